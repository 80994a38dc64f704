package org.guichet.lab.simulate;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.guichet.app.JournalOutbox;
import org.guichet.inventory.Guard;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.journal.FoldedState;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.journal.file.FileJournal;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Money;
import org.guichet.sale.BusinessDays;
import org.guichet.sale.Cart;
import org.guichet.sale.CartLine;
import org.guichet.sale.Checkout;
import org.guichet.sale.Ledger;
import org.guichet.sale.ParkCarts;
import org.guichet.sale.PickUpOrder;
import org.guichet.sale.Programme;
import org.guichet.sale.RecordPrinted;
import org.guichet.sale.ReturnSeats;
import org.guichet.sale.SellSeats;
import org.guichet.sale.Settlement;
import org.guichet.sale.TakeGrant;
import org.guichet.sale.Tender;
import org.guichet.sale.VoidLastSale;
import org.guichet.seating.SeatingPlan;
import org.guichet.sync.CounterInbox;
import org.guichet.sync.Inbox;
import org.guichet.sync.SyncLoop;
import org.guichet.sync.SyncStatus;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Signed;
import org.guichet.wire.json.JsonNoticeCodec;

/** A running counter: the real journal, use cases and loop over what the machine gives them. */
final class Till {

    /** Small, so that a journal has many. */
    private static final int SEGMENT = 8 << 10;
    private static final List<Tender> NOTHING = List.of();

    private final Machine machine;
    private final World world;
    private final FileJournal journal;
    private final FoldedState fold;
    private final FoldedRecords records;
    private final Programme programme;
    private final Cart cart;
    private final SellSeats sellSeats;
    private final VoidLastSale voidLastSale;
    private final ParkCarts parkCarts;
    private final ReturnSeats returnSeats;
    private final RecordPrinted recordPrinted;
    private final Letters letters;
    private final PickUpOrder pickUpOrder;
    private final Inbox inbox;
    private final Courier courier;
    private final Deque<Grant> late = new ArrayDeque<>();

    private Till(World world, Machine machine, FileJournal journal) {
        this.world = world;
        this.machine = machine;
        this.journal = journal;
        this.fold = FoldedState.of(journal);
        journal.read(1, world.truth()::recorded);
        this.records = new FoldedRecords(fold);
        this.programme = Programme.open(world.season().season(), 1, venue -> world.season().plan(), records);
        Ledger ledger = new Ledger(journal, fold.then(world.truth()::recorded));
        VirtualClock clock = machine.clock();
        BusinessDays days = new BusinessDays(records.lastBusinessDay());
        this.cart = new Cart(programme, world::newId, clock, this::withdrawn);
        this.sellSeats = new SellSeats(programme, ledger, records, days, clock, this::withdrawn);
        this.voidLastSale = new VoidLastSale(programme, ledger, records, days, clock);
        this.parkCarts = new ParkCarts(programme, ledger, records);
        this.returnSeats = new ReturnSeats(programme, ledger, fold);
        this.recordPrinted = new RecordPrinted(ledger);
        JsonNoticeCodec notices = new JsonNoticeCodec();
        this.letters = new Letters(world, machine, programme, ledger, fold, notices, this::isOnline, this::generation);
        this.pickUpOrder = new PickUpOrder(programme, ledger, records, days, letters.orders(), this::withdrawn);
        this.inbox = new WatchedInbox(new CounterInbox(
                new TakeGrant(programme, ledger, fold, this::isGenuine, world.guards()), machine.codec(),
                notices, machine::keep, letters),
                world, machine.counter().number(), machine.progress());
        JournalOutbox outbox = new JournalOutbox(machine.counter(), journal);
        this.courier = new Courier(world, clock, outbox, new SyncLoop(outbox, inbox,
                Objects.requireNonNull(machine.key()), machine.progress(), machine::keep,
                world.chance(world.newId().hashCode())::nextLong));
    }

