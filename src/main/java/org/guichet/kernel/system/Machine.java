package org.guichet.kernel.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What the operating system tells about the machine that a store lives on. */
public final class Machine {

    private static final Path MACHINE_ID = Path.of("/etc/machine-id");
    private static final int LONGEST = 200;

    private Machine() {}

    /** A name that another machine does not have: systemd's id where there is one, else the host's name. */
    public static String id() {
        try {
            String id = Files.readString(MACHINE_ID).strip();
            if (!id.isEmpty()) {
                return shortened(id);
            }
        } catch (IOException e) {
            // not a Linux with systemd: the host's name has to do
        }
        Map<String, String> environment = System.getenv();
        return shortened(environment.getOrDefault("COMPUTERNAME", environment.getOrDefault("HOSTNAME", "machine")));
    }

    /** A folder of this user outside any store, where anchors live. */
    public static Path stateFolder() {
        Map<String, String> environment = System.getenv();
        String own = environment.get("GUICHET_STATE");
        if (own != null && !own.isBlank()) {
            return Path.of(own);
        }
        Path home = Path.of(System.getProperty("user.home", "."));
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? home : Path.of(local)).resolve("Guichet").resolve("state");
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Guichet").resolve("state");
        }
        String xdg = environment.get("XDG_STATE_HOME");
        return (xdg == null || xdg.isBlank() ? home.resolve(".local").resolve("state") : Path.of(xdg))
                .resolve("guichet");
    }

    private static String shortened(String id) {
        return id.length() <= LONGEST ? id : id.substring(0, LONGEST);
    }
}
