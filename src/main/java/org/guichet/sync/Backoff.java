package org.guichet.sync;

import java.time.Duration;

/**
 * How long to wait. After a failure: evenly between nothing and a bound that doubles with each failure in a row ("full jitter"),
 * so that those who failed together do not come back together; never sooner than the centre asked. A centre that is busy is none:
 * it says itself how long, and is believed.
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

    /**
     * Is no failure, however often: between what a busy centre asked for and twice as long.
     *
     * @return milliseconds to wait
     */
    long putOff(long atLeastMillis) {
        return atLeastMillis + chance.below(Math.max(BASE, atLeastMillis)) + 1;
    }

    void worked() {
        failures = 0;
    }

    int failures() {
        return failures;
    }
}
