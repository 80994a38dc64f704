package org.guichet.app.central;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.app.StoreFolder;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.file.FolderDisk;
import org.guichet.journal.file.JournalFault;
import org.guichet.journal.file.JournalReport;
import org.guichet.journal.file.VerifyingReader;
import org.guichet.journal.json.JournalImport;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.Ed25519;
import org.guichet.kernel.system.KeyPairFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A counter's journal as a person found it.
 *
 * @param records what is sound of it, from its beginning
 * @param key of the counter, when its store lies around the journal
 * @param fault where it is not sound any more
 */
public record FoundJournal(List<StoredRecord> records, Optional<Signer> key, Optional<Message> fault) {

    private static final Logger LOG = LoggerFactory.getLogger(FoundJournal.class);
    private static final String FIRST = "000001.journal";

    /**
     * Reads a store, the folder of a journal, or a file that {@code guichet journal export} wrote. Changes nothing there.
     *
     * @throws Refusal it is none of them
     * @throws org.guichet.kernel.InvalidInput a line of the file is not as it was written
     */
    public static FoundJournal read(Path place) throws IOException {
        StoreFolder store = new StoreFolder(place);
        if (Files.isRegularFile(place)) {
            return new FoundJournal(JournalImport.read(place.getFileName().toString(), Files.readAllLines(place)),
                    Optional.empty(), Optional.empty());
        }
        if (Files.exists(store.journal().resolve(FIRST))) {
            return read(store.journal(), key(store));
        }
        if (Files.exists(place.resolve(FIRST))) {
            return read(place, Optional.empty());
        }
        throw Refusal.of("central.journal.none", place.toString());
    }

    private static FoundJournal read(Path journal, Optional<Signer> key) throws IOException {
        List<StoredRecord> records = new ArrayList<>();
        JournalReport report = new VerifyingReader(FolderDisk.existing(journal), new JsonEntryCodec())
                .read(records::add);
        return new FoundJournal(records, key, report.fault().map(JournalFault::message));
    }

    private static Optional<Signer> key(StoreFolder store) {
        try {
            return Optional.of(Ed25519.signer(KeyPairFile.open(store.counterKey(), false)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("no key with the journal: a person vouches for it", e);
            return Optional.empty();
        }
    }
}
