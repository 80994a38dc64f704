package org.guichet.lab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.Main;

/** {@code guichet central} as a process of its own, with books that are there. */
final class CentreProcess implements AutoCloseable {

    /** The collector that the launchers give to a centre. */
    static final List<String> MEMORY = List.of("-XX:+UseParallelGC", "-XX:NewRatio=1");

    private static final Pattern READY = Pattern.compile("Centre ready: (http://[0-9.:]+),.*");

    private final Process process;
    private final URI address;

    private final Runnable afterwards;

    private CentreProcess(Process process, URI address, Runnable afterwards) {
        this.process = process;
        this.address = address;
        this.afterwards = afterwards;
    }

    /**
     * Starts it and waits until it says that it is ready.
     *
     * @param data its folder
     * @param database URL of a PostgreSQL, empty for H2 in the folder
     * @param afterwards done when it has stopped
     * @throws IOException it did not start; what it said instead
     */
    static CentreProcess start(Path data, String database, Runnable afterwards) throws IOException {
        Path said = data.resolve("err");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MEMORY);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "central", "--port",
                "0", "--lang", "en", "--data", data.toString()));
        if (!database.isEmpty()) {
            command.addAll(List.of("--database", database));
        }
        Process process = new ProcessBuilder(command).redirectError(said.toFile()).start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        Matcher ready = READY.matcher(line == null ? "" : line);
        if (!ready.matches()) {
            process.destroy();
            throw new IOException("the centre did not start: " + Files.readString(said));
        }
        return new CentreProcess(process, URI.create(ready.group(1)), afterwards);
    }

    URI address() {
        return address;
    }

    /** Asks it to stop and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
            afterwards.run();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
