package org.guichet.lab.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.guichet.app.Display;
import org.guichet.ui.common.Screenless;

/** A window of the common counter display's size, without a frame rate limit. One a process, because it starts the toolkit; used from any thread. */
final class BenchWindow {

    static final int WIDTH = 1366;
    static final int HEIGHT = 768;

    private final Stage stage;

    private BenchWindow(Stage stage) {
        this.stage = stage;
    }

    static BenchWindow open() throws Exception {
        System.setProperty("javafx.animation.fullspeed", "true");
        Display.start(Screenless.isHere(), WIDTH, HEIGHT);
        return fx(() -> new BenchWindow(new Stage(StageStyle.UNDECORATED)));
    }

    void show(Parent root) throws Exception {
        fx(() -> {
            stage.setScene(new Scene(root, WIDTH, HEIGHT));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return stage;
        });
    }

    void close() throws Exception {
        fx(() -> {
            stage.hide();
            return stage;
        });
    }

    Scene scene() {
        return stage.getScene();
    }

    /** Runs something on the JavaFX thread and waits for its answer. */
    static <T> T fx(Callable<T> asked) throws Exception {
        FutureTask<T> task = new FutureTask<>(asked);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Waits until something is so, asked on the JavaFX thread. */
    static void until(Callable<Boolean> so) throws Exception {
        while (!fx(so)) {
            Thread.sleep(2);
        }
    }

    /** Runs {@code frame} at the beginning of each pulse until it answers false. */
    static void eachPulse(BooleanSupplier frame) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                boolean more = false;
                try {
                    more = frame.getAsBoolean();
                } finally {
                    if (!more) {
                        stop();
                        done.countDown();
                    }
                }
            }
        };
        fx(() -> {
            timer.start();
            return timer;
        });
        done.await();
    }
}
