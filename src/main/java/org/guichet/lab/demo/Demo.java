package org.guichet.lab.demo;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.guichet.app.StoreFolder;
import org.guichet.app.Surroundings;
import org.guichet.app.central.BooksPlace;
import org.guichet.journal.json.JournalExport;
import org.guichet.kernel.Language;
import org.guichet.lab.website.Takings;
import org.guichet.lab.website.WebShop;
import org.guichet.sync.http.HttpWebsite;
import org.guichet.wire.Order;

/**
 * The demo without a screen: an on-sale at a house of two counters, a website and a centre, of which one counter is the real
 * window. In the rush the centre dies, the counters sell on, it comes back, and the books are compared. Leaves {@code screens/},
 * {@code tickets/}, {@code journal.jsonl} and {@code summary.json}.
 */
public final class Demo {

    private static final Pattern FIRST_PRINT = Pattern.compile("G[0-9a-z]+-[0-9]+\\.pdf");

    /** Of every event, before the first customer is served. */
    private static final int SEATS_TO_BEGIN = 200;

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
     * What the journal of the counter with the window says, and how the story ended.
     *
     * @param sales sales made, a voided one included: its tickets were printed
     * @param tickets printed for them, reprints aside
     * @param seats sold at the end, over all events
     * @param totalCents of the sales that stand
     * @param soldOffline tickets that both counters sold while the centre was dead
     * @param drainedInSeconds from when the centre served again until it had everything
     * @param doubleSold seats with more than one ticket
     * @param lost tickets that the centre does not have
     * @param conflicts contradictions at the centre
     * @param webTickets that the website sold
     */
    public record Summary(int sales, int tickets, int seats, long totalCents, boolean journalVerified, int soldOffline,
            double drainedInSeconds, int doubleSold, int lost, int conflicts, int webTickets) {

        /** Whether everything is as it should be. */
        public boolean isWhole() {
            return journalVerified && doubleSold == 0 && lost == 0 && conflicts == 0;
        }

        String json() {
            return String.format(Locale.ROOT, """
                    {"sales": %d, "tickets": %d, "seats": %d, "total_cents": %d, "journal_verified": %b,
                     "sold_offline": %d, "drained_in_s": %.1f, "double_sold": %d, "lost": %d, "conflicts": %d,
                     "web_tickets": %d}
                    """, sales, tickets, seats, totalCents, journalVerified, soldOffline, drainedInSeconds, doubleSold,
                    lost, conflicts, webTickets);
        }
    }

    /** Plays it. The toolkit must be running. */
    public Summary play() throws IOException {
        Pictures pictures = new Pictures(Files.createDirectories(out.resolve("screens")));
        Surroundings around = Surroundings.ofMachine().anchoredIn(out.resolve("anchors"));
        newcomer(pictures, around);
        StoreFolder folder;
        StoreFolder next;
        BooksPlace books;
        Outage.Told outage;
        Takings web;
        try (HouseOfDemo house = new HouseOfDemo(out, around, Language.FR)) {
            folder = house.enrol(1, "store");
            next = house.enrol(2, "other-store");
            books = house.books();
            try (HttpWebsite website = house.website();
                    OtherCounter other = new OtherCounter(next, around);
                    DemoCounter counter = new DemoCounter(folder, around, pictures, width, height)) {
                counter.awaitSellScreen();
                house.season().events().forEach(event -> counter.awaitSeats(event.number(), SEATS_TO_BEGIN));
                other.open();
                try (WebShop shop = house.openShop(website)) {
                    web = shop.takings();
                    outage = sell(counter, other, web, house.centre());
                }
            }
        }
        gatherTickets(folder);
        Summary summary = summary(folder, next, web.orders(), books, outage);
        Files.writeString(out.resolve("summary.json"), summary.json());
        return summary;
    }

    /** What somebody sees who starts the program for the first time. */
    private void newcomer(Pictures pictures, Surroundings around) {
        StoreFolder empty = new StoreFolder(out.resolve("first-run"));
        try (DemoCounter counter = new DemoCounter(empty, around, pictures, width, height)) {
            counter.awaitButton("french");
            counter.picture("first-run");
            counter.button("french");
            counter.picture("demo-or-season");
        }
    }

    private static Outage.Told sell(DemoCounter counter, OtherCounter other, Takings web, CentreProcess centre)
            throws IOException {
        new Rush(counter).play();
        Outage outage = new Outage(counter, other, web, centre);
        Outage.Told told = outage.play();
        other.stopSelling();
        counter.awaitPrinted();
        outage.awaitToldAll();
        return told;
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

    /** Reads the journal as an auditor does, from its files alone, and compares what all of them sold with the centre. */
    private Summary summary(StoreFolder folder, StoreFolder next, List<Order> web, BooksPlace books,
            Outage.Told outage) throws IOException {
        SoldHere here;
        try (Writer lines = Files.newBufferedWriter(out.resolve("journal.jsonl"))) {
            here = SoldHere.read(folder, new JournalExport(lines));
        }
        SoldHere there = SoldHere.read(next, record -> {});
        BooksOfBoth.Agreement agreement = BooksOfBoth.compare(List.of(here, there), web, books);
        return new Summary(here.sales().size(), here.tickets(), here.seats().size(), here.cents(), here.sound(),
                here.ticketsBetween(outage.from(), outage.until()) + there.ticketsBetween(outage.from(),
                        outage.until()),
                outage.drained().toMillis() / 1000.0, agreement.doubleSold(), agreement.lost(),
                agreement.conflicts(), agreement.webTickets());
    }
}
