package org.guichet.lab.simulate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.guichet.central.Allotments;
import org.guichet.central.Baskets;
import org.guichet.central.Books;
import org.guichet.central.Cases;
import org.guichet.central.Catalogue;
import org.guichet.central.Chains;
import org.guichet.central.Feeds;
import org.guichet.central.Grants;
import org.guichet.central.NamedHolds;
import org.guichet.central.Office;
import org.guichet.central.Places;
import org.guichet.central.Places.Place;
import org.guichet.central.Refusals;
import org.guichet.central.Register;
import org.guichet.central.Sales;
import org.guichet.central.Transaction;
import org.guichet.central.WebOrders;
import org.guichet.kernel.TimeSource;
import org.guichet.kernel.system.SystemTime;

/**
 * The books of a centre in memory, undone step by step when a transaction fails, and restored from any earlier copy. The
 * register is not part of a copy. One transaction at a time.
 */
public final class MemoryBooks implements Books {

    private final MemoryRegister register;
    private final MemoryOffice office = new MemoryOffice();
    private final TimeSource time;
    private Tables tables;
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private Transaction open;

    public MemoryBooks() {
        this(new SystemTime());
    }

    /** @param time ends baskets */
    public MemoryBooks(TimeSource time) {
        this(new MemoryRegister(), new Tables(), time);
    }

    private MemoryBooks(MemoryRegister register, Tables tables, TimeSource time) {
        this.register = register;
        this.tables = tables;
        this.time = time;
        this.open = opened();
    }

    private Transaction opened() {
        return new Open(register.within(undo), tables.chains.within(undo), tables.places.within(undo),
                tables.notes.grants(undo), tables.notes.sales(undo), tables.notes.feeds(undo),
                tables.notes.cases(undo), tables.refusals.within(undo), tables.holds.within(undo),
                tables.allotments.within(undo),
                tables.notes.catalogue(undo),
                office.within(undo), tables.web.baskets(undo, tables.places, time), tables.web.orders(undo));
    }

    /** What a backup of the inventory holds. */
    static final class Tables {
        final MemoryPlaces places = new MemoryPlaces();
        final MemoryChains chains = new MemoryChains();
        final MemoryNotes notes = new MemoryNotes();
        final MemoryRefusals refusals = new MemoryRefusals();
        final MemoryHolds holds = new MemoryHolds();
        final MemoryWeb web = new MemoryWeb();
        final MemoryAllotments allotments = new MemoryAllotments();

        Tables copy() {
            Tables copy = new Tables();
            copy.places.copy(places);
            copy.chains.copy(chains);
            copy.notes.copy(notes);
            copy.refusals.copy(refusals);
            copy.holds.copy(holds);
            copy.web.copy(web);
            copy.allotments.copy(allotments);
            return copy;
        }
    }

    /** What a backup made now would hold. */
    synchronized Tables backup() {
        return tables.copy();
    }

    /** Puts the inventory back to what it was; the register goes on. */
    synchronized void restore(Tables backup) {
        tables = backup.copy();
        open = opened();
    }

    /** Every place as it stands, in the order of event and plan. */
    List<Place> places() {
        return tables.places.now();
    }

    MemoryRegister register() {
        return register;
    }

    @Override
    public synchronized <T> T inTransaction(Function<Transaction, T> work) {
        undo.clear();
        boolean done = false;
        try {
            T result = work.apply(open);
            done = true;
            return result;
        } finally {
            while (!done && !undo.isEmpty()) {
                undo.pop().run();
            }
        }
    }

    private record Open(Register register, Chains chains, Places places, Grants grants, Sales sales, Feeds feeds,
            Cases cases, Refusals refusals, NamedHolds namedHolds, Allotments allotments, Catalogue catalogue,
            Office office,
            Baskets baskets,
            WebOrders webOrders) implements Transaction {}
}
