package org.guichet.lab.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guichet.central.BackOffice;
import org.guichet.central.Books;
import org.guichet.central.CentralInventory;
import org.guichet.central.DayBook;
import org.guichet.central.Decision;
import org.guichet.central.Enrolment;
import org.guichet.central.HandOutOrders;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.central.SeasonInForce;
import org.guichet.central.Standing;
import org.guichet.central.Token;
import org.guichet.central.Transaction;
import org.guichet.central.WebChannel;
import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.StoredEntry;
import org.guichet.kernel.CounterId;
import org.guichet.wire.Centre;
import org.guichet.wire.DayReport;
import org.guichet.wire.FeedPage;
import org.guichet.wire.PickUpAnswer;
import org.guichet.wire.PickUpRequest;
import org.guichet.wire.Unreachable;
import org.guichet.wire.Website;
import org.guichet.wire.json.JsonNoticeCodec;

/** The centre: the real inventory and back office over books in memory, which dies, is put back and changes its key. */
final class SimulatedCentre {

    /** How its process ends in the next transaction. */
    enum Death {
        BEFORE_COMMIT, AFTER_COMMIT
    }

    /** What a backup of that moment holds; the register only where it does not outlive a restore. */
    private record Backup(MemoryBooks.Tables tables, MemoryRegister register, int generation, int grants) {}

    private final MemoryBooks books;
    private final VirtualSeason season;
    private final EntryCodec codec;
    private final VirtualClock clock;
    private final Guards guards;
    private final Tally tally;
    private final BackOffice office;
    private final List<Backup> backups = new ArrayList<>();
    private final List<String> keys = new ArrayList<>(List.of("centre 1"));
    private final HandOutOrders handOutOrders;
    private CentralInventory inventory;
    private Website website;
    private Optional<Death> dying = Optional.empty();
    private boolean up = true;
    private int restores;
    private long ids;
    private long orders;

    SimulatedCentre(VirtualSeason season, EntryCodec codec, VirtualClock clock, Guards guards, Tally tally) {
        this.codec = codec;
        this.clock = clock;
        this.season = season;
        this.books = new MemoryBooks(
                guards.has(Guard.BASKET_TIME) ? clock : new VirtualClock(new VirtualClock.VirtualTime()));
        this.guards = guards;
        this.tally = tally;
        this.office = new BackOffice(books, codec, clock, guards);
        this.handOutOrders = new HandOutOrders(new MortalBooks(), new JsonNoticeCodec(), clock);
        this.inventory = inventory();
        this.website = website();
        books.inTransaction(transaction -> {
            transaction.places().found(season.places());
            transaction.catalogue().put(season.document());
            return season;
        });
        backup();
    }

    private CentralInventory inventory() {
        return new CentralInventory(new MortalBooks(), "house", new VirtualKey(keys.getLast()),
                keys.subList(0, keys.size() - 1), VirtualKey.CHECK, codec, new JsonNoticeCodec(), clock,
                () -> new UUID(0, ++ids), guards);
    }

    /** References are made of the high bits. */
    private Website website() {
        return new WebChannel(new MortalBooks(), new SeasonInForce(season::sound), inventory,
                () -> new UUID(++orders << Short.SIZE, 0), guards)
                .of(new Token("", Token.Role.WEBSITE, "shop", clock.now(), false));
    }

    /** What managers read. */
    DayReport report(LocalDate day) {
        return new DayBook(books, codec).report(day);
    }

    VirtualClock clock() {
        return clock;
    }

    BackOffice office() {
        return office;
    }

    /** Every key with which it ever signed. */
    List<String> keys() {
        return keys;
    }

    /** How often it was put back. */
    int restores() {
        return restores;
    }

    boolean isUp() {
        return up;
    }

    /** One message to whoever runs now. */
    <T> T ask(Function<Centre, T> message) {
        if (!up) {
            throw new Unreachable("the centre is down");
        }
        return message.apply(inventory);
    }

