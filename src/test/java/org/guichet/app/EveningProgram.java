package org.guichet.app;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * The program as a process of its own begins: its classes in one archive, read and checked beforehand, so that dozens of
 * starts take half as long.
 */
final class EveningProgram {

    /** What a process told and, in case, what went wrong, in its folder. */
    static final String TOLD = "told";
    private static final String ERRORS = "errors";

    private final String classPath;
    private final Path shared;

    private EveningProgram(String classPath, Path shared) {
        this.classPath = classPath;
        this.shared = shared;
    }

    /**
     * Makes the archives, by one whole evening.
     *
     * @param folder for the archives
     * @param root where that evening's folders are
     */
    static EveningProgram prepare(Path folder, Path root) throws IOException, InterruptedException {
        List<String> path = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            path.add(Files.isDirectory(Path.of(part)) ? archive(part, folder.resolve(path.size() + ".jar")) : part);
        }
        EveningProgram program = new EveningProgram(String.join(File.pathSeparator, path),
                folder.resolve("evening.jsa"));
        Process evening = program.start(root, List.of("-XX:ArchiveClassesAtExit=" + program.shared));
        if (evening.waitFor() != 0) {
            throw new IOException(Files.readString(root.resolve(ERRORS)));
        }
        return program;
    }

    private static String archive(String classes, Path jar) throws IOException {
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        if (tool.run(System.out, System.err, "--create", "--no-compress", "--file", jar.toString(), "-C", classes,
                ".") != 0) {
            throw new IOException("no archive of " + classes);
        }
        return jar.toString();
    }

    /** Starts an evening. */
    Process start(Path root, List<String> options) throws IOException {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Djava.awt.headless=true"));
        if (Files.exists(shared)) {
            words.add("-XX:SharedArchiveFile=" + shared);
        }
        words.addAll(options);
        words.addAll(List.of("-cp", classPath, Evening.class.getName(), root.toString()));
        return new ProcessBuilder(words).redirectOutput(root.resolve(TOLD).toFile())
                .redirectError(root.resolve(ERRORS).toFile()).start();
    }
}
