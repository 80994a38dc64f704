package org.guichet.central;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.central.Cases.Case;
import org.guichet.central.WebOrders.Sold;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.SaleId;
import org.guichet.wire.Notice;

/**
 * Orders of the website of which somebody else says that a seat is his: put back twice, the books may have an order again whose seat was
 * sold in between. Nobody prints a second ticket before a person has settled that.
 */
final class ContestedOrders {

    private final Transaction books;
    private final Set<String> sold;
    private final Map<String, List<Case>> open;

    private ContestedOrders(Transaction books, int event, Collection<String> seats) {
        this.books = books;
        this.sold = books.places().find(event, seats).stream()
                .filter(place -> place.standing() == Standing.SOLD && place.holder() == null).map(Places.Place::seat)
                .collect(Collectors.toSet());
        this.open = books.cases().about(event, seats).stream().filter(each -> each.resolved().isEmpty())
                .collect(Collectors.groupingBy(Case::seat));
    }

    /** The references of those of the orders that are contested. */
    static Set<String> among(Transaction books, Collection<Sold> orders) {
        Set<String> contested = new HashSet<>();
        orders.stream().collect(Collectors.groupingBy(order -> order.sale().tickets().getFirst().event()))
                .forEach((event, those) -> {
                    ContestedOrders found = new ContestedOrders(books, event,
                            those.stream().flatMap(order -> seats(order).stream()).distinct().toList());
                    those.stream().filter(found::includes).map(Sold::reference).forEach(contested::add);
                });
        return contested;
    }

    private static List<String> seats(Sold order) {
        return order.sale().tickets().stream().map(TicketLine::seat).toList();
    }

    private boolean includes(Sold order) {
        SaleId pickUp = Notice.WebOrder.saleId(order.reference());
        return seats(order).stream().anyMatch(seat -> !sold.contains(seat)
                || open.getOrDefault(seat, List.of()).stream()
                        .anyMatch(each -> books.sales().find(each.counter(), pickUp).isEmpty()));
    }
}
