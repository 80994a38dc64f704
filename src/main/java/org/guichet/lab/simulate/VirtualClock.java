package org.guichet.lab.simulate;

import java.time.Duration;
import java.time.Instant;

import org.guichet.kernel.TimeSource;

/** The clocks of one machine: the one on its wall is set by people and drifts off, the other counts since its boot. */
final class VirtualClock implements TimeSource {

    private final VirtualTime time;
    private long skewMillis;
    private long bootNanos;

    VirtualClock(VirtualTime time) {
        this.time = time;
        this.bootNanos = time.nanos();
    }

    /** The time that really passes, the same for all. */
    static final class VirtualTime {
        private static final Instant BEGIN = Instant.parse("2026-05-02T14:00:00Z");

        private long nanos;

        long nanos() {
            return nanos;
        }

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }
    }

    /** Somebody sets the clock on the wall. */
    void jump(Duration by) {
        skewMillis += by.toMillis();
    }

    void boot() {
        bootNanos = time.nanos();
    }

    @Override
    public Instant now() {
        return VirtualTime.BEGIN.plusNanos(time.nanos()).plusMillis(skewMillis);
    }

    @Override
    public long monotonicNanos() {
        return time.nanos() - bootNanos;
    }

    /** The forward clock in milliseconds. */
    long millis() {
        return Duration.ofNanos(monotonicNanos()).toMillis();
    }
}
