package org.guichet.ui;

import java.util.concurrent.Callable;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Looks at nodes where they may be looked at. Asking a node for its bounds writes to caches of the scene graph: from
 * another thread that can break them for as long as the toolkit lives. Any thread.
 */
public final class FxThread {

    private static final long PATIENCE_MS = 20_000;

    private FxThread() {}

    /** What is answered on the JavaFX thread; what it throws is thrown here. */
    public static <T> T ask(Callable<T> asked) {
        if (!Platform.isFxApplicationThread()) {
            return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MS, asked);
        }
        try {
            return asked.call();
        } catch (Exception e) {
            throw new AssertionError(e);
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
