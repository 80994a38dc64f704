package org.guichet.kernel.system;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.guichet.kernel.TimeSource;

/** The machine's clocks. Instants are whole milliseconds, so that they read back from any file as they were. */
public final class SystemTime implements TimeSource {

    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public long monotonicNanos() {
        return System.nanoTime();
    }
}
