package org.guichet.app;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import javafx.application.Platform;

/** The screen of this machine, or one in memory where there is none. */
public final class Display {

    private Display() {}

    /** True where a window can be shown: on Linux, when a display server is named. */
    public static boolean hasScreen() {
        Map<String, String> environment = System.getenv();
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || !environment.getOrDefault("DISPLAY", "").isEmpty();
    }

    /**
     * Starts the toolkit and waits for it.
     *
     * @param headless draws into memory, by software, with nothing of the system's windows
     * @param width of the screen in memory, pixels
     */
    public static void start(boolean headless, int width, int height) {
        System.setProperty("java.awt.headless", "true");
        if (headless) {
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("headless.geometry", width + "x" + height + "-32");
        }
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
