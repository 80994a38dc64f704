package org.guichet.sale;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.guichet.catalogue.Venue;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.SaleId;
import org.guichet.kernel.TimeSource;

/**
 * Takes back the last sale while its customer is still at the wicket: the same business day, nothing sold since. Its seats
 * are for sale again unless the season has come to keep them. No gate hears of it: the tickets are to be taken back. Safe from any thread.
 */
public final class VoidLastSale {

    private final Programme programme;
    private final Ledger ledger;
    private final SaleRecords records;
    private final BusinessDays days;
    private final TimeSource time;

    public VoidLastSale(Programme programme, Ledger ledger, SaleRecords records, BusinessDays days, TimeSource time) {
        this.programme = programme;
        this.ledger = ledger;
        this.records = records;
        this.days = days;
        this.time = time;
    }

    /**
     * Voids the last sale, if it is the one that the clerk means.
     *
     * @param sale the sale that the clerk saw; another one is refused, so that a slow finger voids nothing else
     */
    public synchronized Recorded<VoidEntry> voidSale(SaleId sale, String reason) {
        if (ledger.isViewBehind()) {
            throw Refusal.of("sale.view.behind");
        }
        SaleEntry last = records.last().map(Recorded::entry).orElseThrow(() -> Refusal.of("sale.void.nothing"));
        if (!last.id().equals(sale)) {
            throw Refusal.of("sale.void.not-last", last.number());
        }
        if (last.channel().equals(SaleEntry.WEB)) {
            throw Refusal.of("sale.void.web", last.number());
        }
        if (records.isVoided(sale)) {
            throw Refusal.of("sale.void.twice", last.number());
        }
        Venue venue = programme.venue(last.tickets().getFirst().event());
        LocalDate today = days.stamp(venue, time.now());
        if (!today.equals(last.businessDay())) {
            throw Refusal.of("sale.void.day", last.number());
        }
        Recorded<VoidEntry> recorded = ledger
                .record(next -> new VoidEntry(sale, last.number(), reason, last.tenders(), today));
        places(last.tickets()).forEach((event, places) -> programme.house(event).release(places));
        return recorded;
    }

    private Map<Integer, int[]> places(List<TicketLine> tickets) {
        Map<Integer, int[]> places = new HashMap<>();
        tickets.stream().mapToInt(TicketLine::event).distinct()
                .forEach(event -> places.put(event, tickets.stream().filter(ticket -> ticket.event() == event)
                        .mapToInt(ticket -> programme.plan(event).indexOf(ticket.seat())).toArray()));
        return places;
    }
}
