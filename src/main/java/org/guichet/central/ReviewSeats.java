package org.guichet.central;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.central.Cases.Case;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.journal.EntryCodec;
import org.guichet.kernel.CounterId;

/** What becomes of seats of which somebody says that it sold them without holding them. */
final class ReviewSeats {

    private final EntryCodec codec;

    ReviewSeats(EntryCodec codec) {
        this.codec = codec;
    }

    /** Returns seats to the pool, unless somebody has a ticket of them, or a person has yet to look. */
    void giveBack(Transaction books, int event, Collection<String> seats, Where held) {
        Set<String> kept = Set.copyOf(books.places().move(event, seats, held, Change.free(Standing.OPEN)));
        List<String> freed = seats.stream().filter(seat -> !kept.contains(seat)).toList();
        List<Case> about = books.cases().about(event, freed);
        lock(books, about);
        about.stream().collect(Collectors.groupingBy(Case::seat, TreeMap::new, Collectors.toList()))
                .forEach((seat, cases) -> books.places().find(event, seat)
                        .ifPresent(place -> books.places().move(event, List.of(seat), Where.standing(Standing.OPEN),
                                after(books, place, cases, Standing.QUARANTINED))));
    }

    /** Those about any of the seats. */
    static List<Case> about(Transaction books, Map<Integer, List<String>> seats) {
        return seats.entrySet().stream()
                .flatMap(each -> books.cases().about(each.getKey(), each.getValue()).stream()).toList();
    }

    /** Keeps those whom cases are about from saying more until the transaction ends. */
    static void lock(Transaction books, List<Case> about) {
        about.stream().map(each -> each.counter().number()).distinct().sorted().forEach(books.register()::lock);
    }

    /**
     * What becomes of a seat that its holder did not sell.
     *
     * @param about the cases about it
     * @param open how it stands while one of them waits for a person
     */
    Change after(Transaction books, Place place, List<Case> about, Standing open) {
        return about.stream().anyMatch(each -> each.resolved().isEmpty())
                ? Change.to(open)
                : settled(books, place, about);
    }

    /** What becomes of a seat when everything about it is settled: it is sold if a sale of it stands. */
    Change settled(Transaction books, Place place, List<Case> about) {
        return about.stream().map(Case::counter).distinct()
                .filter(seller -> soldBy(books, seller).getOrDefault(place.event(), List.of()).contains(place.seat()))
                .findFirst().map(seller -> Change.grant(seller, place.grant(), Standing.SOLD))
                .orElseGet(() -> Change.free(books.namedHolds().of(place.event()).containsKey(place.seat())
                        ? Standing.HELD
                        : Standing.OPEN));
    }

    /** What its journal and the entries beside it say is sold, by event; a sale that gates refuse is none. */
    Map<Integer, List<String>> soldBy(Transaction books, CounterId counter) {
        Map<Integer, List<String>> seats = new TreeMap<>();
        StandingSales.of(books, codec, counter).forEach(each -> ApplyEntry.bySeat(each.sale())
                .forEach((event, guids) -> seats.computeIfAbsent(event, none -> new ArrayList<>()).addAll(guids)));
        return seats;
    }
}
