package org.guichet.central;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guichet.central.Cases.Case;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;

/**
 * Ends the right of an incarnation to sell. What it held stays put until its whole journal is here, or a person decides: it
 * may have sold any of it while nobody could ask.
 */
final class Fence {

    private static final List<Standing> WAITING = List.of(Standing.PENDING, Standing.QUARANTINED);

    private final ReviewSeats reviews;
    private final Guards guards;

    Fence(EntryCodec codec, Guards guards) {
        this.reviews = new ReviewSeats(codec);
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
        Places.byEvent(books.places().heldBy(enrolment.counter(), Standing.GRANTED))
                .forEach((event, seats) -> books.places()
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

    /** Nobody whom it may concern says anything meanwhile: what is decided is decided upon all that was told. */
    private int settle(Transaction books, CounterId counter) {
        Map<Integer, List<String>> waiting = Places.byEvent(WAITING.stream()
                .flatMap(standing -> books.places().heldBy(counter, standing).stream()).toList());
        ReviewSeats.lock(books, ReviewSeats.about(books, waiting));
        waiting.forEach(books.places()::lock);
        Map<Integer, List<String>> sold = reviews.soldBy(books, counter);
        Map<Seat, List<Case>> contradicted = ReviewSeats.about(books, waiting).stream()
                .collect(Collectors.groupingBy(each -> new Seat(each.event(), each.seat())));
        int freed = 0;
        for (Standing standing : WAITING) {
            Where here = Where.standing(standing).by(counter);
            sold.forEach((event, seats) -> books.places().move(event, seats, here, Change.to(Standing.SOLD)));
            Map<Change, List<Place>> left = books.places().heldBy(counter, standing).stream()
                    .collect(Collectors.groupingBy(place -> reviews.after(books, place, contradicted
                            .getOrDefault(new Seat(place.event(), place.seat()), List.of()), standing),
                            LinkedHashMap::new, Collectors.toList()));
            left.forEach((change, places) -> Places.byEvent(places)
                    .forEach((event, seats) -> books.places().move(event, seats, here, change)));
            freed += left.entrySet().stream().filter(each -> each.getKey().frees())
                    .mapToInt(each -> each.getValue().size()).sum();
        }
        return freed;
    }

    private record Seat(int event, String guid) {}
}
