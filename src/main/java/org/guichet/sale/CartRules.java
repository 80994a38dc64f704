package org.guichet.sale;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.guichet.catalogue.Event;
import org.guichet.catalogue.Limits;
import org.guichet.catalogue.PriceType;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Message;

/** The rules of the house for carts, each a value with a name. */
public final class CartRules {

    /** Tickets carry their line as one byte. */
    static final int MOST_LINES = 255;

    /** An event is sold only in its sales window. */
    public static final CartRule ON_SALE = (programme, lines, now) -> events(lines).stream().map(programme::event)
            .filter(event -> !event.window().isOpen(now)).findFirst().map(event -> notOnSale(programme, event, now));

    /** A seat is sold only at a price type that its zone has. */
    public static final CartRule PRICED = (programme, lines, now) -> lines.stream()
            .filter(line -> programme.price(line.event(), line.place(), line.type()).isEmpty()).findFirst()
            .map(line -> Message.of("sale.price.missing", programme.spoken(line),
                    programme.zone(line.event(), line.place()), String.valueOf(line.type())));

    /** So many tickets of one event in one sale, and no more lines than a sale can number. */
    public static final CartRule PER_SALE = (programme, lines, now) -> {
        if (lines.size() > MOST_LINES) {
            return Optional.of(Message.of("sale.limit.lines", MOST_LINES));
        }
        return events(lines).stream().map(programme::event)
                .filter(event -> count(lines, event) > event.limits().perSale()).findFirst()
                .map(event -> Message.of("sale.limit.sale", event.limits().perSale(), event.name()));
    };

    /** So many tickets of one event at this counter. */
    public static final CartRule PER_EVENT = (programme, lines, now) -> events(lines).stream().map(programme::event)
            .filter(event -> event.limits().perEvent() != Limits.NONE)
            .filter(event -> count(lines, event) + sold(programme, event) > event.limits().perEvent()).findFirst()
            .map(event -> Message.of("sale.limit.event", event.limits().perEvent(), event.name()));

    /** Whoever accompanies for free accompanies somebody: one companion for each other ticket of the event. */
    public static final CartRule ACCOMPANIED = (programme, lines, now) -> events(lines).stream().map(programme::event)
            .filter(event -> companions(programme, lines, event) * 2 > count(lines, event)).findFirst()
            .map(event -> Message.of("sale.companion.alone", event.name()));

    /** What must hold for any change of a cart. */
    static final List<CartRule> FILLING = List.of(ON_SALE, PRICED, PER_SALE, PER_EVENT);

    /** What must hold besides when it is paid. */
    static final List<CartRule> SELLING = List.of(ON_SALE, PRICED, PER_SALE, PER_EVENT, ACCOMPANIED,
            CartRules::checked);

    private CartRules() {}

    static Optional<Message> refuse(List<CartRule> rules, Programme programme, List<CartLine> lines, Instant now) {
        return rules.stream().map(rule -> rule.refuse(programme, lines, now)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Message> checked(Programme programme, List<CartLine> lines, Instant now) {
        return lines.stream().filter(line -> !line.checked())
                .flatMap(line -> programme.season().priceType(line.type()).stream())
                .filter(type -> type.needs() != null).findFirst()
                .map(type -> Message.of("sale.check.missing", type.name(),
                        java.util.Objects.requireNonNull(type.needs())));
    }

    private static Message notOnSale(Programme programme, Event event, Instant now) {
        boolean early = now.isBefore(event.window().opens());
        return Message.of(early ? "sale.window.early" : "sale.window.late", event.name(),
                new org.guichet.kernel.Moment(early ? event.window().opens() : event.window().closes(),
                        programme.venue(event.number()).zone()));
    }

    private static Set<Integer> events(List<CartLine> lines) {
        return lines.stream().map(CartLine::event).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static long count(List<CartLine> lines, Event event) {
        return lines.stream().filter(line -> line.event() == event.number()).count();
    }

    private static long companions(Programme programme, List<CartLine> lines, Event event) {
        return lines.stream().filter(line -> line.event() == event.number())
                .filter(line -> programme.season().priceType(line.type()).map(PriceType::companion).orElse(false))
                .count();
    }

    private static int sold(Programme programme, Event event) {
        return programme.house(event.number()).count(SeatState.SOLD_HERE);
    }
}
