package org.guichet.lab.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.guichet.app.Counter;
import org.guichet.app.OpenStore;
import org.guichet.app.SyncService;
import org.guichet.app.Workers;
import org.guichet.catalogue.Event;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.Refusal;
import org.guichet.sale.Checkout;
import org.guichet.sale.Party;
import org.guichet.sale.Rounding;
import org.guichet.sale.SaleRecords.PrintDue;
import org.guichet.sale.SellSeats;
import org.guichet.sale.Tender;
import org.guichet.sale.Wicket;
import org.guichet.sale.Writing;
import org.guichet.store.OpeningListener;
import org.guichet.sync.SyncStatus;

/**
 * A counter without its window, in a process of its own: sells, voids, reprints and parks at the wicket as chance has it, and
 * tells each promise on standard output the moment it is made. A number on standard input lets it settle and end.
 */
public final class Clerk {

    private static final int MOST_SEATS = 5;
    private static final int HUNDRED = 100;
    private static final int MOST_PAUSE_MILLIS = 80;
    private static final int MOST_OFFLINE = 20;
    private static final int LOOK_MILLIS = 100;
    private static final int PATIENCE_LOOKS = 1_200;
    private static final int AGAIN_LOOKS = 20;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final SplittableRandom chance;
    private final Workers workers;
    private final Counter counter;
    private final Wicket wicket;
    private final Writing atOnce = (record, done, undone) -> {
        record.run();
        done.run();
    };
    private int customersOffline;
    private volatile boolean closing;
    private volatile long feed;

    private Clerk(Counter counter, Workers workers, long seed, long feed) {
        this.counter = counter;
        this.workers = workers;
        this.wicket = counter.wicket();
        this.chance = new SplittableRandom(seed);
        this.feed = feed;
    }

