package org.guichet.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.journal.file.StoreLock;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;

/** The store's folder: there or easily made, ours to write, and whether a counter runs on it now. */
public record StoreCheck(Path folder) implements Check {

    @Override
    public Finding examine() {
        String name = folder.toString();
        if (Files.notExists(folder)) {
            return Files.isWritable(nearest(folder))
                    ? Finding.green("store", "doctor.store.new", name)
                    : Finding.red("store", Message.of("doctor.store.nowhere", name),
                            Message.of("doctor.store.rights", name));
        }
        if (!Files.isDirectory(folder)) {
            return Finding.red("store", Message.of("doctor.store.file", name), Message.of("doctor.store.other"));
        }
        if (!Files.isWritable(folder) || !Files.isReadable(folder)) {
            return Finding.red("store", Message.of("doctor.store.closed", name),
                    Message.of("doctor.store.rights", name));
        }
        try (StoreLock _ = StoreLock.take(folder)) {
            return Finding.green("store", "doctor.store.good", name);
        } catch (Refusal refusal) {
            return new Finding("store", Finding.Level.GREEN, refusal.reason(), null);
        } catch (IOException e) {
            return Finding.red("store", Message.of("doctor.store.broken", name, e.toString()),
                    Message.of("doctor.store.rights", name));
        }
    }

    /** The folder itself, or the first above it that exists. */
    public static Path nearest(Path folder) {
        Path at = folder.toAbsolutePath();
        Path above = at.getParent();
        while (Files.notExists(at) && above != null) {
            at = above;
            above = at.getParent();
        }
        return at;
    }
}
