package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.guichet.journal.Head;
import org.guichet.journal.file.Anchor;
import org.guichet.journal.file.FileJournal;
import org.guichet.journal.file.FolderDisk;
import org.guichet.store.CounterStore;
import org.guichet.ticketing.keys.TicketKeys;
import org.jspecify.annotations.Nullable;

/** Whether the store in a folder would open. Changes nothing; for a store that no other process has open. */
public final class StoreTrial {

    private StoreTrial() {}

    /**
     * Reads the settings, the journal from end to end, and the keys that have signed; a store that was not begun is good.
     *
     * @throws org.guichet.kernel.InvalidInput its settings are lost or cannot be understood
     * @throws org.guichet.journal.JournalUnavailable its journal cannot be trusted
     * @throws org.guichet.ticketing.keys.KeysUnavailable its ticket keys are lost or damaged
     * @throws IOException a file cannot be read
     */
    public static void of(StoreFolder folder, Surroundings around) throws IOException {
        Optional<Settings> found = SettingsFile.of(folder);
        if (found.isEmpty() || !Files.isDirectory(folder.journal())) {
            return;
        }
        Settings settings = found.get();
        settings.checkMachine(around.machine());
        try (Anchor anchor = anchor(settings.store() + ".anchor", around)) {
            Head head = FileJournal.examine(FolderDisk.existing(folder.journal()), settings.counter(), anchor,
                    List.of(CounterStore.witness(folder.view())));
            if (head.sales() > 0) {
                TicketKeys.open(folder.keys(), settings.counter(), true);
            }
        }
    }

    private static @Nullable Anchor anchor(String name, Surroundings around) throws IOException {
        Path file = around.anchors().resolve(name);
        return Files.isRegularFile(file)
                ? Anchor.open(FolderDisk.existing(around.anchors()), name, around.machine())
                : null;
    }
}
