package org.guichet.app.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;

/**
 * Where the counter keeps its log. It sells without one.
 *
 * @param file which need not exist
 */
public record LogCheck(Path file) implements Check {

    @Override
    public Finding examine() {
        Path nearest = StoreCheck.nearest(file);
        boolean kept = Files.isWritable(nearest)
                && (Files.isDirectory(nearest) != nearest.equals(file.toAbsolutePath()));
        return kept
                ? Finding.green("log", "doctor.log.good", file.toString())
                : Finding.yellow("log", Message.of("doctor.log.none", file.toString()),
                        Message.of("doctor.log.rights", nearest.toString()));
    }
}
