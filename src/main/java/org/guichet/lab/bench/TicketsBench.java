package org.guichet.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.guichet.app.Counter;
import org.guichet.app.DemoFiles;
import org.guichet.app.OpenStore;
import org.guichet.app.StoreFolder;
import org.guichet.app.Workers;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.lab.Scratch;
import org.guichet.sale.Checkout;
import org.guichet.sale.Party;
import org.guichet.sale.Rounding;
import org.guichet.sale.Tender;
import org.guichet.sale.Wicket;
import org.guichet.store.OpeningListener;
import org.guichet.ticketing.TicketDocument;
import org.guichet.ticketing.layout.LayoutFile;
import org.guichet.ticketing.layout.TicketLayout;
import org.guichet.ticketing.pdf.TicketFonts;
import org.guichet.ticketing.pdf.TicketPdf;

/**
 * Tickets as PDF. First the first sale of a process, three seconds after it began to warm up as the window does, against the
 * same sale warm: from Pay to the ticket's bytes. Then 250 tickets in one document against one document and one font load a
 * ticket, same layout and font, tokens signed beforehand on both sides.
 */
final class TicketsBench implements Bench {

    private static final int EVENT = 2703;
    private static final long BREATH_SECONDS = 3;
    private static final int WARM_SALES = 60;
    private static final double FIRST_TIMES = 10;
    private static final int TICKETS = 250;
    private static final int ROUNDS = 5;
    private static final int PLAIN_TICKETS = 25;
    private static final double FASTER = 6;

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public BenchReport run() throws IOException, InterruptedException {
        try (Scratch scratch = Scratch.make(); Workers workers = new Workers()) {
            Path season = DemoFiles.write(scratch.folder().resolve("season"), Language.FR, scratch.today());
            try (OpenStore store = OpenStore.open(new StoreFolder(scratch.folder().resolve("store")), scratch.around(),
                    OpeningListener.NONE)) {
                store.importSeason(season);
                Counter counter = Counter.open(store, workers.printer()).orElseThrow();
                counter.warmUp();
                TimeUnit.SECONDS.sleep(BREATH_SECONDS);
                List<TicketDocument> documents = new ArrayList<>();
                Samples first = new Samples();
                documents.addAll(sale(counter, first));
                Samples warm = new Samples();
                for (int sale = 0; sale < WARM_SALES; sale++) {
                    documents.addAll(sale(counter, warm));
                }
                return new BenchReport(name(), List.of(batch(documents), Check.against(
                        "first sale to its tickets' bytes, ms by the same warm", first.millis(50), warm.millis(50),
                        FIRST_TIMES)));
            }
        }
    }

    private static List<TicketDocument> sale(Counter counter, Samples samples) {
        Wicket wicket = counter.wicket();
        char type = wicket.programme().season().priceTypes().getFirst().letter();
        String zone = wicket.programme().season().priceZones().getFirst().code();
        wicket.offerSeats().best(wicket.cart(), EVENT, zone, Party.of(2, type));
        Money due = Rounding.toCash(wicket.cart().total());
        Checkout checkout = Checkout.of(wicket.cart(), List.of(new Tender.Cash(due)), Language.FR);
        long start = System.nanoTime();
        var confirmed = wicket.sellSeats().sell(checkout);
        Recorded<SaleEntry> sale = confirmed.sale();
        List<Integer> lines = sale.entry().tickets().stream().map(TicketLine::line).toList();
        List<TicketDocument> documents = counter.printing().documents(sale, lines, 0);
        counter.printing().pdf(documents);
        samples.add(System.nanoTime() - start);
        wicket.cart().sold(confirmed);
        return documents;
    }

    private static Check batch(List<TicketDocument> documents) {
        List<TicketDocument> many = new ArrayList<>();
        for (int ticket = 0; ticket < TICKETS; ticket++) {
            many.add(documents.get(ticket % documents.size()));
        }
        TicketLayout layout = LayoutFile.builtIn(LayoutFile.TWO_BY_FIVE_AND_A_HALF);
        TicketPdf ours = new TicketPdf(layout, TicketFonts.load());
        Samples together = new Samples();
        Samples alone = new Samples();
        for (int round = 0; round <= ROUNDS; round++) {
            long start = System.nanoTime();
            ours.render(many);
            long batch = System.nanoTime() - start;
            start = System.nanoTime();
            for (TicketDocument ticket : many.subList(0, PLAIN_TICKETS)) {
                new TicketPdf(layout, TicketFonts.load()).render(List.of(ticket));
            }
            long plain = System.nanoTime() - start;
            if (round > 0) {
                together.add(batch / TICKETS);
                alone.add(plain / PLAIN_TICKETS);
            }
        }
        return Check.against("250 tickets in one PDF, ms a ticket by a document and a font load a ticket",
                together.millis(50), alone.millis(50), 1 / FASTER);
    }
}
