package org.guichet.lab.demo;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.guichet.app.StoreFolder;
import org.guichet.app.Surroundings;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.VoidEntry;
import org.guichet.journal.file.FolderDisk;
import org.guichet.journal.file.JournalReport;
import org.guichet.journal.file.VerifyingReader;
import org.guichet.journal.json.JournalExport;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.SaleId;

/**
 * The demo without a screen: a rush on the real window over a fresh store. Leaves {@code screens/}, {@code tickets/},
 * {@code journal.jsonl} and {@code summary.json}.
 */
public final class Demo {

    private static final Pattern FIRST_PRINT = Pattern.compile("G[0-9a-z]+-[0-9]+\\.pdf");

    private final Path out;
    private final int width;
    private final int height;

    /** @param out an empty or missing folder */
    public Demo(Path out, int width, int height) {
        this.out = out;
        this.width = width;
        this.height = height;
    }

    /**
     * What the journal says.
     *
     * @param sales sales made, a voided one included: its tickets were printed
     * @param tickets printed for them, reprints aside
     * @param seats sold at the end, over all events
     * @param totalCents of the sales that stand
     */
    public record Summary(int sales, int tickets, int seats, long totalCents, boolean journalVerified) {

        String json() {
            return """
                    {"sales": %d, "tickets": %d, "seats": %d, "total_cents": %d, "journal_verified": %b}
                    """.formatted(sales, tickets, seats, totalCents, journalVerified);
        }
    }

    /** Plays it. The toolkit must be running. */
    public Summary play() throws IOException {
        Path screens = Files.createDirectories(out.resolve("screens"));
        StoreFolder folder = new StoreFolder(out.resolve("store"));
        Surroundings around = Surroundings.ofMachine().anchoredIn(out.resolve("anchors"));
        try (DemoCounter counter = new DemoCounter(folder, around, screens, width, height)) {
            new Rush(counter).play();
        }
        gatherTickets(folder);
        return summary(folder);
    }

    /** Every ticket sold, once: reprints stay in the store. */
    private void gatherTickets(StoreFolder folder) throws IOException {
        Path tickets = Files.createDirectories(out.resolve("tickets"));
        List<Path> printed;
        try (Stream<Path> files = Files.list(folder.tickets())) {
            printed = files.filter(file -> FIRST_PRINT.matcher(file.getFileName().toString()).matches()).toList();
        }
        for (Path file : printed) {
            Files.copy(file, tickets.resolve(file.getFileName()));
        }
    }

    /** Reads the journal as an auditor does, from its files alone. */
    private Summary summary(StoreFolder folder) throws IOException {
        JsonEntryCodec codec = new JsonEntryCodec();
        List<SaleEntry> sales = new ArrayList<>();
        Set<SaleId> voided = new HashSet<>();
        boolean verified;
        try (Writer lines = Files.newBufferedWriter(out.resolve("journal.jsonl"))) {
            JournalExport export = new JournalExport(lines);
            JournalReport report = new VerifyingReader(FolderDisk.existing(folder.journal()), codec).read(stored -> {
                export.accept(stored);
                switch (codec.decode(stored.entry())) {
                    case SaleEntry sale -> sales.add(sale);
                    case VoidEntry entry -> voided.add(entry.sale());
                    default -> {
                        // neither sold nor taken back
                    }
                }
            });
            verified = report.sound();
        }
        Summary summary = summary(sales, voided, verified);
        Files.writeString(out.resolve("summary.json"), summary.json());
        return summary;
    }

    private static Summary summary(List<SaleEntry> sales, Set<SaleId> voided, boolean verified) {
        List<SaleEntry> standing = sales.stream().filter(sale -> !voided.contains(sale.id())).toList();
        int tickets = sales.stream().mapToInt(sale -> sale.tickets().size()).sum();
        long seats = standing.stream().flatMap(sale -> sale.tickets().stream())
                .map(ticket -> ticket.event() + " " + ticket.seat()).distinct().count();
        long cents = standing.stream().mapToLong(sale -> sale.total().cents()).sum();
        return new Summary(sales.size(), tickets, (int) seats, cents, verified);
    }
}
