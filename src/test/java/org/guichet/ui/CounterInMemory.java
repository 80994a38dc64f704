package org.guichet.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.toml.DemoSeason;
import org.guichet.catalogue.toml.SeasonFile;
import org.guichet.inventory.Guards;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatRecords;
import org.guichet.inventory.SeatState;
import org.guichet.journal.MemoryJournal;
import org.guichet.kernel.CountedIds;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;
import org.guichet.sale.BusinessDays;
import org.guichet.sale.Cart;
import org.guichet.sale.ClaimSeats;
import org.guichet.sale.Ledger;
import org.guichet.sale.MemoryRecords;
import org.guichet.sale.OfferSeats;
import org.guichet.sale.OrdersToFetch;
import org.guichet.sale.ParkCarts;
import org.guichet.sale.PickUpOrder;
import org.guichet.sale.Programme;
import org.guichet.sale.RecordPrinted;
import org.guichet.sale.ReprintTickets;
import org.guichet.sale.ReturnSeats;
import org.guichet.sale.SellSeats;
import org.guichet.sale.TakeGrant;
import org.guichet.sale.VoidLastSale;
import org.guichet.sale.Wicket;
import org.guichet.seating.SeatingPlan;
import org.jspecify.annotations.Nullable;

/** An open counter on the demo season, with the real use cases over a journal in memory. */
public final class CounterInMemory {

    public static final int GAME_3 = 2703;
    public static final int GAME_4 = 2704;
    public static final int FINAL = 2790;

    public final ClerkTime time = new ClerkTime();
    public final MemoryRecords records = new MemoryRecords();
    public final MemoryJournal journal = new MemoryJournal(new CounterId(2, 1), time);
    public final Printed printer = new Printed();
    /** What a counter with a centre may ask; null for one that is its own house. */
    public final @Nullable CentreInHand centre;
    public final Season season;
    private final Map<String, SeatingPlan> plans = new HashMap<>();
    private final CountedIds ids = new CountedIds();
    public Wicket wicket;

    public CounterInMemory() {
        this(true);
    }

    /** A counter of a centre, to which nothing is granted yet and all is in the pool. */
    public static CounterInMemory enrolled() {
        CounterInMemory counter = new CounterInMemory(false, text -> text, new CentreInHand());
        counter.season.events().forEach(event -> {
            House house = counter.wicket.programme().house(event.number());
            house.put(java.util.stream.IntStream.range(0, house.plan().size()).toArray(), SeatState.OPEN);
        });
        return counter;
    }

    /** @param rewritten changes the text of the demo season */
    public CounterInMemory(UnaryOperator<String> rewritten) {
        this(true, rewritten);
    }

    /** @param granted whether the house of every event is this counter's */
    public CounterInMemory(boolean granted) {
        this(granted, text -> text);
    }

    private CounterInMemory(boolean granted, UnaryOperator<String> rewritten) {
        this(granted, rewritten, null);
    }

    private CounterInMemory(boolean granted, UnaryOperator<String> rewritten, @Nullable CentreInHand centre) {
        this.centre = centre;
        plans.put("arena", DrawnPlan.arena());
        plans.put("stadium", DrawnPlan.hall());
        byte[] demo = DemoSeason.asOf(LocalDate.of(2026, 5, 2));
        season = SeasonFile.read(rewritten.apply(new String(demo, UTF_8)).getBytes(UTF_8), "season.toml",
                venue -> Optional.ofNullable(plans.get(venue.code())));
        wicket = open(granted);
    }

    /** Opens the counter again over the same journal, as after a restart. */
    public void restart() {
        wicket = open(centre == null);
    }

    /** What the website sold. */
    public OrdersToFetch orders = OrdersToFetch.NONE;

    /** Why the centre lets this counter sell no more. */
    public Optional<Message> withdrawn = Optional.empty();

    private Optional<Message> mandate() {
        return withdrawn;
    }

    private Wicket open(boolean granted) {
        Programme programme = Programme.open(season, 1, code -> Objects.requireNonNull(plans.get(code)),
                seats(granted));
        Ledger ledger = new Ledger(journal, records);
        if (centre != null) {
            centre.serves(programme, new TakeGrant(programme, ledger, records, grant -> true, Guards.ALL));
        }
        BusinessDays days = new BusinessDays(records.lastBusinessDay());
        return new Wicket(Message.of("shell.counter", 2), programme, records,
                new Cart(programme, ids, time, this::mandate),
                new OfferSeats(FirstFree::new),
                new ClaimSeats(programme, centre, new ReturnSeats(programme, ledger, records), time),
                new SellSeats(programme, ledger, records, days, time, this::mandate),
                new VoidLastSale(programme, ledger, records, days, time), new ParkCarts(programme, ledger, records),
                new ReprintTickets(ledger, records),
                new PickUpOrder(programme, ledger, records, days, orders, this::mandate), new RecordPrinted(ledger),
                printer, time);
    }

    private SeatRecords seats(boolean granted) {
        return new SeatRecords() {
            @Override
            public boolean isGranted(int event) {
                return granted;
            }

            @Override
            public int grants() {
                return granted ? season.events().size() : 0;
            }

            @Override
            public void forEach(int event, BiConsumer<String, SeatState> reader) {
                records.seats(event, reader);
            }
        };
    }

    /** As on a busy evening: sold, held elsewhere, and some of every zone left here. */
    public void busy(int event) {
        House house = wicket.programme().house(event);
        Random random = new Random(7);
        int block = 0;
        SeatState state = SeatState.SOLD_HERE;
        for (int place = 0; place < house.plan().seatCount(); place++) {
            if (block-- <= 0) {
                block = 1 + random.nextInt(5);
                int dice = random.nextInt(100);
                state = dice < 58 ? SeatState.SOLD_HERE : dice < 80 ? SeatState.MINE : SeatState.ELSEWHERE;
            }
            if (house.state(place) == SeatState.MINE) {
                house.put(new int[]{place}, state);
            }
        }
    }

    public int place(int event, String section, String row, String number) {
        SeatingPlan plan = wicket.programme().plan(event);
        for (int place = 0; place < plan.size(); place++) {
            if (plan.label(place).section().equals(section) && plan.label(place).row().equals(row)
                    && plan.label(place).seat().equals(number)) {
                return place;
            }
        }
        throw new IllegalArgumentException(section + row + number);
    }
}
