package org.guichet.architecture.bites.store;

import java.time.Instant;
import java.util.function.Supplier;

/** Breaks: the clock only at the edges; asked by a method reference. */
record AsksTheClock(Supplier<Instant> clock) {

    AsksTheClock() {
        this(Instant::now);
    }
}
