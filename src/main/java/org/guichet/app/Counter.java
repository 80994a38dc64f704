package org.guichet.app;

import java.util.Optional;
import java.util.concurrent.Executor;

import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.Recorded;
import org.guichet.sale.BusinessDays;
import org.guichet.sale.Cart;
import org.guichet.sale.OfferSeats;
import org.guichet.sale.ParkCarts;
import org.guichet.sale.Programme;
import org.guichet.sale.RecordPrinted;
import org.guichet.sale.ReprintTickets;
import org.guichet.sale.SellSeats;
import org.guichet.sale.VoidLastSale;
import org.guichet.sale.Wicket;
import org.guichet.seating.BestAvailable;
import org.guichet.store.CounterStore;

/** An open counter: a store, the season in force, the wicket over both and the printing of its tickets. */
public final class Counter {

    private final Wicket wicket;
    private final TicketOffice printing;

    private Counter(Wicket wicket, TicketOffice printing) {
        this.wicket = wicket;
        this.printing = printing;
    }

    /**
     * Opens the counter of a store; empty while no season was imported.
     *
     * @param printer carries out print jobs, one at a time
     */
    public static Optional<Counter> open(OpenStore store, Executor printer) {
        return store.view().catalogue().map(catalogue -> open(store, catalogue, printer));
    }

    private static Counter open(OpenStore store, Recorded<CatalogueEntry> catalogue, Executor printer) {
        CounterStore view = store.view();
        SeasonShelf.Shelved shelved = store.shelf().of(catalogue);
        store.grantMissing(shelved.season());
        Programme programme = Programme.open(shelved.season(), catalogue.sequence(),
                venue -> java.util.Objects.requireNonNull(shelved.plans().get(venue), venue), view);
        BusinessDays days = new BusinessDays(view.lastBusinessDay());
        RecordPrinted recordPrinted = new RecordPrinted(store.ledger());
        TicketOffice printing = new TicketOffice(store, recordPrinted, printer);
        Wicket wicket = new Wicket(store.settings().shownName(), programme, view, store.ledger(),
                new Cart(programme, store.around().ids(), store.around().time()), new OfferSeats(BestAvailable::new),
                new SellSeats(programme, store.ledger(), view, days, store.around().time()),
                new VoidLastSale(programme, store.ledger(), view, days, store.around().time()),
                new ParkCarts(programme, store.ledger(), view), new ReprintTickets(store.ledger(), view),
                recordPrinted, printing, store.around().time());
        return new Counter(wicket, printing);
    }

    public Wicket wicket() {
        return wicket;
    }

    public TicketOffice printing() {
        return printing;
    }
}
