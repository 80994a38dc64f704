package org.guichet.central;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guichet.catalogue.Event;
import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.PricedTicket;
import org.guichet.catalogue.Pricing;
import org.guichet.catalogue.Venue;
import org.guichet.central.BringCatalogue.Sound;
import org.guichet.central.Places.Place;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TenderLine;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Money;
import org.guichet.kernel.SaleId;
import org.guichet.seating.SeatLabel;
import org.guichet.seating.SeatingPlan;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.OrderRequest.Wanted;
import org.guichet.wire.Rejected;

/** What an order of the website costs by the season in force; one of before a restore costs what the customer paid for it. */
final class PriceOrder {

    private PriceOrder() {}

    /**
     * The sale of those tickets.
     *
     * @param places by guid, of each seat that is wanted
     * @throws Rejected the customer was charged another total, or there is no such price
     */
    static SaleEntry sale(Sound season, OrderRequest request, String reference, Map<String, Place> places,
            Instant now) {
        Event event = season.season().event(request.event()).orElseThrow();
        Venue venue = season.season().venueOf(event);
        List<TicketLine> tickets = new ArrayList<>();
        Money total = Money.zero(season.season().currency());
        for (Wanted wanted : request.tickets()) {
            TicketLine ticket = ticket(season, event, Objects.requireNonNull(places.get(wanted.seat())), wanted.type(),
                    tickets.size() + 1);
            tickets.add(ticket);
            total = total.plus(ticket.total());
        }
        Money paid = new Money(request.total(), total.currency());
        if (!paid.equals(total)) {
            if (request.before() == null) {
                throw Rejected.because(ErrorCode.PRICE, "the tickets cost " + total.cents() + " cents");
            }
            tickets = shared(tickets, paid.minus(total).cents());
        }
        return new SaleEntry(new SaleId(request.request()), reference, venue.code(), 0, tickets,
                List.of(new TenderLine.Online(paid, reference)), paid, Money.zero(paid.currency()), null, null, null,
                venue.businessDay(now), SaleEntry.WEB, request.language(), reference);
    }

    /** The prices have changed since: to the cent, what is paid more or less is part of the price of each ticket alike. */
    private static List<TicketLine> shared(List<TicketLine> tickets, long cents) {
        long each = Math.floorDiv(cents, tickets.size());
        long rest = Math.floorMod(cents, tickets.size());
        return tickets.stream().map(ticket -> dearer(ticket, ticket.line() <= rest ? each + 1 : each)).toList();
    }

    private static TicketLine dearer(TicketLine ticket, long cents) {
        Money more = new Money(cents, ticket.total().currency());
        return new TicketLine(ticket.line(), ticket.event(), ticket.seat(), ticket.section(), ticket.row(),
                ticket.number(), ticket.zone(), ticket.type(), ticket.typeCode(), ticket.price().plus(more),
                ticket.fees(), ticket.taxes(), ticket.total().plus(more), ticket.checked());
    }

    private static TicketLine ticket(Sound season, Event event, Place place, char letter, int line) {
        PriceType type = season.season().priceType(letter)
                .orElseThrow(() -> Rejected.because(ErrorCode.UNKNOWN, "price type " + letter));
        PricedTicket price = Pricing.price(season.season(), event, place.zone(), letter).orElseThrow(
                () -> Rejected.because(ErrorCode.UNKNOWN, "no price " + letter + " in zone " + place.zone()));
        SeatingPlan plan = season.plan(event);
        int index = plan.indexOf(place.seat());
        if (index == SeatingPlan.NONE) {
            throw Rejected.because(ErrorCode.UNKNOWN, "no seat " + place.seat() + " in the plan in force");
        }
        SeatLabel label = plan.label(index);
        return new TicketLine(line, event.number(), place.seat(), label.section(), label.row(), label.seat(),
                place.zone(), letter, type.code(), price.price(), price.fees(), price.taxes(), price.total(), null);
    }
}
