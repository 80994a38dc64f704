package org.guichet.sync;

/**
 * How many calls may be made twice: one in ten of those made, so that a centre in trouble is not asked twice as often as one
 * that is well. Safe from any thread.
 */
public final class RetryBudget {

    private static final int A_RETRY = 10;
    private static final int MOST = 3 * A_RETRY;

    private int saved = A_RETRY;

    /** Notes a call made for the first time. */
    public synchronized void called() {
        saved = Math.min(MOST, saved + 1);
    }

    /** True when one may be made again now; it is then paid for. */
    public synchronized boolean retry() {
        boolean granted = saved >= A_RETRY;
        if (granted) {
            saved -= A_RETRY;
        }
        return granted;
    }
}
