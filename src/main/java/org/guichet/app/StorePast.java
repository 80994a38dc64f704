package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import org.guichet.app.Settings.CentreLink;
import org.guichet.journal.Hash;
import org.guichet.journal.Head;
import org.guichet.journal.file.FolderDisk;
import org.guichet.journal.file.VerifyingReader;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.wire.EnrolRequest.Past;
import org.jspecify.annotations.Nullable;

/** What a store has been, for the centre to see whether a code is for it. */
final class StorePast {

    private StorePast() {}

    /** Null of a new store. A journal that the counter would not open any more counts as far as it is sound. */
    static @Nullable Past of(StoreFolder folder) throws IOException {
        Settings settings = SettingsFile.read(folder.settings()).orElse(null);
        boolean journal = Files.isDirectory(folder.journal());
        if (settings == null || (!journal && !settings.isEnrolled())) {
            return null;
        }
        CentreLink link = settings.centre();
        String house = link == null ? "" : link.house();
        if (!journal) {
            return new Past(house, settings.counter(), 0, Hash.NONE);
        }
        Head head = new VerifyingReader(FolderDisk.existing(folder.journal()), new JsonEntryCodec()).verify().head();
        return new Past(house, settings.counter(), head.sequence(), head.hash());
    }
}
