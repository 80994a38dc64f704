package org.guichet.central;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.journal.CloseEntry;
import org.guichet.journal.Entry;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TicketLine;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.SignatureCheck;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.Signed;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a counter's journal does to the house. Every entry is taken; one that contradicts the books opens a case
 * and says so in a word.
 */
final class ApplyEntry {

    private static final String UNREADABLE = "unreadable";
    private static final String NOT_HELD = "not-held";
    private static final String NO_GRANT = "no-such-grant";
    private static final String LATE = "late";

    private final EntryCodec codec;
    private final SignatureCheck signatures;
    private final TimeSource time;
    private final Guards guards;
    private final List<String> centreKeys;
    private final ReviewSeats reviews;
    private final RefuseTickets refuse;

    ApplyEntry(EntryCodec codec, SignatureCheck signatures, TimeSource time, Guards guards, List<String> centreKeys) {
        this.codec = codec;
        this.signatures = signatures;
        this.time = time;
        this.guards = guards;
        this.centreKeys = centreKeys;
        this.reviews = new ReviewSeats(codec);
        this.refuse = new RefuseTickets(codec);
    }

    /** @return of each entry that contradicts the books, by its sequence, why */
    Map<Long, String> apply(Transaction books, List<StoredRecord> records) {
        Map<Long, String> conflicts = new TreeMap<>();
        SalesInARow sales = new SalesInARow();
        for (StoredRecord record : records) {
            Entry entry = read(record);
            boolean fetched = entry instanceof SaleEntry sale && HandOutOrders.isFetched(books, sale);
            boolean joins = entry instanceof SaleEntry sale ? fetched || !sales.name(sale) : !movesSeats(entry);
            if (!joins) {
                sell(books, sales, conflicts);
                sales = new SalesInARow();
            }
            if (entry instanceof SaleEntry sale) {
                books.sales().put(record.counter(), record.sequence(), sale);
                if (!fetched) {
                    sales.add(record, sale);
                } else if (!isFetchedOnce(books, record, sale)) {
                    conflicts.put(record.sequence(), FetchedTwice.WHY);
                }
            } else {
                apply(books, record, entry).ifPresent(why -> conflicts.put(record.sequence(), why));
            }
        }
        sell(books, sales, conflicts);
        return conflicts;
    }

    private boolean isFetchedOnce(Transaction books, StoredRecord record, SaleEntry sale) {
        boolean once = HandOutOrders.fetched(books, record, sale);
        if (!once) {
            FetchedTwice.note(books, record.counter(), record.sequence(), sale, time.now());
        }
        return once;
    }

    private static boolean movesSeats(@Nullable Entry entry) {
        return switch (entry) {
            case GrantEntry _,VoidEntry _,ReturnEntry _,CloseEntry _ -> true;
            case null, default -> false;
        };
    }

    private Optional<String> apply(Transaction books, StoredRecord record, @Nullable Entry entry) {
        refuse.by(books, record.counter(), entry);
        return switch (entry) {
            case null -> unreadable(books, record);
            case GrantEntry grant -> claim(books, record, grant, Standing.GRANTED);
            case VoidEntry reversal -> takeBack(books, record.counter(), reversal);
            case ReturnEntry back -> free(books, record.counter(), back);
            case CloseEntry _ -> close(books, record.counter());
            default -> Optional.empty();
        };
    }

    /**
     * Of a fenced incarnation: kept, and no seat changes hands. A grant that the books lost in a restore is evidence all the
     * same: its seats wait. So is an order of the website that they lost and this counter printed. A sale that nothing will
     * settle is for a person, and so is an order that it printed too late for the gates: another counter may print it still. Tickets that
     * it took back admit nobody.
     */
    void note(Transaction books, Enrolment enrolment, StoredRecord record) {
        Entry entry = read(record);
        refuse.by(books, record.counter(), entry);
        switch (entry) {
            case SaleEntry sale -> {
                books.sales().put(record.counter(), record.sequence(), sale);
                if (enrolment.admits(record.sequence()) && HandOutOrders.isFetched(books, sale)) {
                    isFetchedOnce(books, record, sale);
                } else {
                    unsettled(books, enrolment, record, sale);
                }
            }
            case GrantEntry grant when guards.has(Guard.OLD_JOURNAL_EVIDENCE) ->
                claim(books, record, grant, Standing.PENDING);
            case null -> unreadable(books, record);
            default -> {
                // in the chain, which is read again when the incarnation is settled
            }
        }
    }

    private void unsettled(Transaction books, Enrolment enrolment, StoredRecord record, SaleEntry sale) {
        bySeat(sale).forEach((event, seats) -> {
            if (enrolment.admits(record.sequence())) {
                List<String> others = others(books, record.counter(), event, seats);
                books.places().lock(event, others);
                open(books, record, event, others, NOT_HELD);
                if (sale.channel().equals(SaleEntry.WEB)) {
                    review(books, event, others); // no grant that it could claim them by
                }
            } else {
                open(books, record, event, seats, LATE);
            }
        });
    }

    /** Those of the seats that the counter does not hold. */
    private static List<String> others(Transaction books, CounterId counter, int event, List<String> seats) {
        Set<String> own = books.places().find(event, seats).stream()
                .filter(place -> counter.equals(place.holder())).map(Place::seat).collect(Collectors.toSet());
        return seats.stream().filter(seat -> !own.contains(seat)).toList();
    }

    /** Sales beside the chain concern a person, seat by seat; what a copy took back admits nobody. */
    void strays(Transaction books, List<StoredRecord> strays) {
        for (StoredRecord record : strays) {
            Entry entry = read(record);
            refuse.by(books, record.counter(), entry);
            if (entry instanceof SaleEntry sale) {
                bySeat(sale).forEach((event, seats) -> open(books, record, event, seats, "fork"));
            }
        }
    }

