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
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.SaleId;
import org.guichet.sale.Programme;
import org.guichet.seating.SeatLabel;
import org.guichet.ticketing.TicketDocument;
import org.guichet.ticketing.TicketIssuer;
import org.guichet.ticketing.TicketWriter;
import org.guichet.ticketing.pdf.TicketPdf;

/**
 * Makes the first sale of a process as quick as the next, by doing in the background what it will do: a sale that never was
 * is encoded, and a ticket of it, signed with the training key, is rendered and thrown away. Writes nothing.
 */
final class WarmUp implements Runnable {

    private static final int ROUNDS = 12;

    private final OpenStore store;
    private final Programme programme;
    private final TicketPdf pdf;

    WarmUp(OpenStore store, Programme programme, TicketPdf pdf) {
        this.store = store;
        this.programme = programme;
        this.pdf = pdf;
    }

    @Override
    public void run() {
        Optional<Recorded<SaleEntry>> rehearsal = programme.events().stream().findFirst().flatMap(this::rehearsal);
        rehearsal.ifPresent(sale -> {
            store.view().search(sale.entry().number(), 1);
            store.view().byId(sale.entry().id());
            TicketWriter writer = new TicketWriter(programme.season(),
                    new TicketIssuer(store.keys().training(), TicketIssuer.Purpose.TRAINING));
            JsonEntryCodec codec = new JsonEntryCodec();
            for (int round = 0; round < ROUNDS; round++) {
                codec.decode(codec.encode(sale.entry()));
                TicketLine line = sale.entry().tickets().getFirst();
                TicketDocument document = writer.write(sale, line, programme.plan(line.event()), 0);
                pdf.render(List.of(document, document));
            }
        });
    }

    /** A sale of the first place that has a price. */
    private Optional<Recorded<SaleEntry>> rehearsal(Event event) {
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
