package org.guichet.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.stage.Window;

/**
 * Looks at nodes where they may be looked at. Asking a node for its bounds writes to caches of the scene graph: from
 * another thread that can break them for as long as the toolkit lives. Any thread, but for {@link #settle}.
 */
public final class FxThread {

    private static final long PATIENCE_SECONDS = 20;
    /** What a key puts off may put off something itself, and that once more. */
    private static final int PUT_OFF = 3;

    private FxThread() {}

    /** What is answered on the JavaFX thread; what it throws is thrown here. */
    public static <T> T ask(Callable<T> asked) {
        FutureTask<T> task = new FutureTask<>(asked);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error broken) {
                throw broken;
            }
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the JavaFX thread does not answer", e);
        }
    }

    /** As {@link #ask}, with nothing to answer. */
    public static void run(Runnable act) {
        ask(() -> {
            act.run();
            return true;
        });
    }

    /**
     * Waits until the JavaFX thread has done what was put off to it and what came of that, and lays every window out, as the
     * next picture would: no time has to pass for it. Not from the JavaFX thread.
     */
    public static void settle() {
        for (int round = 0; round < PUT_OFF; round++) {
            run(() -> {});
        }
        run(FxThread::layOut);
        run(() -> {});
    }

    private static void layOut() {
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && window.getScene() != null) {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
            }
        }
    }

    /** The middle of a node on the screen. */
    public static Point2D middle(Node node) {
        return ask(() -> {
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        });
    }
}
