package org.guichet.app;

import java.util.concurrent.CountDownLatch;

import javafx.application.Platform;
import org.guichet.ui.common.Screenless;

/** The screen of this machine, or one in memory where there is none. */
public final class Display {

    private Display() {}

    /**
     * Starts the toolkit and waits for it.
     *
     * @param headless draws into memory, by software, with nothing of the system's windows
     * @param width of the screen in memory, pixels
     */
    public static void start(boolean headless, int width, int height) {
        if (headless) {
            System.setProperty("headless.geometry", width + "x" + height + "-32");
            Screenless.choose();
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
