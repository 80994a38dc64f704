package org.guichet.kernel.system;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts whoever waits too long for somebody outside. A virtual thread that reads a socket is let go by that, and the
 * socket is closed. Safe from any thread.
 */
public final class Watchdog implements AutoCloseable {

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("watchdog").factory());

    public Watchdog() {
        clock.setRemoveOnCancelPolicy(true);
    }

    /** The thread that calls this is interrupted after that time, unless the guard was closed: by the same thread. */
    public Guard within(Duration atMost) {
        return new Guard(clock, atMost);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Over one wait. */
    public static final class Guard implements AutoCloseable {

        private final Thread waiting = Thread.currentThread();
        private final ScheduledFuture<?> due;
        private boolean over;

        private Guard(ScheduledExecutorService clock, Duration atMost) {
            this.due = clock.schedule(this::bark, atMost.toNanos(), TimeUnit.NANOSECONDS);
        }

        private synchronized void bark() {
            if (!over) {
                over = true;
                waiting.interrupt();
            }
        }

        /** From now on nobody is interrupted; one who was has it taken back. */
        @Override
        public void close() {
            synchronized (this) {
                if (over) {
                    Thread.interrupted();
                    return;
                }
                over = true;
            }
            due.cancel(false);
        }
    }
}
