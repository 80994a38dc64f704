package org.guichet.app;

import java.util.List;
import java.util.Optional;
import org.guichet.catalogue.Event;
import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.PricedTicket;
import org.guichet.journal.Hash;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.SaleId;
import org.guichet.sale.Programme;
import org.guichet.seating.SeatLabel;
import org.guichet.ticketing.TicketDocument;
import org.guichet.ticketing.TicketIssuer;
import org.guichet.ticketing.TicketWriter;

/** A sale that never was and its ticket, signed with the training key: gates let nobody in with it. Writes nothing. */
final class Rehearsal {

    private final OpenStore store;
    private final Programme programme;

    Rehearsal(OpenStore store, Programme programme) {
        this.store = store;
        this.programme = programme;
    }

    /** One ticket for the first place of the first event; empty when that has no price. */
    Optional<Recorded<SaleEntry>> sale() {
        return programme.events().stream().findFirst().flatMap(this::sale);
    }

    TicketDocument ticket(Recorded<SaleEntry> sale) {
        TicketWriter writer = new TicketWriter(programme.season(),
                new TicketIssuer(store.keys().training(), TicketIssuer.Purpose.TRAINING));
        TicketLine line = sale.entry().tickets().getFirst();
        return writer.write(sale, line, programme.plan(line.event()), 0);
    }

    private Optional<Recorded<SaleEntry>> sale(Event event) {
        PriceType type = programme.season().priceTypes().getFirst();
        return programme.price(event.number(), 0, type.letter()).map(price -> {
            SeatLabel label = programme.plan(event.number()).label(0);
            TicketLine line = new TicketLine(1, event.number(), programme.plan(event.number()).guid(0), label.section(),
                    label.row(), label.seat(), programme.zone(event.number(), 0), type.letter(), type.code(),
                    price.price(), price.fees(), price.taxes(), price.total(), null);
            return recorded(event, line, price);
        });
    }

    private Recorded<SaleEntry> recorded(Event event, TicketLine line, PricedTicket price) {
        Money nothing = Money.zero(price.total().currency());
        SaleEntry sale = new SaleEntry(new SaleId(store.around().ids().newId()),
                store.settings().counter().saleNumber(1),
                event.venue(), programme.catalogue(), List.of(line),
                List.of(new TenderLine.Cash(price.total(), price.total(), nothing)), price.total(), nothing, null, null,
                null, programme.venue(event.number()).businessDay(store.around().time().now()), "COUNTER", Language.FR,
                null);
        return new Recorded<>(store.settings().counter(), 0, store.around().time().now(), 0, Hash.NONE, sale);
    }
}
