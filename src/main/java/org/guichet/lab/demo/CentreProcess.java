package org.guichet.lab.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.guichet.Main;
import org.guichet.app.central.BooksPlace;

/** {@code guichet central} on H2 in a process of its own, which can be killed as by a power switch and started again. */
final class CentreProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 90;

    private final BooksPlace place;
    private final int port;
    private Process process;

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
        process.destroyForcibly();
        await();
    }

    /** Starts it again, and waits until it serves. */
    void start() throws IOException {
        process = launch();
    }

    /** Stops it in order. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        Path complaints = Files.createDirectories(place.data()).resolve("complaints.txt");
        Process started = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "central", "--port",
                String.valueOf(port), "--data", place.data().toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile())).start();
        CountDownLatch ready = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = started.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    ready.countDown();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        // whoever ends this program in the middle leaves no centre behind
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        await(ready, started, complaints);
        return started;
    }

    private static void await(CountDownLatch ready, Process started, Path complaints) throws IOException {
        try {
            for (int second = 0; second < PATIENCE_SECONDS && started.isAlive(); second++) {
                if (ready.await(1, TimeUnit.SECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        started.destroyForcibly();
        throw new IOException("the centre does not serve; see " + complaints);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