    /** One message of the website. */
    <T> T askShop(Function<Website, T> message) {
        return ask(port -> message.apply(website));
    }

    /** What a counter is told, with what lies in its letter box. */
    FeedPage feed(CounterId counter, long after) {
        return ask(port -> {
            handOutOrders.deliver(counter);
            return port.feed(counter, after);
        });
    }

    PickUpAnswer pickUp(PickUpRequest request) {
        return ask(port -> handOutOrders.pickUp(request));
    }

    String offer(int counter) {
        return inventory.offer(counter, "Guichet " + counter);
    }

    void dieInNextTransaction(Death how) {
        dying = Optional.of(how);
    }

    void crash() {
        if (up) {
            tally.happened(Fault.F13_CENTRE_CRASH);
        }
        up = false;
        if (!guards.has(Guard.GRANT_NUMBERS)) {
            Backup last = backups.getLast();
            boolean same = last.generation() == look(transaction -> transaction.register().generation());
            books.register().forgetGrants(same ? last.grants() : 0);
        }
    }

    void start() {
        up = true;
        dying = Optional.empty();
        inventory = inventory();
        website = website();
    }

    void backup() {
        backups.add(new Backup(books.backup(), books.register().copy(),
                look(transaction -> transaction.register().generation()), books.register().grantsGiven()));
    }

    int backups() {
        return backups.size();
    }

    /** Puts the inventory back; the register goes on, unless that guard is off. */
    void restore(int index) {
        Backup backup = backups.get(index);
        books.restore(backup.tables());
        if (!guards.has(Guard.REGISTER_SURVIVES)) {
            books.register().become(backup.register());
        }
        restores++;
        Decision decision = new Decision("manager", "the disk died");
        office.restored(decision);
        // the website's orders of after the backup are lost with its own disk
        look(transaction -> transaction.register().shops()).forEach(
                shop -> office.giveUpWebsite(shop.name(), decision));
        start();
    }

    void rotateKey() {
        keys.add("centre " + (keys.size() + 1));
        inventory = inventory();
        website = website();
    }

    /** Tells a counter something of a type that it does not know. */
    void tellUnknown(int counter) {
        books.inTransaction(transaction -> transaction.feeds().add(counter, clock.now(),
                new StoredEntry("WEATHER", 7, "{\"sky\":\"blue\"}")));
    }

    /** What only a centre without rules does: takes seats back though their holder has not said so in its journal. */
    void freeAnyway(CounterId counter, int event, List<String> seats) {
        books.inTransaction(transaction -> transaction.places().move(event, seats,
                Where.standing(Standing.GRANTED).by(counter), Change.free(Standing.OPEN)));
    }

    /** Reads the books. */
    <T> T look(Function<Transaction, T> reader) {
        return books.inTransaction(reader);
    }

    /** Every place as the books have it, in the order of event and plan. */
    List<Place> places() {
        return books.places();
    }

    List<Enrolment> enrolments() {
        return look(transaction -> transaction.register().enrolments());
    }

    List<Place> held(CounterId counter, Standing standing) {
        return look(transaction -> transaction.places().heldBy(counter, standing));
    }

    /** Whether gates let in a ticket of that entry. */
    boolean admits(CounterId counter, long sequence) {
        return look(transaction -> transaction.register().enrolment(counter).filter(each -> each.admits(sequence))
                .isPresent());
    }

    private final class MortalBooks implements Books {

        @Override
        public <T> T inTransaction(Function<Transaction, T> work) {
            if (dying.isEmpty()) {
                return books.inTransaction(work);
            }
            Death how = dying.get();
            dying = Optional.empty();
            try {
                Supplier<Unreachable> gone = () -> new Unreachable("the centre died");
                if (how == Death.BEFORE_COMMIT) {
                    return books.inTransaction(transaction -> {
                        T _ = work.apply(transaction);
                        throw gone.get();
                    });
                }
                T _ = books.inTransaction(work);
                throw gone.get();
            } finally {
                crash();
            }
        }
    }
}