    /** @throws JournalUnavailable the journal is not what it was */
    static Till open(World world, Machine machine) {
        return new Till(world, machine, FileJournal.open(machine.store(), machine.counter(), machine.codec(),
                machine.clock(), world.guards().has(Guard.ANCHOR) ? machine.anchor() : null, List.of(), SEGMENT));
    }

    /** The keys of the centre come with its answers, over a line that only the centre can speak on. */
    private boolean isGenuine(GrantEntry grant) {
        byte[] signed = Signed.grant(machine.counter(), grant.event(), grant.grant(), grant.seats());
        return world.centre().keys().stream()
                .anyMatch(key -> VirtualKey.CHECK.isOf(key, signed, grant.signature()));
    }

    void close() {
        journal.close();
    }

    Courier courier() {
        return courier;
    }

    FoldedState fold() {
        return fold;
    }

    House house(int event) {
        return programme.house(event);
    }

    /** Whether its clerk may sell: not after the last word, nor once the centre has said that it may not. */
    boolean maySell() {
        return withdrawn().isEmpty() && !world.truth().isClosed(machine.counter());
    }

    private boolean isOnline() {
        return courier.loop().status().line() == SyncStatus.Line.ONLINE;
    }

    private int generation() {
        return courier.loop().status().generation();
    }

    private Optional<Message> withdrawn() {
        return courier.loop().withdrawn();
    }

    /** Sells what is in the cart, or up to four neighbours that are for sale, or those of these names. */
    void sell(RandomGenerator random, List<String> seats) {
        if (cart.isEmpty()) {
            int event = event(random);
            cart.add(lines(event, seats.isEmpty() ? mine(event, random, 1 + random.nextInt(4)) : places(seats)));
        }
        if (!cart.isEmpty()) {
            SellSeats.Confirmed confirmed = sellSeats.sell(Checkout.of(cart, tenders(random), Language.FR));
            cart.sold(confirmed);
            print(random, confirmed.sale());
        }
    }

    private void print(RandomGenerator random, Recorded<SaleEntry> sale) {
        if (random.nextInt(20) == 0) {
            world.tally().happened(Fault.F21_PRINTER);
        } else {
            print(sale, sale.entry().tickets().stream().map(TicketLine::line).toList());
        }
    }

    /** Hands out the tickets of an order of the website. */
    void pickUp(RandomGenerator random, String reference) {
        Recorded<SaleEntry> sale = pickUpOrder.pickUp(reference);
        world.tally().orderFetched();
        print(random, sale);
    }

    private List<Tender> tenders(RandomGenerator random) {
        Money total = cart.total();
        return List.of(random.nextBoolean()
                ? new Tender.Cash(Settlement.cashDue(total, NOTHING))
                : new Tender.Card(total, "R" + random.nextInt(1000), "1234"));
    }

    private void print(Recorded<SaleEntry> sale, List<Integer> lines) {
        world.handOut(machine, sale);
        recordPrinted.printed(sale.entry(), lines, 0, "printer");
    }

    /** Prints what was sold and never printed. */
    void printDue() {
        records.printsDue().stream().limit(2).forEach(due -> print(due.sale(), due.lines()));
    }

    void voidLast() {
        records.last().map(Recorded::entry).filter(sale -> !records.isVoided(sale.id()))
                .ifPresent(sale -> voidLastSale.voidSale(sale.id(), "test"));
    }

    void park(RandomGenerator random) {
        int event = event(random);
        if (cart.isEmpty()) {
            cart.add(lines(event, mine(event, random, 2)));
        }
        if (!cart.isEmpty()) {
            parkCarts.park(cart, Language.EN, label -> label, Till::atOnce);
        }
    }

    /** Takes a cart back into hand, to be sold or emptied. */
    void takeBack(RandomGenerator random) {
        List<ParkedEntry> parked = parkCarts.parked();
        if (cart.isEmpty() && !parked.isEmpty()) {
            parkCarts.takeBack(parked.get(random.nextInt(parked.size())).sale(), cart, Till::atOnce);
            if (random.nextBoolean()) {
                cart.clear();
            }
        }
    }

