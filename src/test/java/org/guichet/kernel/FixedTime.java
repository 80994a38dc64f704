package org.guichet.kernel;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until it is told otherwise. */
public final class FixedTime implements TimeSource {

    private Instant now;
    private long nanos;

    public FixedTime(String now) {
        this.now = Instant.parse(now);
    }

    public void set(String moment) {
        now = Instant.parse(moment);
    }

    public void pass(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long monotonicNanos() {
        return nanos;
    }
}
