package org.guichet.app.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;

/**
 * What a window needs of the system: on Linux a screen, GTK 3 and the libraries that draw text; elsewhere all is there.
 *
 * @param environment the variables of the process
 * @param library     whether a shared library of that file name is there
 */
public record DisplayCheck(boolean linux, Map<String, String> environment, Predicate<String> library,
        Packages packages) implements Check {

    private static final List<String> WINDOW = List.of("libgtk-3.so.0", "libX11.so.6", "libXtst.so.6");
    /** Needed to draw any text, on a screen or into a picture. */
    private static final List<String> TEXT = List.of("libpangoft2-1.0.so.0", "libpango-1.0.so.0", "libfreetype.so.6");

    public static DisplayCheck ofThisMachine() {
        Map<String, String> environment = System.getenv();
        return new DisplayCheck(System.getProperty("os.name").equals("Linux"), environment,
                new Libraries(Path.of("/"), environment.getOrDefault("LD_LIBRARY_PATH", "")),
                Packages.ofThisMachine());
    }

    @Override
    public Finding examine() {
        if (!linux) {
            return Finding.green("display", "doctor.display.good");
        }
        List<String> text = TEXT.stream().filter(library.negate()).toList();
        if (!text.isEmpty()) {
            return Finding.red("display", Message.of("doctor.display.text", String.join(", ", text)),
                    Message.of("doctor.install", packages.text()));
        }
        List<String> window = WINDOW.stream().filter(library.negate()).toList();
        if (environment.getOrDefault("DISPLAY", "").isEmpty()) {
            boolean wayland = !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
            return Finding.yellow("display", Message.of("doctor.display.none"),
                    Message.of(wayland ? "doctor.display.xwayland" : "doctor.display.headless"));
        }
        return window.isEmpty()
                ? Finding.green("display", "doctor.display.good")
                : Finding.red("display", Message.of("doctor.display.window", String.join(", ", window)),
                        Message.of("doctor.install", packages.window()));
    }
}
