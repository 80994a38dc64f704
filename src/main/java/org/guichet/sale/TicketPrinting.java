package org.guichet.sale;

import java.util.List;

import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;

/**
 * Where tickets go to be printed. Takes only what the journal holds already, so nothing is printed before it is on disk.
 * Returns at once; safe from any thread.
 */
@FunctionalInterface
public interface TicketPrinting {

    /**
     * Queues tickets of a sale.
     *
     * @param lines which tickets of the sale
     * @param generation 0 for the first print, k for reprint number k
     */
    void print(Recorded<SaleEntry> sale, List<Integer> lines, int generation);
}
