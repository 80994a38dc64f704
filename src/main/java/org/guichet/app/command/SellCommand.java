package org.guichet.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.guichet.app.Counter;
import org.guichet.app.OpenStore;
import org.guichet.app.Surroundings;
import org.guichet.app.SyncService;
import org.guichet.app.Workers;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.Message;
import org.guichet.kernel.Money;
import org.guichet.kernel.Refusal;
import org.guichet.sale.Cart;
import org.guichet.sale.CartLine;
import org.guichet.sale.Checkout;
import org.guichet.sale.SellSeats;
import org.guichet.sale.Tender;
import org.guichet.sale.Typed;
import org.guichet.sale.TypedAmount;
import org.guichet.sale.Wicket;
import org.guichet.store.OpeningListener;
import org.guichet.sync.SyncStatus;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.ticketing.spool.FolderPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code guichet sell}: one sale from the command line, the same way as at the window. */
@Command(name = "sell", mixinStandardHelpOptions = true, description = "usage.sell")
public final class SellCommand implements Callable<Integer> {

    /** How long the centre may keep the clerk before the sale, and the command after it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Surroundings around;

    @Spec
    private CommandSpec spec = CommandSpec.create();
    @Mixin
    private Speech speech = new Speech();
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--event", required = true, paramLabel = "E", descriptionKey = "usage.event")
    private int event;
    @Option(names = "--seats", required = true, paramLabel = "SEATS", descriptionKey = "usage.sell.seats")
    private String seats = "";
    @Option(names = "--type", paramLabel = "A", descriptionKey = "usage.sell.type")
    private @Nullable String type;
    @Option(names = "--zone", paramLabel = "B", descriptionKey = "usage.sell.zone")
    private @Nullable String zone;
    @Option(names = "--cash", paramLabel = "80.00", descriptionKey = "usage.sell.cash")
    private @Nullable String cash;
    @Option(names = "--card", paramLabel = "REF:1234[:40.00]", descriptionKey = "usage.sell.card")
    private List<String> cards = new ArrayList<>();
    @Option(names = "--checked", descriptionKey = "usage.sell.checked")
    private boolean checked;
    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "usage.sell.out")
    private @Nullable Path out;

    public SellCommand() {
        this(Surroundings.ofMachine());
    }

    SellCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (out != null) {
            new FolderPrinter(out).tryOut();
        }
        try (OpenStore open = OpenStore.openExisting(store.folder(), around, OpeningListener.NONE);
                Workers workers = new Workers()) {
            Counter counter = Counter.open(open, workers.printer(), out)
                    .orElseThrow(() -> Refusal.of("cli.season.none"));
            try (@Nullable
            SyncService sync = counter.sync().orElse(null)) {
                boolean heard = sync != null && hear(sync);
                boolean printed = sell(counter);
                if (sync != null) {
                    tellWaiting(sync.settle(heard ? PATIENCE : Duration.ZERO).status());
                }
                return printed ? 0 : 1;
            }
        }
    }

    /** A short word with the centre before the sale; a centre that does not answer is not waited for afterwards. */
    private static boolean hear(SyncService sync) throws InterruptedException {
        sync.start();
        return sync.settle(PATIENCE).status().line() == Line.ONLINE;
    }

    private boolean sell(Counter counter) throws InterruptedException {
        SaleEntry sale = sell(counter.wicket());
        boolean printed = counter.printing().awaitPrinted();
        spec.commandLine().getOut().println(speech.tell("cli.sold", sale.number(),
                Message.counted("cli.tickets", sale.tickets().size()), sale.total()));
        if (!printed) {
            spec.commandLine().getErr().println(speech.tell("cli.not-printed", sale.number()));
        }
        spec.commandLine().getOut().flush();
        return printed;
    }

    private void tellWaiting(SyncStatus status) {
        if (status.waiting() > 0) {
            spec.commandLine().getOut().println(speech.tell(CentreWords.left(status)));
            spec.commandLine().getOut().flush();
        }
    }

    private SaleEntry sell(Wicket wicket) {
        Cart cart = wicket.cart();
        if (type != null && type.length() != 1) {
            throw Refusal.of("cli.type");
        }
        char letter = type == null
                ? wicket.programme().season().priceTypes().getFirst().letter()
                : type.toUpperCase(java.util.Locale.ROOT).charAt(0);
        switch (Typed.parse(seats, wicket.programme(), event, letter)) {
            case Typed.Seats(List<Integer> places) -> cart
                    .add(places.stream().map(place -> new CartLine(event, place, letter, false)).toList());
            case Typed.Together together -> wicket.offerSeats()
                    .best(cart, event, zone == null ? wicket.programme().season().priceZones().getFirst().code() : zone,
                            together.party())
                    .forEach(note -> spec.commandLine().getErr().println(speech.tell(note)));
            case Typed.Unclear(Message why) -> throw new Refusal(why);
        }
        if (checked) {
            cart.confirm(line -> true, true);
        }
        SellSeats.Confirmed confirmed = wicket.sellSeats()
                .sell(Checkout.of(cart, tenders(cart.total()), speech.language()));
        cart.sold(confirmed);
        SaleEntry sale = confirmed.sale().entry();
        wicket.printing().print(confirmed.sale(), sale.tickets().stream().map(ticket -> ticket.line()).toList(), 0);
        if (confirmed.change().isPositive()) {
            spec.commandLine().getOut().println(speech.tell("cli.change", confirmed.change()));
        }
        return sale;
    }

    private List<Tender> tenders(Money total) {
        List<Tender> tenders = new ArrayList<>();
        Money left = total;
        for (String card : cards) {
            String[] parts = card.split(":", -1);
            if (parts.length < 2 || parts.length > 3) {
                throw Refusal.of("cli.card", card);
            }
            Money amount = parts.length == 3 ? money(parts[2], total) : left;
            tenders.add(new Tender.Card(amount, parts[0], parts[1]));
            left = left.minus(amount);
        }
        if (cash != null) {
            tenders.add(new Tender.Cash(money(cash, total)));
        }
        return tenders;
    }

    private static Money money(String amount, Money like) {
        return TypedAmount.parse(amount, like.currency()).orElseThrow(() -> Refusal.of("cli.amount", amount));
    }
}
