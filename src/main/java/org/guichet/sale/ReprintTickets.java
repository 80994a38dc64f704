package org.guichet.sale;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.guichet.journal.Recorded;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.SaleId;

/**
 * Allows tickets of a sale to be printed again, under a new generation. A gate that has seen the new ones refuses the
 * earlier ones, another does not know: they are to be taken back. Safe from any thread.
 */
public final class ReprintTickets {

    /** Tickets carry their generation as one byte. */
    private static final int MOST = 255;

    private final Ledger ledger;
    private final SaleRecords records;
    private final Map<SaleId, Integer> generations = new HashMap<>();

    public ReprintTickets(Ledger ledger, SaleRecords records) {
        this.ledger = ledger;
        this.records = records;
    }

    /** Records the reprint of all tickets of a sale; only then may they be printed. */
    public synchronized Recorded<ReprintEntry> reprint(Recorded<SaleEntry> sale, String reason) {
        SaleId id = sale.entry().id();
        if (ledger.isViewBehind()) {
            throw Refusal.of("sale.view.behind");
        }
        if (records.isVoided(id)) {
            throw Refusal.of("sale.reprint.void", sale.entry().number());
        }
        int generation = Math.max(records.reprints(id), generations.getOrDefault(id, 0)) + 1;
        if (generation > MOST) {
            throw Refusal.of("sale.reprint.limit", MOST);
        }
        List<Integer> lines = sale.entry().tickets().stream().map(TicketLine::line).toList();
        Recorded<ReprintEntry> recorded = ledger
                .record(next -> new ReprintEntry(id, sale.entry().number(), lines, generation, reason));
        generations.put(id, generation);
        return recorded;
    }
}
