package org.guichet.app.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.file.StoreLock;
import org.guichet.kernel.Finding;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Problem;
import org.guichet.kernel.Refusal;
import org.guichet.ticketing.keys.KeysUnavailable;

/** The store's folder: there or easily made, ours to write, whether a counter runs on it now, and whether one would open it. */
public record StoreCheck(Path folder, Trial trial) implements Check {

    /** Reads what a start would read, and throws what it would; changes nothing. */
    @FunctionalInterface
    public interface Trial {
        void run() throws IOException;
    }

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
            trial.run();
            return Finding.green("store", "doctor.store.good", name);
        } catch (JournalUnavailable ill) {
            return ill(name, ill.reason());
        } catch (KeysUnavailable ill) {
            return ill(name, ill.reason());
        } catch (InvalidInput ill) {
            Problem first = ill.problems().getFirst();
            return ill(name, Message.of("common.problem", first.place(), first.message()));
        } catch (Refusal refusal) {
            return new Finding("store", Finding.Level.GREEN, refusal.reason(), null);
        } catch (IOException e) {
            return Finding.red("store", Message.of("doctor.store.broken", name, e),
                    Message.of("doctor.store.rights", name));
        }
    }

    private static Finding ill(String name, Message why) {
        return Finding.red("store", Message.of("doctor.store.ill", name, why), Message.of("doctor.store.mend"));
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
