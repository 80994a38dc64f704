package org.guichet.lab.chaos;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.lab.Child;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of this run alone, with a folder and a port of its own, so that it may be killed too. It forces every
 * commit to disk.
 */
public final class OwnPostgres implements Part {

    private static final String SERVER = "postgres";
    private static final String USER = "guichet";
    private static final String READY = "database system is ready to accept connections";
    private static final List<Path> USUAL = List.of(Path.of("/usr/lib/postgresql"), Path.of("/usr"), Path.of("/opt"),
            Path.of("/opt/homebrew/opt"), Path.of("/usr/local/opt"),
            Path.of("C:\\Program Files\\PostgreSQL"));

    private final Path programs;
    private final Path data;
    private final int port;
    private final Path complaints;
    private @Nullable Child child;
    private volatile boolean ready;

    private OwnPostgres(Path programs, Path folder, int port) {
        this.programs = programs;
        this.data = folder.resolve("data");
        this.port = port;
        this.complaints = folder.resolve("complaints");
    }

    /** The folder of PostgreSQL's programs on this machine, of the newest if there are several. */
    public static Optional<Path> installed() {
        Stream<Path> onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(part -> !part.isEmpty()).map(Path::of);
        return Stream.concat(onPath, USUAL.stream().flatMap(OwnPostgres::versions))
                .filter(folder -> has(folder, SERVER) && has(folder, "initdb")).findFirst()
                .map(OwnPostgres::real);
    }

    private static boolean has(Path folder, String program) {
        return Files.isExecutable(folder.resolve(program)) || Files.isExecutable(folder.resolve(program + ".exe"));
    }

    /** Beside the programs themselves are the files that they need, not beside the links to them. */
    private static Path real(Path folder) {
        Path program = folder.resolve(SERVER);
        try {
            return Optional.ofNullable(program.toRealPath().getParent()).orElse(folder);
        } catch (IOException e) {
            return folder; // it has another ending here, and is no link
        }
    }

    private static Stream<Path> versions(Path parent) {
        try (Stream<Path> inside = Files.list(parent)) {
            return inside.map(version -> version.resolve("bin")).filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder()).toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /**
     * Makes an empty server, not yet started.
     *
     * @param programs folder of {@code initdb} and {@code postgres}
     * @throws IOException they do not work here
     */
    static OwnPostgres make(Path programs, Path folder, int port) throws IOException, InterruptedException {
        OwnPostgres server = new OwnPostgres(programs, folder, port);
        int status = Child
                .start(server.words("initdb", "--pgdata", server.data.toString(), "--username", USER, "--auth",
                        "trust", "--encoding", "UTF8", "--no-locale"), server.complaints, line -> {})
                .await();
        if (status != 0) {
            throw new IOException(Files.readString(server.complaints).strip());
        }
        return server;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER;
    }

    @Override
    public String kind() {
        return "database";
    }

    @Override
    public void start() throws IOException {
        ready = false;
        List<String> words = words(SERVER, "-D", data.toString(), "-p", String.valueOf(port), "-c", "fsync=on", "-c",
                "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "log_destination=stderr", "-c",
                "logging_collector=off");
        child = Child.startJoined(words, complaints, line -> ready |= line.contains(READY));
    }

    @Override
    public boolean isReady() {
        return ready && isAlive();
    }

    @Override
    public boolean isAlive() {
        return child != null && child.isAlive();
    }

    @Override
    public void kill() throws InterruptedException {
        if (child != null) {
            child.kill();
        }
    }

    /** PostgreSQL refuses to run for the superuser: there it gets a namespace in which it is nobody. */
    private List<String> words(String program, String... arguments) {
        List<String> words = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(programs.resolve(program).toString());
        words.addAll(List.of(arguments));
        return words;
    }
}
