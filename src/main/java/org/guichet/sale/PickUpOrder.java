package org.guichet.sale;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.catalogue.Venue;
import org.guichet.inventory.SeatState;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Money;
import org.guichet.kernel.Refusal;
import org.guichet.wire.Notice;

/**
 * Hands out the tickets of an order of the website: recorded first, as a sale of the channel WEB that puts nothing in the drawer,
 * then printed under this counter's own number and key. Not for the window's thread; one pick-up at a time.
 */
public final class PickUpOrder {

    /** As it is printed and read aloud; people leave the hyphen out. */
    private static final Pattern REFERENCE = Pattern.compile("([0-9A-Z]{5})-?([0-9A-Z]{5})");

    private final Programme programme;
    private final Ledger ledger;
    private final SaleRecords records;
    private final BusinessDays days;
    private final OrdersToFetch orders;
    private final Mandate mandate;

    public PickUpOrder(Programme programme, Ledger ledger, SaleRecords records, BusinessDays days,
            OrdersToFetch orders, Mandate mandate) {
        this.programme = programme;
        this.ledger = ledger;
        this.records = records;
        this.days = days;
        this.orders = orders;
        this.mandate = mandate;
    }

    /** The order that is meant by those words and not printed here yet; empty for words that mean none. */
    public Optional<Notice.WebOrder> find(String words) {
        return reference(words).flatMap(orders::find).filter(order -> records.byId(order.saleId()).isEmpty());
    }

    private static Optional<String> reference(String words) {
        return Optional.of(REFERENCE.matcher(words.strip().toUpperCase(Locale.ROOT))).filter(typed -> typed.matches())
                .map(typed -> typed.group(1) + "-" + typed.group(2));
    }

    /**
     * Records that this counter hands the tickets out; only then may they be printed.
     *
     * @throws Refusal they were handed out before, there is no such order, or this counter sells no more
     * @throws org.guichet.journal.JournalUnavailable nothing was handed out
     */
    public synchronized Recorded<SaleEntry> pickUp(String words) {
        mandate.check();
        if (ledger.isViewBehind()) {
            throw Refusal.of("sale.view.behind");
        }
        String reference = reference(words).orElseThrow(() -> Refusal.of("sale.web.unknown", words));
        Notice.WebOrder order = orders.take(reference);
        records.byId(order.saleId()).ifPresent(before -> {
            throw Refusal.of("sale.web.here", reference, before.entry().number());
        });
        Venue venue = programme.venue(order.tickets().getFirst().event());
        Money total = order.tickets().stream().map(TicketLine::total)
                .reduce(Money.zero(programme.season().currency()), Money::plus);
        Recorded<SaleEntry> sale = ledger.record(next -> new SaleEntry(order.saleId(), next.saleNumber(), venue.code(),
                programme.catalogue(), order.tickets(), List.of(new TenderLine.Online(total, reference)), total,
                Money.zero(total.currency()), null, null, null, days.stamp(venue, next.at()), SaleEntry.WEB,
                order.language(), reference));
        order.tickets().forEach(ticket -> programme.house(ticket.event()).put(
                programme.plan(ticket.event()).indexesOf(List.of(ticket.seat())), SeatState.SOLD_HERE));
        return sale;
    }
}
