package org.guichet.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.guichet.app.Settings.CentreLink;
import org.guichet.kernel.TimeSource;
import org.guichet.sale.BusinessDays;
import org.guichet.sale.Cart;
import org.guichet.sale.ClaimSeats;
import org.guichet.sale.Mandate;
import org.guichet.sale.OfferSeats;
import org.guichet.sale.OrdersToFetch;
import org.guichet.sale.ParkCarts;
import org.guichet.sale.PickUpOrder;
import org.guichet.sale.Programme;
import org.guichet.sale.RecordPrinted;
import org.guichet.sale.ReprintTickets;
import org.guichet.sale.ReturnSeats;
import org.guichet.sale.SellSeats;
import org.guichet.sale.VoidLastSale;
import org.guichet.sale.Wicket;
import org.guichet.seating.BestAvailable;
import org.guichet.store.CounterStore;
import org.jspecify.annotations.Nullable;

/** An open counter: a store, the season in force, the wicket over both and the printing of its tickets. */
public final class Counter {

    private final Wicket wicket;
    private final TicketOffice printing;
    private final @Nullable SyncService sync;

    private Counter(Wicket wicket, TicketOffice printing, @Nullable SyncService sync) {
        this.wicket = wicket;
        this.printing = printing;
        this.sync = sync;
    }

    /** The counter of a store; empty while no season was imported. */
    public static Optional<Counter> open(OpenStore store, Executor printer) {
        return open(store, printer, null);
    }

    /**
     * The counter of a store; empty while no season was imported.
     *
     * @param printer carries out print jobs, one at a time
     * @param tickets folder in which tickets are put instead of where the settings say
     */
    public static Optional<Counter> open(OpenStore store, Executor printer, @Nullable Path tickets) {
        return store.programme().map(programme -> open(store, programme, printer, tickets));
    }

    private static Counter open(OpenStore store, Programme programme, Executor printer, @Nullable Path tickets) {
        CounterStore view = store.view();
        TimeSource time = store.around().time();
        BusinessDays days = new BusinessDays(view.lastBusinessDay());
        RecordPrinted recordPrinted = new RecordPrinted(store.ledger());
        TicketOffice printing = new TicketOffice(store, recordPrinted, printer, tickets);
        CentreLink link = store.settings().centre();
        @Nullable
        SyncService sync = link == null ? null : EnrolledSync.of(store, programme, link);
        Mandate mandate = sync == null ? Mandate.OWN : sync.mandate();
        OrdersToFetch orders = sync == null ? OrdersToFetch.NONE : sync.orders(store);
        Wicket wicket = new Wicket(store.settings().shownName(), programme, view,
                new Cart(programme, store.around().ids(), time, mandate), new OfferSeats(BestAvailable::new),
                sync == null
                        ? new ClaimSeats(programme, null, new ReturnSeats(programme, store.ledger(), view), time)
                        : sync.claims(),
                new SellSeats(programme, store.ledger(), view, days, time, mandate),
                new VoidLastSale(programme, store.ledger(), view, days, time),
                new ParkCarts(programme, store.ledger(), view), new ReprintTickets(store.ledger(), view),
                new PickUpOrder(programme, store.ledger(), view, days, orders, mandate), recordPrinted,
                printing, time);
        return new Counter(wicket, printing, sync);
    }

    public Wicket wicket() {
        return wicket;
    }

    /** What speaks to the centre, once it is started; empty for a counter with no centre. */
    public Optional<SyncService> sync() {
        return Optional.ofNullable(sync);
    }

    /** Makes the first sale of the day as quick as the next: loads what it needs, in the background. */
    public void warmUp() {
        printing.warmUp(wicket.programme());
    }

    public TicketOffice printing() {
        return printing;
    }
}
