package org.guichet.central;

import java.time.Instant;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.CounterId;
import org.guichet.ticketing.RefusedTicket;

/** An order of the website that a second counter printed: gates refuse its tickets, and a person looks for who holds them. */
final class FetchedTwice {

    static final String WHY = RefusedTicket.FETCHED_TWICE;

    private FetchedTwice() {}

    /** @param sequence of the sale in the journal of the second counter */
    static void note(Transaction books, CounterId counter, long sequence, SaleEntry sale, Instant at) {
        RefuseTickets.refuse(books, counter, sale, WHY);
        ApplyEntry.bySeat(sale).forEach((event, seats) -> seats.forEach(
                seat -> books.cases().open(new Cases.Case(0, counter, sequence, event, seat, WHY, at, ""))));
    }
}
