package org.guichet.central.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;

/** One bucket of turns for each who asks, so that none of them takes the centre for itself. Safe from any thread. */
final class TokenBuckets {

    /** Begins the names of those who are not known yet: one a source. */
    private static final String STRANGER = "@";
    /** More sources than that share one: whoever has many addresses fills no memory with them. */
    private static final int MOST_SOURCES = 10_000;

    private static final long SECOND = 1_000_000_000L;

    private final TimeSource time;
    private final long nanosEach;
    private final long deepest;
    /** The moment at which each bucket was last full, moved on by each turn taken. Counters and tokens have one each. */
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
        check(who, now, each);
        full.merge(who, now + each, (at, fresh) -> Math.max(at, now) + each);
    }

    /** Takes a turn of those who ask from there and are not known. */
    void takeStranger(String source) {
        take(stranger(source), 1);
    }

    /** Takes no turn, and throws if there is none to take. */
    void checkStranger(String source) {
        check(stranger(source), time.monotonicNanos(), nanosEach);
    }

    private void check(String who, long now, long each) {
        long before = full.getOrDefault(who, now);
        if (now - before < 0 && before - now > deepest - each) {
            throw Rejected.later(ErrorCode.THROTTLED, (before - now - deepest + each) / 1_000_000 + 1,
                    "too many requests");
        }
    }

    /** A bucket that is full again is as good as none. */
    private String stranger(String source) {
        if (full.size() >= MOST_SOURCES) {
            long now = time.monotonicNanos();
            full.values().removeIf(at -> at - now <= 0);
        }
        return full.size() < MOST_SOURCES || full.containsKey(STRANGER + source) ? STRANGER + source : STRANGER;
    }
}
