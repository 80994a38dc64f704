package org.guichet.sale;

import java.util.List;

import org.guichet.journal.PrintedEntry;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;

/** Notes that a printer took tickets: from then on they are no longer "perhaps already printed". Any thread. */
public final class RecordPrinted {

    private final Ledger ledger;

    public RecordPrinted(Ledger ledger) {
        this.ledger = ledger;
    }

    public Recorded<PrintedEntry> printed(SaleEntry sale, List<Integer> lines, int generation, String printer) {
        return ledger.record(next -> new PrintedEntry(sale.id(), sale.number(), lines, generation, printer));
    }
}
