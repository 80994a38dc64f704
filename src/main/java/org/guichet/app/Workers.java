package org.guichet.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The threads of a counter, one for each kind of work, so that no kind waits for another. */
public final class Workers implements AutoCloseable {

    private static final long GRACE_SECONDS = 20;

    private final ExecutorService counter = one("counter");
    private final ExecutorService printer = one("printer");
    private final ExecutorService painter = one("painter");

    /** Sales, searches: in the order given. */
    public Executor counter() {
        return counter;
    }

    /** Tickets. */
    public Executor printer() {
        return printer;
    }

    /** The map. */
    public Executor painter() {
        return painter;
    }

    /** Finishes what was begun: sales first, then their tickets. */
    @Override
    public void close() {
        painter.shutdownNow();
        finish(counter);
        finish(printer);
    }

    private static void finish(ExecutorService worker) {
        worker.shutdown();
        try {
            if (!worker.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            worker.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService one(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "guichet-" + name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
