package org.guichet.central.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;

/** One bucket of turns for each who asks, so that none of them takes the centre for itself. Safe from any thread. */
final class TokenBuckets {

    /** Those who are not known yet have one for all of them. */
    static final String STRANGERS = "";

    private static final long SECOND = 1_000_000_000L;

    private final TimeSource time;
    private final long nanosEach;
    private final long deepest;
    /** The moment at which each bucket was last full, moved on by each turn taken; as many as there are counters and tokens. */
    private final Map<String, Long> full = new ConcurrentHashMap<>();

    TokenBuckets(TimeSource time, Limits limits) {
        this.time = time;
        this.nanosEach = SECOND / limits.perSecond();
        this.deepest = nanosEach * limits.burst();
    }

    /**
     * Takes a turn.
     *
     * @param crowd how many a counter's share it has: a shop speaks for all who are in it
     */
    void take(String who, int crowd) {
        long now = time.monotonicNanos();
        long each = nanosEach / crowd;
        long before = full.getOrDefault(who, now);
        if (now - before < 0 && before - now > deepest - each) {
            throw Rejected.later(ErrorCode.THROTTLED, (before - now - deepest + each) / 1_000_000 + 1,
                    "too many requests");
        }
        full.merge(who, now + each, (at, fresh) -> Math.max(at, now) + each);
    }
}
