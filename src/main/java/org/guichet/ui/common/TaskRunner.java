package org.guichet.ui.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.guichet.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way in which the window works in the background. Work runs on the worker, its outcome is told on the JavaFX
 * thread; exactly one of {@code done} and {@code failed} is called. All methods but {@link #onWindow} are for the JavaFX
 * thread.
 */
public final class TaskRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    private final Executor worker;
    private final Executor window;
    private final Deque<Runnable> whenIdle = new ArrayDeque<>();
    private int running;

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
        running++;
        worker.execute(() -> {
            try {
                T result = work.call();
                window.execute(() -> ended(() -> done.accept(result)));
            } catch (Throwable e) { // whatever it is, the clerk is told and the counter stays open
                if (!(e instanceof Refusal)) {
                    LOG.warn("background work failed", e);
                }
                window.execute(() -> ended(() -> failed.accept(e)));
            }
        });
    }

    /** Acts once nothing is under way: at once, or after the last outcome and what followed from it were told. */
    public void whenIdle(Runnable act) {
        if (running == 0) {
            act.run();
        } else {
            whenIdle.add(act);
        }
    }

    private void ended(Runnable tell) {
        try {
            tell.run();
        } finally {
            running--;
        }
        while (running == 0 && !whenIdle.isEmpty()) {
            whenIdle.poll().run();
        }
    }

    /** Comes back to the JavaFX thread from anywhere. */
    public void onWindow(Runnable act) {
        window.execute(act);
    }
}
