package org.guichet.app;

import java.util.List;

import org.guichet.catalogue.Event;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Refusal;
import org.guichet.seating.SeatingPlan;
import org.guichet.ticketing.TicketDocument;
import org.guichet.ticketing.TicketIssuer;
import org.guichet.ticketing.TicketWriter;

/** The tickets of a sale as documents, from the very season that it was sold from. Safe from any thread. */
final class TicketRendering {

    private final OpenStore store;
    private final TicketIssuer issuer;

    TicketRendering(OpenStore store) {
        this.store = store;
        this.issuer = new TicketIssuer(store.keys().sales(), TicketIssuer.Purpose.SALE);
    }

    /**
     * @param lines which tickets of the sale
     * @param generation 0 for the first print, k for reprint number k
     */
    List<TicketDocument> documents(Recorded<SaleEntry> sale, List<Integer> lines, int generation) {
        SeasonShelf.Shelved shelved = store.view().catalogue(sale.entry().catalogue()).map(store.shelf()::of)
                .orElseThrow(() -> Refusal.of("app.catalogue.missing", sale.entry().number()));
        TicketWriter writer = new TicketWriter(shelved.season(), issuer);
        return sale.entry().tickets().stream().filter(ticket -> lines.contains(ticket.line()))
                .map(ticket -> writer.write(sale, ticket, plan(shelved, ticket), generation)).toList();
    }

    private static SeatingPlan plan(SeasonShelf.Shelved shelved, TicketLine ticket) {
        Event event = shelved.season().event(ticket.event()).orElseThrow();
        return java.util.Objects.requireNonNull(shelved.plans().get(event.venue()), event.venue());
    }
}
