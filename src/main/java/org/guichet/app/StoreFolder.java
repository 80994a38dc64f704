package org.guichet.app;

import java.nio.file.Path;

/**
 * Where a counter keeps its things. The journal and the files that it names are the truth, the view and the plan cache can be
 * made again, the tickets are what the folder printer wrote.
 */
public record StoreFolder(Path root) {

    public Path journal() {
        return root.resolve("journal");
    }

    /** Season and plan files by hash, beside the journal that names them. */
    public Path kept() {
        return root.resolve("files");
    }

    public Path view() {
        return root.resolve("view");
    }

    public Path cache() {
        return root.resolve("cache");
    }

    public Path keys() {
        return root.resolve("keys");
    }

    public Path tickets() {
        return root.resolve("tickets");
    }

    /** Plans brought in by themselves, for seasons to name. */
    public Path plans() {
        return root.resolve("plans");
    }

    public Path settings() {
        return root.resolve("settings.toml");
    }
}
