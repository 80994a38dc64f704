package org.guichet.sync;

import java.time.Duration;

/**
 * Keeps clerks from waiting for a centre that does not answer: after two calls in a row without an answer none is made for a
 * while, then a single one finds out, and each further failure doubles the while. Times are milliseconds of a clock that only
 * goes forward. Safe from any thread.
 */
public final class Breaker {

    private static final int MOST_FAILURES = 2;
    private static final long BASE = Duration.ofSeconds(10).toMillis();
    private static final long CAP = Duration.ofMinutes(2).toMillis();
    private static final int MOST_DOUBLINGS = 4;

    private final Chance chance;
    private int failures;
    private long restsUntil;
    private boolean trying;

    public Breaker(Chance chance) {
        this.chance = chance;
    }

    /** True while no call is made. */
    public synchronized boolean isOpen(long now) {
        return now < restsUntil || (failures >= MOST_FAILURES && trying);
    }

    /** True when the call may be made; its outcome must be told. */
    public synchronized boolean begin(long now) {
        if (isOpen(now)) {
            return false;
        }
        trying = true;
        return true;
    }

    /** An answer came, whatever it said. */
    public synchronized void worked() {
        trying = false;
        failures = 0;
    }

    /** No answer came in time. */
    public synchronized void failed(long now) {
        trying = false;
        failures++;
        if (failures >= MOST_FAILURES) {
            long bound = Math.min(CAP, BASE << Math.min(failures - MOST_FAILURES, MOST_DOUBLINGS));
            restsUntil = now + bound / 2 + chance.below(bound / 2);
        }
    }

    /** The centre asked for a pause. */
    public synchronized void rest(long now, long millis) {
        trying = false;
        restsUntil = Math.max(restsUntil, now + millis);
    }

    /** The line is known to work again: the next call finds out at once. */
    public synchronized void reset() {
        failures = 0;
        restsUntil = 0;
        trying = false;
    }
}