    /** @param args the counter's folder, a seed, and the number of the feed that it should at least come to */
    public static void main(String... args) throws IOException, InterruptedException {
        Path root = Path.of(args[0]);
        boolean settled;
        try (OpenStore store = OpenStore.openExisting(CounterPart.store(root), CounterPart.around(root),
                OpeningListener.NONE);
                Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer()).orElseThrow();
            settled = new Clerk(counter, workers, Long.parseLong(args[1]), Long.parseLong(args[2])).work();
        }
        System.exit(settled ? 0 : 1);
    }

    private boolean work() throws InterruptedException {
        Thread.ofPlatform().daemon().start(this::listen);
        SyncService sync = counter.sync().orElseThrow();
        sync.start();
        for (PrintDue due : wicket.records().printsDue()) {
            wicket.printing().print(due.sale(), due.lines(), due.generation());
        }
        tell(Told.of(Told.Kind.OPEN));
        while (!closing) {
            cutOrMend(sync);
            try {
                serve();
            } catch (Refusal e) {
                wicket.cart().clear(); // no seats for this one: the next wants others
            }
            Thread.sleep(chance.nextInt(MOST_PAUSE_MILLIS));
        }
        return settle(sync);
    }

    /** Now and then the line is cut by hand for some customers. */
    private void cutOrMend(SyncService sync) {
        if (customersOffline > 0) {
            customersOffline--;
            if (customersOffline == 0) {
                sync.goOnline();
            }
        } else if (chance.nextInt(HUNDRED) == 0) {
            customersOffline = 1 + chance.nextInt(MOST_OFFLINE);
            sync.goOffline();
        }
    }

    private void listen() {
        try (BufferedReader words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line = words.readLine();
            if (line == null) {
                Runtime.getRuntime().halt(1); // whoever started this is gone
            } else {
                feed = Math.max(feed, Long.parseLong(line));
                closing = true;
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private void serve() {
        int dice = chance.nextInt(HUNDRED);
        List<ParkedEntry> parked = wicket.parkCarts().parked();
        if (!parked.isEmpty() && dice < 30) {
            wicket.parkCarts().takeBack(parked.getFirst().sale(), wicket.cart(), atOnce);
            if (wicket.cart().isEmpty()) {
                return;
            }
        } else {
            fill();
        }
        if (dice >= 95) {
            wicket.parkCarts().park(wicket.cart(), Language.FR, UnaryOperator.identity(), atOnce);
            return;
        }
        Recorded<SaleEntry> sale = pay();
        wicket.printing().print(sale, lines(sale), 0);
        if (dice >= 87) {
            wicket.voidLastSale().voidSale(sale.entry().id(), "");
            tell(Told.Kind.VOIDED, sale.entry());
        } else if (dice >= 82) {
            int generation = wicket.reprintTickets().reprint(sale, "").entry().generation();
            tell(Told.Kind.REPRINTED, sale.entry());
            wicket.printing().print(sale, lines(sale), generation);
        }
    }

    private void fill() {
        List<Event> events = wicket.programme().events();
        int event = events.get(chance.nextInt(events.size())).number();
        String zone = Hall.ZONES.get(chance.nextInt(Hall.ZONES.size()));
        char type = Hall.TYPES.charAt(chance.nextInt(Hall.TYPES.length()));
        wicket.offerSeats().best(wicket.cart(), event, zone, Party.of(1 + chance.nextInt(MOST_SEATS), type));
        if (chance.nextInt(4) == 0) {
            wicket.offerSeats().nextBest(wicket.cart());
        }
    }

    private Recorded<SaleEntry> pay() {
        SellSeats.Confirmed confirmed = wicket.sellSeats()
                .sell(Checkout.of(wicket.cart(), tenders(wicket.cart().total()), Language.FR));
        wicket.cart().sold(confirmed);
        tell(Told.Kind.SOLD, confirmed.sale().entry());
        return confirmed.sale();
    }

    private List<Tender> tenders(Money due) {
        return switch (chance.nextInt(3)) {
            case 0 -> List.of(new Tender.Cash(Rounding.toCash(due)));
            case 1 -> List.of(new Tender.Card(due, "0042", "1234"));
            default -> {
                Money half = Money.cad(due.cents() / 2);
                yield List.of(new Tender.Card(half, "0043", "4321"),
                        new Tender.Cash(Rounding.toCash(due.minus(half))));
            }
        };
    }

    /** Everything printed, everything told, everything heard; then the line is cut, so that nothing comes after. */
    private boolean settle(SyncService sync) throws InterruptedException {
        sync.goOnline();
        while (!wicket.parkCarts().parked().isEmpty()) {
            wicket.parkCarts().takeBack(wicket.parkCarts().parked().getFirst().sale(), wicket.cart(), atOnce);
            if (!wicket.cart().isEmpty()) {
                Recorded<SaleEntry> sale = pay();
                wicket.printing().print(sale, lines(sale), 0);
            }
        }
        counter.printing().awaitPrinted();
        CountDownLatch noted = new CountDownLatch(1);
        workers.printer().execute(noted::countDown); // behind the note of what was printed
        noted.await();
        for (int look = 1; look <= PATIENCE_LOOKS && !isTold(sync.status()); look++) {
            if (look % AGAIN_LOOKS == 0) {
                sync.goOffline();
                sync.goOnline(); // tried again at once
            }
            Thread.sleep(LOOK_MILLIS);
        }
        sync.close();
        SyncStatus status = sync.status();
        boolean fenced = status.line() == SyncStatus.Line.FENCED;
        boolean settled = status.waiting() == 0 && !fenced && counter.printing().unfinished().isEmpty();
        tell(new Told(fenced ? Told.Kind.FENCED : settled ? Told.Kind.SETTLED : Told.Kind.UNSETTLED, "-",
                status.cursor(), 0));
        return settled;
    }

    private boolean isTold(SyncStatus status) {
        return status.line() == SyncStatus.Line.FENCED || (status.line() == SyncStatus.Line.ONLINE
                && status.waiting() == 0 && status.cursor() >= feed);
    }

    private static List<Integer> lines(Recorded<SaleEntry> sale) {
        return sale.entry().tickets().stream().map(TicketLine::line).toList();
    }

    private void tell(Told.Kind kind, SaleEntry sale) {
        tell(new Told(kind, sale.number(), sale.total().cents(), sale.tickets().size()));
    }

    private void tell(Told told) {
        out.println(told.line());
    }
}
