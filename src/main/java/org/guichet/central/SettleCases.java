package org.guichet.central;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.central.Cases.Case;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.TimeSource;

/**
 * The contradictions that wait for a person, and what is decided about them. A decision takes no ticket back: a seat in
 * quarantine is sold when somebody's sale of it stands, and returns to sale when none does. Safe from any thread.
 */
public final class SettleCases {

    /** Standings of seats that wait for a person. */
    private static final Set<Standing> REVIEWED = Set.of(Standing.PENDING, Standing.QUARANTINED);

    private final Books books;
    private final EntryCodec codec;
    private final TimeSource time;
    private final ReviewSeats reviews;

    public SettleCases(Books books, EntryCodec codec, TimeSource time) {
        this.books = books;
        this.codec = codec;
        this.time = time;
        this.reviews = new ReviewSeats(codec);
    }

    /**
     * A case and what it is about.
     *
     * @param sale number of the sale on its tickets, or empty when the entry is none
     * @param ticket the line of the seat, when it is one of a sale
     * @param seat how the seat stands now
     */
    public record Seen(Case about, String sale, Optional<TicketLine> ticket, Optional<Standing> seat) {}

    /** Those that wait, in their order. */
    public List<Seen> open() {
        return books.inTransaction(transaction -> transaction.cases().all().stream()
                .filter(each -> each.resolved().isEmpty()).map(each -> see(transaction, each)).toList());
    }

    private Seen see(Transaction books, Case found) {
        Optional<SaleEntry> sale = Evidence.of(books, codec, found).map(Evidence::sale);
        return new Seen(found, sale.map(SaleEntry::number).orElse(""),
                sale.flatMap(each -> each.tickets().stream().filter(ticket -> isOf(found, ticket)).findFirst()),
                books.places().find(found.event(), found.seat()).map(Place::standing));
    }

    private static boolean isOf(Case found, TicketLine ticket) {
        return ticket.event() == found.event() && ticket.seat().equals(found.seat());
    }

    /**
     * Settles a case.
     *
     * @return how its seat stands now; empty when the case is about none
     * @throws Refusal there is no such open case
     */
    public Optional<Standing> settle(long number, Decision decision) {
        return Contested.settle(books, transaction -> settle(transaction, number, decision));
    }

    private Optional<Standing> settle(Transaction books, long number, Decision decision) {
        Case found = books.cases().all().stream()
                .filter(each -> each.number() == number && each.resolved().isEmpty()).findFirst()
                .orElseThrow(() -> Refusal.of("central.case.none", String.valueOf(number)));
        Set<Integer> locked = concerned(books, found);
        locked.forEach(books.register()::lock);
        books.places().lock(found.event(), List.of(found.seat()));
        if (!locked.containsAll(concerned(books, found))) {
            throw new Contested(); // another came before the locks were ours
        }
        if (!books.cases().resolve(number, decision.who() + ": " + decision.why())) {
            throw Refusal.of("central.case.none", String.valueOf(number));
        }
        decision.note(books, time.now(), "case-settled",
                number + " " + found.counter().dotted() + " " + found.seat());
        List<Case> same = sameSeat(books, found);
        if (same.stream().noneMatch(each -> each.resolved().isEmpty())) {
            release(books, found, same);
        }
        return books.places().find(found.event(), found.seat()).map(Place::standing);
    }

    /** The numbers of the counters that have a say, in their order. */
    private static SortedSet<Integer> concerned(Transaction books, Case found) {
        Stream<CounterId> holder = books.places().find(found.event(), found.seat()).map(Place::holder).stream();
        return Stream.concat(holder, Stream.concat(Stream.of(found), sameSeat(books, found).stream())
                .map(Case::counter)).map(CounterId::number).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Case> sameSeat(Transaction books, Case found) {
        return found.seat().isEmpty() ? List.of() : books.cases().about(found.event(), List.of(found.seat()));
    }

    private void release(Transaction books, Case found, List<Case> same) {
        Place place = books.places().find(found.event(), found.seat())
                .filter(each -> REVIEWED.contains(each.standing())).orElse(null);
        if (place == null || isAwaited(books, place)) {
            return;
        }
        books.places().move(place.event(), List.of(place.seat()), Where.standing(place.standing()),
                reviews.settled(books, place, same));
    }

    /** Whether its holder may yet have sold it: its journal settles that, or a manager who waits no longer. */
    private static boolean isAwaited(Transaction books, Place place) {
        CounterId holder = place.holder();
        return holder != null && books.register().enrolment(holder)
                .filter(enrolment -> enrolment.state() == State.FENCED).isPresent();
    }
}
