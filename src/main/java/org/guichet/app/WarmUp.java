package org.guichet.app;

import java.util.List;

import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.sale.Programme;
import org.guichet.ticketing.TicketDocument;
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
        Rehearsal rehearsal = new Rehearsal(store, programme);
        rehearsal.sale().ifPresent(sale -> {
            store.view().search(sale.entry().number(), 1);
            store.view().byId(sale.entry().id());
            JsonEntryCodec codec = new JsonEntryCodec();
            for (int round = 0; round < ROUNDS; round++) {
                codec.decode(codec.encode(sale.entry()));
                TicketDocument document = rehearsal.ticket(sale);
                pdf.render(List.of(document, document));
            }
        });
    }
}
