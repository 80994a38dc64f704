package org.guichet.sync;

import java.time.Duration;

/**
 * How long to wait after a failure: evenly between nothing and a bound that doubles with each failure in a row ("full jitter"),
 * so that those who failed together do not come back together; never sooner than the centre asked.
 */
final class Backoff {

    private static final long BASE = Duration.ofSeconds(1).toMillis();
    private static final long CAP = Duration.ofMinutes(5).toMillis();
    private static final int MOST_DOUBLINGS = 9;

    private final Chance chance;
    private int failures;

    Backoff(Chance chance) {
        this.chance = chance;
    }

    /**
     * Counts a failure.
     *
     * @param atLeastMillis what the centre asked for, or 0
     * @return milliseconds to wait
     */
    long failed(long atLeastMillis) {
        long bound = Math.min(CAP, BASE << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        return atLeastMillis + chance.below(bound) + 1;
    }

    void worked() {
        failures = 0;
    }

    int failures() {
        return failures;
    }
}
