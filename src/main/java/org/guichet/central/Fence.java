package org.guichet.central;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.central.Cases.Case;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.SaleId;

/**
 * Ends the right of an incarnation to sell. What it held stays put until its whole journal is here, or a person decides: it
 * may have sold any of it while nobody could ask.
 */
final class Fence {

    private static final int PAGE = 500;

    private final EntryCodec codec;
    private final Guards guards;

    Fence(EntryCodec codec, Guards guards) {
        this.codec = codec;
        this.guards = guards;
    }

    /** Its device is stolen, dead or replaced. */
    void revoke(Transaction books, Enrolment enrolment) {
        fence(books, enrolment, guards.has(Guard.PENDING_AFTER_REVOKE)
                ? Change.to(Standing.PENDING)
                : Change.free(Standing.OPEN));
    }

    /** It contradicts its own past. */
    void quarantine(Transaction books, Enrolment enrolment) {
        fence(books, enrolment, Change.to(Standing.QUARANTINED));
    }

    private static void fence(Transaction books, Enrolment enrolment, Change change) {
        if (enrolment.state() == State.ACTIVE) {
            books.register().put(enrolment.in(State.FENCED));
        }
        byEvent(books.places().heldBy(enrolment.counter(), Standing.GRANTED)).forEach((event, seats) -> books.places()
                .move(event, seats, Where.standing(Standing.GRANTED).by(enrolment.counter()), change));
    }

    /**
     * Settles a fenced incarnation whose last word has arrived: what its journal sold is sold, the rest returns to the pool.
     *
     * @param arrived what has just been added to its chain
     */
    void settleIfClosed(Transaction books, CounterId counter, List<StoredRecord> arrived) {
        if (arrived.stream().noneMatch(record -> record.entry().type().equals(StoredEntry.CLOSE))) {
            return;
        }
        settle(books, counter);
        books.register().enrolment(counter)
                .ifPresent(enrolment -> books.register().put(enrolment.in(State.CLOSED)));
    }

    /**
     * Its last word will never arrive: as if it had come after what is here, and gates refuse whatever comes after that.
     *
     * @return how many seats returned to the pool
     */
    int giveUp(Transaction books, Enrolment enrolment) {
        CounterId counter = enrolment.counter();
        quarantine(books, enrolment);
        int freed = settle(books, counter);
        books.register().put(enrolment.in(State.CLOSED).answering(books.register().generation())
                .admitting(books.chains().chain(counter).accepted()));
        return freed;
    }

    private int settle(Transaction books, CounterId counter) {
        Map<Integer, List<String>> sold = soldSeats(books, counter);
        Map<Seat, List<Case>> contradicted = books.cases().all().stream().filter(each -> !each.seat().isEmpty())
                .collect(Collectors.groupingBy(each -> new Seat(each.event(), each.seat())));
        int freed = 0;
        for (Standing waiting : List.of(Standing.PENDING, Standing.QUARANTINED)) {
            Where here = Where.standing(waiting).by(counter);
            sold.forEach((event, seats) -> books.places().move(event, seats, here, Change.to(Standing.SOLD)));
            Map<Change, List<Place>> left = books.places().heldBy(counter, waiting).stream()
                    .collect(Collectors.groupingBy(place -> unsold(books, place, contradicted
                            .getOrDefault(new Seat(place.event(), place.seat()), List.of())), LinkedHashMap::new,
                            Collectors.toList()));
            left.forEach((change, places) -> byEvent(places)
                    .forEach((event, seats) -> books.places().move(event, seats, here, change)));
            freed += left.entrySet().stream().filter(each -> each.getKey().frees())
                    .mapToInt(each -> each.getValue().size()).sum();
        }
        return freed;
    }

    private record Seat(int event, String guid) {}

    /** What becomes of a seat that its holder did not sell: somebody else may have, and then a person settles it. */
    private Change unsold(Transaction books, Place place, List<Case> about) {
        return about.stream().anyMatch(each -> each.resolved().isEmpty())
                ? Change.to(place.standing())
                : reviewed(books, place, about);
    }

    /**
     * What becomes of a seat when everything about it is settled: it is sold if a sale of it stands.
     *
     * @param about the cases about it
     */
    Change reviewed(Transaction books, Place place, List<Case> about) {
        return about.stream().map(Case::counter).distinct()
                .filter(seller -> soldSeats(books, seller).getOrDefault(place.event(), List.of())
                        .contains(place.seat()))
                .findFirst().map(seller -> Change.grant(seller, place.grant(), Standing.SOLD))
                .orElseGet(() -> Change.free(books.namedHolds().of(place.event()).containsKey(place.seat())
                        ? Standing.HELD
                        : Standing.OPEN));
    }

    /** What its journal and the entries beside it say is sold, by event; a sale that gates refuse is none. */
    private Map<Integer, List<String>> soldSeats(Transaction books, CounterId counter) {
        long admitted = books.register().enrolment(counter).map(Enrolment::admitted).orElse(Enrolment.ALL);
        Map<SaleId, SaleEntry> sales = new HashMap<>();
        long from = 1;
        for (List<StoredRecord> page = books.chains().read(counter, from, PAGE); !page.isEmpty(); page = books.chains()
                .read(counter, from, PAGE)) {
            page.forEach(record -> follow(sales, record, admitted));
            from += page.size();
        }
        books.chains().strays(counter).forEach(record -> follow(sales, record, admitted));
        Map<Integer, List<String>> seats = new TreeMap<>();
        sales.values().forEach(sale -> ApplyEntry.bySeat(sale)
                .forEach((event, guids) -> seats.computeIfAbsent(event, none -> new ArrayList<>()).addAll(guids)));
        return seats;
    }

    private void follow(Map<SaleId, SaleEntry> sales, StoredRecord record, long admitted) {
        try {
            switch (codec.decode(record.entry())) {
                case SaleEntry sale when record.sequence() <= admitted -> sales.put(sale.id(), sale);
                case VoidEntry reversal -> sales.remove(reversal.sale());
                default -> {
                    // sells nothing
                }
            }
        } catch (InvalidInput e) {
            // a case was opened when it arrived
        }
    }

    private static Map<Integer, List<String>> byEvent(List<Place> places) {
        Map<Integer, List<String>> seats = new TreeMap<>();
        places.forEach(place -> seats.computeIfAbsent(place.event(), none -> new ArrayList<>()).add(place.seat()));
        return seats;
    }
}
