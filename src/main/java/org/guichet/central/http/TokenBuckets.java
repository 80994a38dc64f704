package org.guichet.central.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;

/** One bucket of tokens a counter, so that none of them takes the centre for itself. Safe from any thread. */
final class TokenBuckets {

    private static final long SECOND = 1_000_000_000L;

    private final TimeSource time;
    private final long nanosEach;
    private final long deepest;
    /** The moment at which each bucket was last full, moved on by each token taken; as many as there are counters. */
    private final Map<Integer, Long> full = new ConcurrentHashMap<>();

    TokenBuckets(TimeSource time, Limits limits) {
        this.time = time;
        this.nanosEach = SECOND / limits.perSecond();
        this.deepest = nanosEach * limits.burst();
    }

    /**
     * Takes a token.
     *
     * @param counter 1 to 65,535; 0 for those who are not known yet
     */
    void take(int counter) {
        long now = time.monotonicNanos();
        long before = full.getOrDefault(counter, now);
        if (now - before < 0 && before - now > deepest - nanosEach) {
            throw Rejected.later(ErrorCode.THROTTLED, (before - now - deepest + nanosEach) / 1_000_000 + 1,
                    "too many requests");
        }
        full.merge(counter, now + nanosEach, (at, fresh) -> Math.max(at, now) + nanosEach);
    }
}
