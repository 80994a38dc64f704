package org.guichet.lab.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.guichet.central.Enrolment;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.kernel.CounterId;
import org.guichet.lab.simulate.Truth.Seat;
import org.guichet.lab.simulate.Truth.Ticket;
import org.guichet.wire.Order;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;

/** The promises that are kept at every moment of a run. */
final class Invariants {

    private final World world;

    Invariants(World world) {
        this.world = world;
    }

    /** I1: nobody else holds a ticket for that seat that gates let in, if they let in this one. */
    void oneTicketASeat(Ticket ticket) {
        if (admits(ticket)) {
            world.truth().tickets(ticket.event(), ticket.seat()).stream()
                    .filter(other -> !other.sale().equals(ticket.sale()) && admits(other)).findFirst()
                    .ifPresent(other -> {
                        throw new Violation(1, ticket + " beside " + other);
                    });
            world.shop().promised(new Seat(ticket.event(), ticket.seat()))
                    .filter(order -> !order.reference().equals(ticket.order())).ifPresent(order -> {
                        throw new Violation(1, ticket + " beside " + order);
                    });
        }
    }

    /** I1: an order of the website is for seats of which nobody holds another ticket that gates let in. */
    void promisedOnce(Order order) {
        order.tickets().forEach(ticket -> world.truth().tickets(order.event(), ticket.seat()).stream()
                .filter(other -> !order.reference().equals(other.order()) && admits(other)).findFirst()
                .ifPresent(other -> {
                    throw new Violation(1, order + " beside " + other);
                }));
    }

    /** I8: a seat is for sale on one machine at most, and on none once somebody holds its ticket. */
    void sellableOnce() {
        Map<Seat, Machine> sellable = new HashMap<>();
        for (Machine machine : world.machines()) {
            Till till = machine.till();
            if (till != null && till.maySell()
                    && world.centre().admits(machine.counter(), till.courier().outbox().sequence() + 1)) {
                world.season().season().events().forEach(event -> see(sellable, machine, till.house(event.number())));
            }
        }
    }

    private void see(Map<Seat, Machine> sellable, Machine machine, House house) {
        for (int place = 0; place < house.plan().size(); place++) {
            SeatState state = house.state(place);
            if (state == SeatState.MINE || state == SeatState.IN_CART || state == SeatState.PARKED) {
                see(sellable, machine, new Seat(house.event(), house.plan().guid(place)));
            }
        }
    }

    private void see(Map<Seat, Machine> sellable, Machine machine, Seat seat) {
        Machine other = sellable.put(seat, machine);
        Violation.unless(other == null, 8, () -> seat + " is for sale on " + machine + " and on " + other);
        world.truth().tickets(seat.event(), seat.guid()).stream().filter(this::admits).findFirst()
                .ifPresent(ticket -> {
                    throw new Violation(8, seat + " is for sale on " + machine + " beside " + ticket);
                });
        world.shop().promised(seat).ifPresent(order -> {
            throw new Violation(8, seat + " is for sale on " + machine + " beside " + order);
        });
    }

    /** I7: the places sum to what the hall has. */
    void placesSum() {
        world.season().season().events().forEach(event -> {
            int sum = world.centre().look(books -> books.places().count(event.number())).values().stream()
                    .mapToInt(Integer::intValue).sum();
            Violation.unless(sum == world.season().plan().size(), 7, () -> "places sum to " + sum);
        });
    }

    boolean admits(Ticket ticket) {
        return world.centre().admits(ticket.counter(), ticket.sequence());
    }

    /**
     * I12: what an incarnation that sells no more pushes changes no seat, but for evidence of seats that it held, or of an order
     * that it printed and the books lost.
     */
    PushAnswer watch(Push push, Supplier<PushAnswer> accept) {
        if (isActive(push.counter()) || !world.centre().isUp()) {
            return accept.get();
        }
        List<Place> before = world.centre().places();
        try {
            return accept.get();
        } finally {
            boolean web = push.entries().stream().anyMatch(
                    entry -> world.codec().decode(entry.entry()) instanceof SaleEntry sale
                            && sale.channel().equals(SaleEntry.WEB));
            boolean last = push.entries().stream().anyMatch(entry -> entry.entry().type().equals(StoredEntry.CLOSE));
            List<Place> now = world.centre().places();
            for (int i = 0; i < now.size(); i++) {
                Place earlier = before.get(i);
                Place after = now.get(i);
                Violation.unless(after.equals(earlier) || isEvidence(push.counter(), earlier, after, last, web), 12,
                        () -> push.counter() + " sells no more and made of " + earlier + " " + after);
            }
        }
    }

    private static boolean isEvidence(CounterId counter, Place before, Place after, boolean last, boolean web) {
        boolean later = after.grant().compareTo(before.grant()) > 0;
        boolean own = counter.equals(before.holder()) && !later;
        return switch (after.standing()) {
            case PENDING -> later && counter.equals(after.holder());
            case SOLD -> last && (own || later) && counter.equals(after.holder());
            case OPEN -> last && (own || later);
            case QUARANTINED -> before.standing() == Standing.QUARANTINED
                    ? later && counter.equals(after.holder())
                    : web && before.standing() != Standing.GRANTED && before.standing() != Standing.SOLD;
            default -> false;
        };
    }

    private boolean isActive(CounterId counter) {
        return world.centre().look(books -> books.register().enrolment(counter))
                .filter(enrolment -> enrolment.state() == Enrolment.State.ACTIVE).isPresent();
    }
}
