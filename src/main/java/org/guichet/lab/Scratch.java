package org.guichet.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.guichet.app.Surroundings;

/** A folder for one run, gone afterwards unless it is to be kept, with the world around it: this machine, but anchors in the folder. */
public final class Scratch implements AutoCloseable {

    private final Path folder;
    private boolean kept;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    public static Scratch make() throws IOException {
        return new Scratch(Files.createTempDirectory("guichet-lab"));
    }

    public Path folder() {
        return folder;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(around().time().now(), ZoneOffset.UTC);
    }

    public Surroundings around() {
        return Surroundings.ofMachine().anchoredIn(folder.resolve("anchors"));
    }

    /** Leaves the folder behind, for somebody to look into. */
    public void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        if (kept) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
