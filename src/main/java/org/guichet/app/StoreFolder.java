package org.guichet.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a counter keeps its things. The journal and the files that it names are the truth, the view and the plan cache can be
 * made again, the tickets are what the folder printer wrote.
 */
public record StoreFolder(Path root) {

    /**
     * The store when nothing else is said: {@code GUICHET_STORE}, else the folder that the operating system gives programs
     * for their data.
     */
    public static StoreFolder usual() {
        return usual(System.getenv(), System.getProperties());
    }

    static StoreFolder usual(Map<String, String> environment, Properties properties) {
        return Optional.of(environment.getOrDefault("GUICHET_STORE", "")).filter(said -> !said.isEmpty())
                .map(said -> new StoreFolder(Path.of(said))).orElseGet(() -> ofSystem(environment, properties));
    }

    private static StoreFolder ofSystem(Map<String, String> environment, Properties properties) {
        Path home = Path.of(properties.getProperty("user.home"));
        String system = properties.getProperty("os.name");
        if (system.startsWith("Windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return new StoreFolder(
                    (local.isEmpty() ? home.resolve("AppData/Local") : Path.of(local)).resolve("Guichet"));
        }
        if (system.startsWith("Mac")) {
            return new StoreFolder(home.resolve("Library/Application Support/Guichet"));
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return new StoreFolder((data.isEmpty() ? home.resolve(".local/share") : Path.of(data)).resolve("guichet"));
    }

    public Path journal() {
        return root.resolve("journal");
    }

    /** What the centre told an enrolled counter, as received. */
    public Path inbox() {
        return root.resolve("inbox");
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

    /** By which the centre knows this counter. */
    public Path counterKey() {
        return keys().resolve("counter.pem");
    }

    public Path tickets() {
        return root.resolve("tickets");
    }

    /** Plans brought in by themselves, for seasons to name. */
    public Path plans() {
        return root.resolve("plans");
    }

    /** What the centre put before a person. */
    Path contradictions() {
        return root.resolve("contradictions");
    }

    /** Which messages of the house the clerk has seen. */
    Path messagesSeen() {
        return root.resolve("messages-seen");
    }

    /** What went on at this store, for whoever looks into it. */
    public Path log() {
        return root.resolve("log").resolve("guichet.log");
    }

    public Path settings() {
        return root.resolve("settings.toml");
    }
}
