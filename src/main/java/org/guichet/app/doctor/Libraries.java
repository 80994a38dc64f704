package org.guichet.app.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Shared libraries of this Linux by file name, found in the folders where its loader looks (ld.so.conf). */
final class Libraries implements Predicate<String> {

    private final List<Path> folders = new ArrayList<>();

    /** @param root {@code /}, or the folder that a test takes for it */
    Libraries(Path root, String libraryPath) {
        for (String folder : libraryPath.split(":", -1)) {
            if (!folder.isBlank()) {
                folders.add(Path.of(folder));
            }
        }
        for (String folder : List.of("lib", "usr/lib", "lib64", "usr/lib64")) {
            folders.add(root.resolve(folder));
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(root.resolve("etc/ld.so.conf.d"), "*.conf")) {
            for (Path file : files) {
                Files.readAllLines(file).stream().map(String::strip).filter(line -> line.startsWith("/"))
                        .map(line -> root.resolve(line.substring(1))).forEach(folders::add);
            }
        } catch (IOException e) {
            // a Linux without that folder has its libraries in the usual ones
        }
    }

    @Override
    public boolean test(String name) {
        return folders.stream().anyMatch(folder -> Files.exists(folder.resolve(name)));
    }
}
