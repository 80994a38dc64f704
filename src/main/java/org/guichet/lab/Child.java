package org.guichet.lab;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A process of this run. What it tells on standard output is handed on line by line; what it complains of goes to a file. */
public final class Child {

    private final Process process;
    private final Thread reader;
    private final Writer words;

    private Child(Process process, Consumer<String> told) {
        this.process = process;
        this.words = process.outputWriter();
        this.reader = Thread.ofVirtual().start(() -> {
            try (BufferedReader lines = process.inputReader()) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    told.accept(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Starts a program.
     *
     * @param complaints file for standard error, which goes on where it ended
     * @param told gets each line, on a thread of its own
     */
    public static Child start(List<String> words, Path complaints, Consumer<String> told) throws IOException {
        Files.createDirectories(complaints.toAbsolutePath().getParent());
        return new Child(new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile())).start(), told);
    }

    /** As {@link #start}, of a program that tells what it has to tell on standard error: both are handed on and kept. */
    public static Child startJoined(List<String> words, Path complaints, Consumer<String> told) throws IOException {
        Files.createDirectories(complaints.toAbsolutePath().getParent());
        return new Child(new ProcessBuilder(words).redirectErrorStream(true).start(), line -> {
            try {
                Files.writeString(complaints, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            told.accept(line);
        });
    }

    /** The words that start a class of this very program, with the Java and the class path of this process. */
    public static List<String> java(Class<?> main, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx256m", "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator,
                        File.pathSeparator),
                main.getName()));
        words.addAll(arguments);
        return words;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Says a line on its standard input; whoever is gone does not hear it. */
    public void say(String line) {
        try {
            words.write(line + "\n");
            words.flush();
        } catch (IOException e) {
            // it has ended: whoever waits for an answer sees that
        }
    }

    /** Has the operating system end it at once, wherever it is, and reads what it had told. */
    public void kill() throws InterruptedException {
        end();
        await();
    }

    /** As {@link #kill}, without waiting for it. */
    public void end() {
        process.toHandle().destroyForcibly(); // the process's own would close what it had told
    }

    /** Asks it to stop in order, and waits. */
    public int stop() throws InterruptedException {
        process.destroy();
        return await();
    }

    /** Waits for its end. @return its exit status */
    public int await() throws InterruptedException {
        int status = process.waitFor();
        reader.join();
        return status;
    }
}
