package org.guichet.central;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.central.Cases.Case;
import org.guichet.central.Places.Place;
import org.guichet.central.WebOrders.Sold;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.CounterId;
import org.guichet.ticketing.RefusedTicket;

/**
 * Of several tickets to one seat, gates let in that of its holder once a person has settled what contradicts; before, they let in each of
 * them, for nothing that was printed is taken back by a program. Read from the cases and the seats as they stand: the holder of a seat may
 * sell it long after the other's case was settled.
 */
final class LosingTickets {

    private final Transaction books;
    private final EntryCodec codec;
    private final Map<CounterId, Collection<Evidence>> standing = new HashMap<>();

    private LosingTickets(Transaction books, EntryCodec codec) {
        this.books = books;
        this.codec = codec;
    }

    /** The tickets of an event that lost their seat. */
    static Stream<RefusedTicket> of(Transaction books, EntryCodec codec, int event) {
        List<Case> settled = books.cases().all().stream()
                .filter(each -> each.event() == event && !each.seat().isEmpty() && !each.resolved().isEmpty()).toList();
        Map<String, Place> sold = books.places().find(event, settled.stream().map(Case::seat).distinct().toList())
                .stream().filter(place -> place.standing() == Standing.SOLD)
                .collect(Collectors.toMap(Place::seat, Function.identity()));
        LosingTickets losing = new LosingTickets(books, codec);
        return settled.stream().flatMap(each -> Optional.ofNullable(sold.get(each.seat())).stream()
                .flatMap(place -> losing.by(each, place)));
    }

    private Stream<RefusedTicket> by(Case settled, Place place) {
        return Evidence.of(books, codec, settled).filter(told -> isLost(place, settled, told)).stream()
                .flatMap(told -> told.sale().tickets().stream()
                        .filter(ticket -> ticket.event() == place.event() && ticket.seat().equals(place.seat()))
                        .flatMap(ticket -> RefuseTickets.refused(settled.counter(), told.sale(), ticket,
                                RefusedTicket.ALL, RefusedTicket.CONTRADICTED).stream()));
    }

    private boolean isLost(Place place, Case settled, Evidence told) {
        CounterId holder = place.holder();
        return holder == null
                ? !isPrintOf(settled, told.sale())
                : !holder.equals(settled.counter()) || !isFirst(place, settled, told);
    }

    /** Whether it is how the order of the website that has the seat was handed out. */
    private boolean isPrintOf(Case settled, SaleEntry sale) {
        String reference = sale.order();
        return reference != null && HandOutOrders.isFetched(books, sale) && books.webOrders().byReference(reference)
                .map(Sold::fetchedBy).filter(by -> !by.equals(settled.counter())).isEmpty();
    }

    /** Whether it is the first sale of the seat that stands in the journal of its holder, who has sold it twice perhaps. */
    private boolean isFirst(Place place, Case settled, Evidence told) {
        return standing.computeIfAbsent(settled.counter(), counter -> StandingSales.of(books, codec, counter)).stream()
                .filter(each -> ApplyEntry.bySeat(each.sale()).getOrDefault(place.event(), List.of())
                        .contains(place.seat()))
                .findFirst().filter(each -> each.record().hash().equals(told.record().hash())).isPresent();
    }
}
