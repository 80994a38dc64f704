package org.guichet.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in which the window works in the background. Work runs on the worker, its outcome is told on the JavaFX
 * thread; exactly one of {@code done} and {@code failed} is called.
 */
public final class TaskRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    private final Executor worker;
    private final Executor window;

    /**
     * @param worker one background thread: tasks run one after the other, in the order given
     * @param window runs on the JavaFX thread
     */
    public TaskRunner(Executor worker, Executor window) {
        this.worker = worker;
        this.window = window;
    }

    /** Works in the background. */
    public <T> void run(Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
        worker.execute(() -> {
            try {
                T result = work.call();
                window.execute(() -> done.accept(result));
            } catch (Throwable e) { // whatever it is, the clerk is told and the counter stays open
                LOG.warn("background work failed", e);
                window.execute(() -> failed.accept(e));
            }
        });
    }

    /** Comes back to the JavaFX thread from anywhere. */
    public void onWindow(Runnable act) {
        window.execute(act);
    }
}
