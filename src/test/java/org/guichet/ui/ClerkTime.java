package org.guichet.ui;

import java.time.Duration;
import java.time.Instant;

import org.guichet.kernel.TimeSource;

/** A clock for tests: stands still on the wall, while keys come as fast as the test says. */
public final class ClerkTime implements TimeSource {

    private Instant now = Instant.parse("2027-05-01T13:29:41Z");
    private long nanos;
    private long gapNanos = 150_000_000;

    /** Every later character comes that long after the one before. */
    public void gapMillis(long millis) {
        gapNanos = millis * 1_000_000;
    }

    /** Nothing happens for so long. */
    public synchronized void pass(Duration idle) {
        nanos += idle.toNanos();
    }

    public void set(String moment) {
        now = Instant.parse(moment);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public synchronized long monotonicNanos() {
        nanos += gapNanos;
        return nanos;
    }
}
