package org.guichet.lab.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.central.WebOrders.Sold;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.lab.simulate.Truth.Seat;
import org.guichet.wire.Order;

/** The promises about the website that are looked at when all has been told: the centre's books against what the shop was told. */
final class WebReckoning {

    private final World world;
    private final List<Sold> orders;
    private final Map<String, Sold> byReference = new HashMap<>();

    WebReckoning(World world) {
        this.world = world;
        this.orders = world.centre()
                .look(books -> books.webOrders().between(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE)));
        orders.forEach(order -> byReference.put(order.reference(), order));
    }

    /** @throws Violation the books do not agree */
    void reckon() {
        eachWasAskedForOnce();
        world.shop().promised().forEach(this::isThere);
        noSeatWaitsForABasket();
        centsAgree();
    }

    /** I4, I5: no order but by a request, of each one at most, of no seat two. */
    private void eachWasAskedForOnce() {
        Set<UUID> requests = new HashSet<>();
        Map<Seat, Sold> seats = new HashMap<>();
        for (Sold order : orders) {
            Violation.unless(requests.add(order.request()), 4, () -> "sold twice: " + order);
            long asked = world.shop().asked(order.request())
                    .orElseThrow(() -> new Violation(5, order + " was never asked for")).total();
            Violation.unless(order.sale().total().cents() == asked, 4, () -> order + " is not for " + asked);
            for (TicketLine ticket : order.sale().tickets()) {
                Sold other = seats.put(new Seat(ticket.event(), ticket.seat()), order);
                Violation.unless(other == null, 1, () -> order + " beside " + other);
            }
        }
    }

    /** I3: what a customer was told of is as it was told, and its seats are nobody else's. */
    private void isThere(Order order) {
        Sold there = byReference.get(order.reference());
        Violation.unless(there != null
                && there.sale().tickets().stream().map(TicketLine::seat).toList()
                        .equals(order.tickets().stream().map(Order.Ticket::seat).toList())
                && there.sale().total().equals(order.total()), 3, () -> "of " + order + " the books have " + there);
        order.tickets().forEach(ticket -> {
            Place place = world.centre().look(books -> books.places().find(order.event(), ticket.seat()).orElseThrow());
            Violation.unless(place.standing() == Standing.SOLD && place.holder() == null, 1,
                    () -> order + " is sold, and the books say " + place);
        });
    }

    /** I14: the doors are closed, and no basket holds a seat any more. */
    private void noSeatWaitsForABasket() {
        world.centre().places().stream().filter(place -> place.standing() == Standing.WEB_HELD).findFirst()
                .ifPresent(place -> {
                    throw new Violation(14, "a basket that is over holds " + place);
                });
    }

    /** I4: the days of the house come to what was ordered, however often it was printed. */
    private void centsAgree() {
        Map<LocalDate, Long> days = new TreeMap<>();
        orders.forEach(order -> days.merge(order.sale().businessDay(), order.sale().total().cents(), Long::sum));
        days.forEach((day, cents) -> {
            long told = world.centre().report(day).events().stream().mapToLong(event -> event.web().total()).sum();
            long lost = printedOnly(day);
            Violation.unless(told == cents + lost, 4,
                    () -> "the website took " + cents + " and " + lost + " on " + day + ", the report says " + told);
        });
    }

    /** Cents of orders of that day that the books lost, and that counters printed. */
    private long printedOnly(LocalDate day) {
        Map<String, Long> lost = new HashMap<>();
        world.centre().enrolments().forEach(enrolment -> world.centre()
                .look(books -> books.chains().read(enrolment.counter(), 1, Integer.MAX_VALUE)).forEach(record -> {
                    if (world.codec().decode(record.entry()) instanceof SaleEntry sale
                            && sale.channel().equals(SaleEntry.WEB) && sale.businessDay().equals(day)
                            && !byReference.containsKey(sale.order())) {
                        lost.put(sale.order(), sale.total().cents());
                    }
                }));
        return lost.values().stream().mapToLong(Long::longValue).sum();
    }
}
