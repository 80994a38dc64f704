package org.guichet.ticketing.spool;

import java.util.List;

import org.guichet.kernel.SaleId;
import org.guichet.ticketing.TicketDocument;

/**
 * The tickets of one sale, printed together.
 *
 * @param id unique in the queue, growing
 * @param number of the sale
 * @param lines which tickets of the sale, in the order of {@code tickets}
 * @param generation 0 for the first print, k for reprint number k
 */
public record PrintJob(long id, SaleId sale, String number, List<Integer> lines, int generation,
        List<TicketDocument> tickets) {

    public PrintJob {
        lines = List.copyOf(lines);
        tickets = List.copyOf(tickets);
        if (tickets.isEmpty() || tickets.size() != lines.size()) {
            throw new IllegalArgumentException(tickets.size() + " tickets for " + lines.size() + " lines");
        }
    }

    /** What the job is called wherever it goes: {@code G2-000318}, its second reprint {@code G2-000318-r2}. */
    public String name() {
        return generation == 0 ? number : number + "-r" + generation;
    }
}
