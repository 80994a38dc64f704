package org.guichet.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** How this Linux installs what is missing: the command with its own package names. */
public enum Packages {
    DEBIAN("sudo apt-get install libgtk-3-0 libxtst6", "sudo apt-get install libpangoft2-1.0-0 libfreetype6",
            "sudo apt-get install fontconfig fonts-dejavu-core", "sudo apt-get install cups"),
    FEDORA("sudo dnf install gtk3 libXtst", "sudo dnf install pango freetype",
            "sudo dnf install fontconfig dejavu-sans-fonts", "sudo dnf install cups"),
    SUSE("sudo zypper install gtk3 libXtst6", "sudo zypper install libpango-1_0-0 libfreetype6",
            "sudo zypper install fontconfig dejavu-fonts", "sudo zypper install cups"),
    ARCH("sudo pacman -S gtk3 libxtst", "sudo pacman -S pango freetype2", "sudo pacman -S fontconfig ttf-dejavu",
            "sudo pacman -S cups");

    private final String window;
    private final String text;
    private final String fonts;
    private final String printing;

    Packages(String window, String text, String fonts, String printing) {
        this.window = window;
        this.text = text;
        this.fonts = fonts;
        this.printing = printing;
    }

    /** The family that an {@code os-release} file names; Debian's when it names none that is known. */
    static Packages of(List<String> osRelease) {
        for (String line : osRelease) {
            if (line.startsWith("ID=") || line.startsWith("ID_LIKE=")) {
                String ids = line.toLowerCase(Locale.ROOT);
                if (ids.contains("fedora") || ids.contains("rhel") || ids.contains("centos")) {
                    return FEDORA;
                }
                if (ids.contains("suse")) {
                    return SUSE;
                }
                if (ids.contains("arch")) {
                    return ARCH;
                }
            }
        }
        return DEBIAN;
    }

    public static Packages ofThisMachine() {
        try {
            return of(Files.readAllLines(Path.of("/etc/os-release")));
        } catch (IOException e) {
            return DEBIAN; // the names that most tills need
        }
    }

    String window() {
        return window;
    }

    String text() {
        return text;
    }

    String fonts() {
        return fonts;
    }

    String printing() {
        return printing;
    }
}
