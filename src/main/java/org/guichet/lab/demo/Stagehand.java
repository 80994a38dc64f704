package org.guichet.lab.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Runs acts on the JavaFX thread from outside, waits for what they lead to, and takes pictures. */
final class Stagehand {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FRAMES_TO_SETTLE = 4;
    /** The map glides to what it reveals. */
    private static final Duration GLIDE = Duration.ofMillis(500);

    private Stagehand() {}

    /** Runs on the JavaFX thread and waits for the end. */
    static <T> T call(Supplier<T> act) {
        return await(CompletableFuture.supplyAsync(act, Platform::runLater));
    }

    static void run(Runnable act) {
        call(() -> {
            act.run();
            return true;
        });
    }

    /** Waits until it is so, looking once a frame. */
    static void until(String what, BooleanSupplier condition) {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        AnimationTimer[] timer = new AnimationTimer[1];
        Platform.runLater(() -> {
            timer[0] = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (condition.getAsBoolean()) {
                        stop();
                        met.complete(true);
                    }
                }
            };
            timer[0].start();
        });
        try {
            met.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("waited in vain for: " + what, e);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(what, e);
        }
    }

    /** Lets a clerk's time pass. */
    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets some frames pass, so that layout and animations have run. */
    static void frames() {
        int[] left = {FRAMES_TO_SETTLE};
        until("frames", () -> left[0]-- <= 0);
    }

    /** A picture of the scene as it is shown. */
    static void picture(Scene scene, Path file) {
        frames();
        pause(GLIDE);
        frames();
        WritableImage image = call(() -> scene.snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T await(CompletableFuture<T> done) {
        try {
            return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
