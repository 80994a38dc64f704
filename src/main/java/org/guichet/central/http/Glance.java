package org.guichet.central.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.guichet.kernel.TimeSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something in the books that watchers ask for, read by one of them at a time and no more often than it changes for them, in no
 * turn of those who work. Whoever comes while it is read is told what was seen last, unless that is long ago. Safe from any
 * thread.
 */
final class Glance<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Glance.class);
    /** How many times its age what was seen last is still worth telling. */
    private static final int PATIENCE = 5;

    private final TimeSource time;
    private final long lasts;
    private final Supplier<T> reading;
    private final ReentrantLock slot = new ReentrantLock();
    private volatile @Nullable Seen<T> last;

    /** @param lasts how old what is told may be without a new look */
    Glance(TimeSource time, Duration lasts, Supplier<T> reading) {
        this.time = time;
        this.lasts = lasts.toNanos();
        this.reading = reading;
    }

    private record Seen<T>(Optional<T> what, long at) {}

    /** Empty when the books cannot be read. */
    Optional<T> now() {
        Seen<T> seen = last;
        if (seen != null && isYounger(seen, lasts)) {
            return seen.what();
        }
        if (seen != null && isYounger(seen, PATIENCE * lasts) && slot.isLocked()) {
            return seen.what();
        }
        slot.lock();
        try {
            Seen<T> other = last;
            Seen<T> fresh = other != null && isYounger(other, lasts) ? other
                    : new Seen<>(read(), time.monotonicNanos());
            last = fresh;
            return fresh.what();
        } finally {
            slot.unlock();
        }
    }

    private boolean isYounger(Seen<T> seen, long nanos) {
        return time.monotonicNanos() - seen.at() < nanos;
    }

    private Optional<T> read() {
        try {
            return Optional.of(reading.get());
        } catch (RuntimeException e) {
            LOG.warn("the books cannot be read", e);
            return Optional.empty();
        }
    }
}
