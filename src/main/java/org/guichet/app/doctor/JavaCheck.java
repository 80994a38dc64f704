package org.guichet.app.doctor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;

/**
 * The Java that runs: recent enough, and with the modules that smaller packages leave out.
 *
 * @param feature the version, such as 25
 * @param name    as its vendor names it
 * @param modules those it has
 */
public record JavaCheck(int feature, String name, Set<String> modules) implements Check {

    private static final int WANTED = 25;
    private static final List<String> NEEDED = List.of("java.desktop", "java.sql", "java.logging", "java.xml",
            "jdk.unsupported");

    public static JavaCheck ofThisMachine() {
        return new JavaCheck(Runtime.version().feature(),
                System.getProperty("java.vendor") + " " + Runtime.version() + ", " + System.getProperty("os.arch"),
                ModuleLayer.boot().modules().stream().map(Module::getName).collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public Finding examine() {
        if (feature < WANTED) {
            return Finding.red("java", Message.of("doctor.java.old", name), Message.of("doctor.java.install"));
        }
        List<String> missing = NEEDED.stream().filter(module -> !modules.contains(module)).toList();
        return missing.isEmpty()
                ? Finding.green("java", "doctor.java.good", name)
                : Finding.red("java", Message.of("doctor.java.modules", name, String.join(", ", missing)),
                        Message.of("doctor.java.install"));
    }
}
