package org.guichet.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The threads of a counter, one for each kind of work, so that no kind waits for another. */
public final class Workers implements AutoCloseable {

    private static final long GRACE_SECONDS = 20;
    private static final long AS_LONG_AS_IT_TAKES = Long.MAX_VALUE;

    private static final RejectedExecutionHandler REFUSED = new ThreadPoolExecutor.AbortPolicy();
    /** A map or a look at the machine that is asked for while the window closes is seen by nobody. */
    private static final RejectedExecutionHandler UNSEEN = new ThreadPoolExecutor.DiscardPolicy();

    private final ExecutorService counter = one("counter", REFUSED);
    private final ExecutorService printer = one("printer", REFUSED);
    private final ExecutorService painter = one("painter", UNSEEN);
    private final ExecutorService watch = one("watch", UNSEEN);

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

    /** Looking after the machine, which may answer late. */
    public Executor watch() {
        return watch;
    }

    /**
     * Finishes what was begun: sales first, then their tickets. Whoever writes to the journal is never interrupted, for that
     * would close the file under it; a printer that does not answer is left behind, and the next start says "perhaps already
     * printed".
     */
    @Override
    public void close() {
        painter.shutdownNow();
        watch.shutdownNow();
        finish(counter, AS_LONG_AS_IT_TAKES);
        finish(printer, GRACE_SECONDS);
    }

    private static void finish(ExecutorService worker, long seconds) {
        worker.shutdown();
        try {
            worker.awaitTermination(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService one(String name, RejectedExecutionHandler closed) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "guichet-" + name);
            thread.setDaemon(true);
            return thread;
        }, closed);
    }
}
