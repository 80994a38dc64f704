package org.guichet.journal.file;

import java.time.Instant;

import org.guichet.kernel.TimeSource;

/** A clock that advances by one second each time it is looked at. */
final class SteppingTime implements TimeSource {

    private long seconds = 1_780_000_000L;
    private long monotonic = 5_000;

    @Override
    public Instant now() {
        return Instant.ofEpochSecond(seconds++);
    }

    @Override
    public long monotonicNanos() {
        monotonic += 1_000_000_000L;
        return monotonic;
    }
}
