package org.guichet.central.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;

/** How many are inside, and how many of them at the books. Safe from any thread. */
final class AtWork {

    private static final long LATER_MILLIS = 2_000;
    /** A counter gives up a click after two seconds: it is told before. */
    private static final long CLERK_MILLIS = 1_500;
    private static final int CROWD = Integer.MAX_VALUE;

    private final Semaphore inside = new Semaphore(CROWD);
    private final Semaphore books;
    private final Semaphore patient;
    private final long patienceMillis;
    private volatile boolean closing;

    AtWork(Limits limits) {
        this.books = new Semaphore(limits.atWork(), true);
        this.patient = new Semaphore(limits.atWork() - limits.forGrants(), true);
        this.patienceMillis = limits.patience().toMillis();
    }

    /** False when the door is closing. What came in leaves by {@link #leave}. */
    boolean enter() {
        if (closing || !inside.tryAcquire()) {
            return false;
        }
        if (closing) {
            inside.release();
            return false;
        }
        return true;
    }

    void leave() {
        inside.release();
    }

    /** @param interactive somebody waits for the answer: goes before what can wait */
    <T> T atBooks(boolean interactive, Supplier<T> work) {
        if (interactive) {
            return with(books, Math.min(patienceMillis, CLERK_MILLIS), work);
        }
        return with(patient, patienceMillis, () -> with(books, patienceMillis, work));
    }

    int count() {
        return CROWD - inside.availablePermits();
    }

    boolean isClosing() {
        return closing;
    }

    /** Lets nobody in any more and waits until everybody has left; false when they take too long. May be called again. */
    boolean close(Duration atMost) {
        closing = true;
        boolean left = acquired(inside, CROWD, atMost.toMillis());
        if (left) {
            inside.release(CROWD);
        }
        return left;
    }

    private <T> T with(Semaphore semaphore, long millis, Supplier<T> work) {
        if (!acquired(semaphore, 1, millis)) {
            throw Rejected.later(ErrorCode.BUSY, LATER_MILLIS, "too many at work");
        }
        try {
            return work.get();
        } finally {
            semaphore.release();
        }
    }

    private static boolean acquired(Semaphore semaphore, int permits, long millis) {
        try {
            return semaphore.tryAcquire(permits, millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
