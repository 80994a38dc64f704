package org.guichet.sale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.PricedTicket;
import org.guichet.catalogue.Venue;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.journal.Next;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.journal.ViewBehind;
import org.guichet.kernel.Message;
import org.guichet.kernel.Money;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.SaleId;
import org.guichet.kernel.TimeSource;
import org.guichet.seating.SeatLabel;
import org.jspecify.annotations.Nullable;

/**
 * Sells what is in a cart: checks the counter's mandate and the holder, records the sale on disk, then confirms. The network is never on this way.
 * Paying the same cart twice gives the same sale. Safe from any thread; one sale at a time.
 */
public final class SellSeats {

    private final Programme programme;
    private final Ledger ledger;
    private final SaleRecords records;
    private final BusinessDays days;
    private final TimeSource time;
    private final Mandate mandate;
    private final Map<SaleId, Confirmed> confirmed = new HashMap<>();

    public SellSeats(Programme programme, Ledger ledger, SaleRecords records, BusinessDays days, TimeSource time,
            Mandate mandate) {
        this.programme = programme;
        this.ledger = ledger;
        this.records = records;
        this.days = days;
        this.time = time;
        this.mandate = mandate;
    }

    /**
     * A sale on disk.
     *
     * @param change what goes back to the customer
     */
    public record Confirmed(Recorded<SaleEntry> sale, Money change) {}

    /**
     * Sells.
     *
     * @throws Refusal nothing was sold; the cart is as it was
     * @throws org.guichet.journal.JournalUnavailable nothing was sold; the cart is as it was
     */
    public synchronized Confirmed sell(Checkout checkout) {
        Confirmed earlier = confirmed.get(checkout.id());
        if (earlier != null) {
            return earlier;
        }
        if (wasSoldBefore(checkout.id())) {
            throw Refusal.of("sale.already-sold");
        }
        check(checkout);
        Money total = checkout.lines().stream().map(line -> programme.priceOf(line).total())
                .reduce(Money.zero(programme.season().currency()), Money::plus);
        Settlement settlement = Settlement.of(total, checkout.tenders());
        List<TicketLine> tickets = tickets(checkout);
        Venue venue = programme.venue(checkout.lines().getFirst().event());
        Recorded<SaleEntry> sale = ledger.record(next -> entry(next, checkout, venue, tickets, settlement, total));
        Cart.byEvent(checkout.lines())
                .forEach((event, places) -> programme.house(event).put(places, SeatState.SOLD_HERE));
        Confirmed done = new Confirmed(sale, settlement.change());
        confirmed.put(checkout.id(), done);
        return done;
    }

    /** By an earlier process. A view that cannot answer stops no sale: the houses know what is sold. */
    private boolean wasSoldBefore(SaleId id) {
        try {
            return records.byId(id).isPresent();
        } catch (ViewBehind e) {
            return false;
        }
    }

    private SaleEntry entry(Next next, Checkout checkout, Venue venue, List<TicketLine> tickets,
            Settlement settlement, Money total) {
        @Nullable
        String nobody = null;
        return new SaleEntry(checkout.id(), next.saleNumber(), venue.code(), programme.catalogue(), tickets,
                settlement.lines(), total, settlement.rounding(), nobody, nobody, nobody,
                days.stamp(venue, next.at()), SaleEntry.COUNTER, checkout.language(), nobody);
    }

    private void check(Checkout checkout) {
        mandate.check();
        if (checkout.lines().isEmpty()) {
            throw Refusal.of("sale.cart.empty");
        }
        Optional<Message> refusal = CartRules.refuse(CartRules.SELLING, programme, checkout.lines(), time.now());
        refusal.ifPresent(reason -> {
            throw new Refusal(reason);
        });
        for (CartLine line : checkout.lines()) {
            House house = programme.house(line.event());
            if (house.state(line.place()) != SeatState.IN_CART) {
                throw Refusal.of("sale.seat.lost", programme.spoken(line));
            }
        }
    }

    private List<TicketLine> tickets(Checkout checkout) {
        List<TicketLine> tickets = new ArrayList<>();
        for (CartLine line : checkout.lines()) {
            PricedTicket price = programme.priceOf(line);
            PriceType type = programme.season().priceType(line.type()).orElseThrow();
            SeatLabel label = programme.plan(line.event()).label(line.place());
            tickets.add(
                    new TicketLine(tickets.size() + 1, line.event(), programme.plan(line.event()).guid(line.place()),
                            label.section(), label.row(), label.seat(), programme.zone(line.event(), line.place()),
                            line.type(), type.code(), price.price(), price.fees(), price.taxes(), price.total(),
                            type.needs() == null ? null : type.needs().in(checkout.language())));
        }
        return List.copyOf(tickets);
    }
}
