package org.guichet.app.doctor;

import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.function.Supplier;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;

/**
 * Fonts for the window; tickets bring their own. Without any font the window does not start.
 *
 * @param families those of the machine; fails with a LinkageError or a RuntimeException where their library is missing
 */
public record FontCheck(Supplier<List<String>> families, Packages packages) implements Check {

    public static FontCheck ofThisMachine() {
        return new FontCheck(() -> List.of(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()),
                Packages.ofThisMachine());
    }

    @Override
    public Finding examine() {
        try {
            // Java itself makes up five names, whether or not there is a font behind them
            long real = families.get().stream().filter(name -> !name.equals("Dialog") && !name.equals("DialogInput")
                    && !name.equals("Monospaced") && !name.equals("SansSerif") && !name.equals("Serif")).count();
            return real > 0 ? Finding.green("fonts", "doctor.fonts.good", real) : missing("doctor.fonts.none");
        } catch (LinkageError | RuntimeException e) {
            return missing("doctor.fonts.broken");
        }
    }

    private Finding missing(String key) {
        return Finding.red("fonts", Message.of(key), Message.of("doctor.install", packages.fonts()));
    }
}
