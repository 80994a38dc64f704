package org.guichet.lab.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.guichet.Main;
import org.guichet.app.central.BooksPlace;
import org.guichet.lab.Child;

/** {@code guichet central} on H2 in a process of its own, which can be killed as by a power switch and started again. */
final class CentreProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 90;

    private final BooksPlace place;
    private final int port;
    private Child process;

    /** Starts it on a port that stays the same, and waits until it serves. */
    CentreProcess(BooksPlace place) throws IOException {
        this.place = place;
        this.port = freePort();
        this.process = launch();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Nothing is finished, nothing is said good-bye to. */
    void kill() {
        try {
            process.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it again, and waits until it serves. */
    void start() throws IOException {
        process = launch();
    }

    /** Stops it in order. */
    @Override
    public void close() {
        try {
            process.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Child launch() throws IOException {
        Path complaints = place.data().resolve("complaints.txt");
        CountDownLatch ready = new CountDownLatch(1);
        Child started = Child.start(Child.java(Main.class,
                List.of("central", "--port", String.valueOf(port), "--data", place.data().toString())), complaints,
                line -> ready.countDown());
        // whoever ends this program in the middle leaves no centre behind
        Runtime.getRuntime().addShutdownHook(new Thread(started::end));
        await(ready, started, complaints);
        return started;
    }

    private static void await(CountDownLatch ready, Child started, Path complaints) throws IOException {
        try {
            for (int second = 0; second < PATIENCE_SECONDS && started.isAlive(); second++) {
                if (ready.await(1, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        started.end();
        throw new IOException("the centre does not serve; see " + complaints);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