    /** Gives seats back: these, or some that are for sale. */
    void giveBack(RandomGenerator random, List<String> seats) {
        int event = event(random);
        SeatingPlan plan = world.season().plan();
        List<String> given = seats.isEmpty()
                ? Arrays.stream(mine(event, random, 1 + random.nextInt(6))).mapToObj(plan::guid).toList()
                : seats;
        returnSeats.give(event, given);
        if (!world.guards().has(Guard.RETURN_IN_CHAIN)) {
            world.returnBesideTheChain(machine.counter(), event, given);
        }
    }

    /** Says the last word. */
    void sayLastWord() {
        cart.clear();
        for (ParkedEntry parked : parkCarts.parked()) {
            parkCarts.takeBack(parked.sale(), cart, Till::atOnce);
            cart.clear();
        }
        returnSeats.close("test");
        world.truth().closed(machine.counter());
    }

    /** The simulated clerk waits for the disk. */
    private static void atOnce(Runnable record, Runnable done, Runnable undone) {
        try {
            record.run();
        } catch (JournalUnavailable e) {
            undone.run();
            throw e;
        }
        done.run();
    }

    /** Asks for seats that a customer points at. */
    void askNamed(RandomGenerator random, List<String> seats) {
        int event = event(random);
        SeatingPlan plan = world.season().plan();
        int first = random.nextInt(plan.size());
        List<String> wanted = seats.isEmpty()
                ? IntStream.range(first, Math.min(plan.size(), first + 1 + random.nextInt(3))).mapToObj(plan::guid)
                        .toList()
                : seats;
        GrantAnswer answer = courier.request(random,
                new GrantRequest(world.newId(), machine.counter(), event, wanted, "", 0));
        if (answer.grant() != null) {
            if (random.nextInt(6) == 0) {
                late.add(answer.grant());
            } else {
                inbox.granted(answer.grant(), generation());
            }
        }
    }

    void askZone(RandomGenerator random) {
        courier.loop().want(new GrantRequest(world.newId(), machine.counter(), event(random), List.of(),
                VirtualSeason.ZONES.get(random.nextInt(VirtualSeason.ZONES.size())), 2 + random.nextInt(8)));
    }

    /** An answer that its clerk waits for no more. */
    void hearLate() {
        Grant grant = late.poll();
        if (grant != null) {
            inbox.granted(grant, generation());
        }
    }

    /** The fold of the journal is what the houses show, but for the cart in hand. */
    void compare() {
        world.season().forEach((event, place) -> {
            String guid = world.season().plan().guid(place);
            SeatState told = fold.seat(event, guid);
            SeatState shown = house(event).state(place);
            boolean inHand = cart.lines().stream().anyMatch(line -> line.event() == event && line.place() == place);
            Violation.unless(shown == told || (inHand && shown == SeatState.IN_CART), 13,
                    () -> machine + " shows " + guid + " of " + event + " as " + shown + ", its journal says " + told);
        });
    }

    private int event(RandomGenerator random) {
        return 1 + random.nextInt(programme.events().size());
    }

    private List<CartLine> lines(int event, int[] places) {
        return Arrays.stream(places).mapToObj(place -> new CartLine(event, place, VirtualSeason.ADULT, false))
                .toList();
    }

    private int[] places(List<String> seats) {
        return world.season().plan().indexesOf(seats);
    }

    /** Up to so many places that are for sale, from a place that chance chooses on. */
    private int[] mine(int event, RandomGenerator random, int most) {
        House house = house(event);
        int size = house.plan().size();
        int first = random.nextInt(size);
        return IntStream.range(first, first + size).map(place -> place % size)
                .filter(place -> house.state(place) == SeatState.MINE).limit(most).toArray();
    }
}