    /** An entry that cannot be read blocks nothing. */
    private @Nullable Entry read(StoredRecord record) {
        try {
            return codec.decode(record.entry());
        } catch (InvalidInput e) {
            return null;
        }
    }

    private Optional<String> unreadable(Transaction books, StoredRecord record) {
        open(books, record, 0, List.of(""), UNREADABLE);
        return Optional.of(UNREADABLE);
    }

    /**
     * The counter recorded a grant. The books know it, unless they were restored from before it: then the seats are the
     * counter's again, if no later grant gave them to another, and the website has not told that it sold them since.
     */
    private Optional<String> claim(Transaction books, StoredRecord record, GrantEntry entry, Standing standing) {
        CounterId counter = record.counter();
        if (entry.grant().generation() == 0 && books.register().isAdopted(counter)) {
            return claimOwn(books, counter, entry, standing);
        }
        byte[] signed = Signed.grant(counter, entry.event(), entry.grant(), entry.seats());
        if (centreKeys.stream().noneMatch(key -> signatures.isOf(key, signed, entry.signature()))) {
            open(books, record, entry.event(), entry.seats(), NO_GRANT);
            return Optional.of(NO_GRANT);
        }
        Where earlier = guards.has(Guard.HIGHEST_GRANT_WINS)
                ? Where.standing(Standing.values()).before(entry.grant()).notSoldOnWeb()
                : Where.standing(Standing.OPEN, Standing.GRANTED);
        List<String> seats = standing == Standing.PENDING ? notReviewed(books, counter, entry) : entry.seats();
        books.places().move(entry.event(), seats, earlier, Change.grant(counter, entry.grant(), standing));
        return Optional.empty();
    }

    /**
     * Seats that wait for a person do so still when they are those of a counter that sells no more.
     *
     * @return the others
     */
    private static List<String> notReviewed(Transaction books, CounterId counter, GrantEntry entry) {
        return books.places().move(entry.event(), entry.seats(),
                Where.standing(Standing.QUARANTINED).before(entry.grant()),
                Change.grant(counter, entry.grant(), Standing.QUARANTINED));
    }

    /** What an adopted counter granted itself when it was alone; also when the books are told of it again after a restore. */
    private static Optional<String> claimOwn(Transaction books, CounterId counter, GrantEntry entry,
            Standing standing) {
        List<String> seats = entry.wholeHouse() ? books.places().seats(entry.event()) : entry.seats();
        books.places().move(entry.event(), seats, Where.standing(Standing.OPEN).before(entry.grant()),
                Change.grant(counter, entry.grant(), standing));
        return Optional.empty();
    }

    /** All at once, since each trip to the books costs more than a sale. */
    private void sell(Transaction books, SalesInARow sales, Map<Long, String> conflicts) {
        sales.seats().forEach((event, seats) -> {
            List<String> refused = books.places().move(event, seats,
                    Where.standing(Standing.GRANTED).by(sales.counter()), Change.to(Standing.SOLD));
            // whoever frees one of them either did before, or sees the cases
            books.places().lock(event, refused);
            for (String seat : refused) {
                StoredRecord record = sales.seller(event, seat);
                conflicts.put(record.sequence(), NOT_HELD);
                open(books, record, event, List.of(seat), NOT_HELD);
            }
            if (!refused.isEmpty()) {
                review(books, event, refused);
            }
        });
    }

    /** Nobody else is given them before a person has looked. */
    private static void review(Transaction books, int event, List<String> seats) {
        books.places().move(event, seats,
                Where.standing(Standing.OPEN, Standing.HELD, Standing.WEB_HELD, Standing.PENDING),
                Change.to(Standing.QUARANTINED));
    }

    private Optional<String> takeBack(Transaction books, CounterId counter, VoidEntry reversal) {
        Optional<SaleEntry> sale = books.sales().find(counter, reversal.sale());
        if (sale.isPresent() && books.sales().takeBack(counter, reversal.sale())) {
            bySeat(sale.get()).forEach((event, seats) -> books.places().move(event, seats,
                    Where.standing(Standing.SOLD).by(counter), Change.to(Standing.GRANTED)));
        }
        return Optional.empty();
    }

    /** Only what is held by that very grant: the seat may have been granted again since. */
    private Optional<String> free(Transaction books, CounterId counter, ReturnEntry back) {
        reviews.giveBack(books, back.event(), back.seats(),
                Where.standing(Standing.GRANTED).by(counter).under(back.grant()));
        return Optional.empty();
    }

    private Optional<String> close(Transaction books, CounterId counter) {
        Places.byEvent(books.places().heldBy(counter, Standing.GRANTED)).forEach((event, seats) -> reviews
                .giveBack(books, event, seats, Where.standing(Standing.GRANTED).by(counter)));
        books.register().enrolment(counter)
                .ifPresent(enrolment -> books.register().put(enrolment.in(Enrolment.State.CLOSED)));
        return Optional.empty();
    }

    private void open(Transaction books, StoredRecord record, int event, List<String> seats, String why) {
        seats.forEach(seat -> books.cases().open(
                new Cases.Case(0, record.counter(), record.sequence(), event, seat, why, time.now(), "")));
    }

    static Map<Integer, List<String>> bySeat(SaleEntry sale) {
        Map<Integer, List<String>> seats = new TreeMap<>();
        for (TicketLine ticket : sale.tickets()) {
            seats.computeIfAbsent(ticket.event(), event -> new ArrayList<>()).add(ticket.seat());
        }
        return seats;
    }
}
