package org.guichet.lab.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.app.OpenStore;
import org.guichet.app.StoreFolder;
import org.guichet.app.ViewCounts;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.file.FolderDisk;
import org.guichet.journal.file.JournalReport;
import org.guichet.journal.file.VerifyingReader;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.store.OpeningListener;
import org.guichet.ticketing.TicketKey;
import org.guichet.ticketing.keys.KeyList;
import org.guichet.ticketing.pdf.TicketScan;

/**
 * What a counter left: its promises, its journal, its paper.
 *
 * @param report what reading the journal from its first byte found
 * @param journal every sound record
 * @param view what its view says of the same
 * @param keys by which its tickets are verified
 */
record CounterLeft(CounterId counter, List<Told> told, JournalReport report, List<StoredRecord> journal,
        ViewCounts view, List<Paper> papers, List<TicketKey> keys) {

    /**
     * A ticket on paper.
     *
     * @param file it lies in
     * @param token what a gate reads from its barcode; empty when it cannot
     */
    record Paper(String file, Optional<String> token) {}

    /** Looks at everything; the counter is not open. */
    static CounterLeft of(Path root, List<Told> told) throws IOException {
        StoreFolder folder = CounterPart.store(root);
        ViewCounts view;
        List<TicketKey> keys;
        CounterId counter;
        try (OpenStore store = OpenStore.openExisting(folder, CounterPart.around(root), OpeningListener.NONE)) {
            view = store.viewCounts();
            keys = KeyList.read(store.publicKeys());
            counter = store.settings().counter();
        }
        List<StoredRecord> journal = new ArrayList<>();
        JournalReport report = new VerifyingReader(FolderDisk.existing(folder.journal()), new JsonEntryCodec())
                .read(journal::add);
        return new CounterLeft(counter, told, report, journal, view, papers(folder.tickets()), keys);
    }

    /** The same with more paper found beside it. */
    CounterLeft plus(List<Paper> more) {
        return new CounterLeft(counter, told, report, journal, view,
                Stream.concat(papers.stream(), more.stream()).toList(), keys);
    }

    private static List<Paper> papers(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
        return files.parallelStream().flatMap(file -> tokens(file).stream()
                .map(token -> new Paper(String.valueOf(file.getFileName()), token))).toList();
    }

    private static List<Optional<String>> tokens(Path file) {
        try {
            return TicketScan.read(Files.readAllBytes(file));
        } catch (IOException e) {
            return List.of(Optional.empty()); // no gate could read it either
        }
    }
}
