package org.guichet.central;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.GrantEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Signer;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Rejected;
import org.guichet.wire.Signed;
import org.guichet.wire.TakenSeat;
import org.jspecify.annotations.Nullable;

/** Hands seats of the pool to a counter: those asked for by name, all or none, or as many of a zone as there are. */
final class GrantSeats {

    private static final long LATER_MILLIS = 5_000;

    private final Books books;
    private final Signer signer;
    private final EntryCodec codec;
    private final TimeSource time;
    private final Guards guards;

    GrantSeats(Books books, Signer signer, EntryCodec codec, TimeSource time, Guards guards) {
        this.books = books;
        this.signer = signer;
        this.codec = codec;
        this.time = time;
        this.guards = guards;
    }

    GrantAnswer grant(GrantRequest request) {
        if (request.seats().size() > GrantRequest.MOST_SEATS || request.count() > GrantRequest.MOST_SEATS
                || request.seats().isEmpty() == request.zone().isEmpty()) {
            throw Rejected.because(ErrorCode.MALFORMED, "a grant names up to " + GrantRequest.MOST_SEATS
                    + " seats, or a zone and how many");
        }
        return Contested.settle(books, transaction -> grant(transaction, request));
    }

    private GrantAnswer grant(Transaction books, GrantRequest request) {
        books.register().lock(request.counter().number());
        Optional<Grant> before = books.grants().byRequest(request.request());
        if (before.isPresent()) {
            return repeated(request, before.get());
        }
        boolean active = books.register().enrolment(request.counter())
                .filter(enrolment -> enrolment.state() == State.ACTIVE).isPresent();
        if (!active && guards.has(Guard.INCARNATION)) {
            throw Rejected.because(ErrorCode.FENCED, request.counter().prefix() + " sells no more");
        }
        if (isStopped(books.register(), guards)) {
            throw Rejected.later(ErrorCode.RECOVERING, LATER_MILLIS,
                    "no grants until every counter and website has answered");
        }
        OpenShop.expire(books);
        return chosen(books, request);
    }

    /** After a restore until every incarnation has told what it knew; and while a person has to look. */
    static boolean isStopped(Register register, Guards guards) {
        return !register.alarm().isEmpty() || (guards.has(Guard.RECOVERY_AFTER_RESTORE)
                && register.isAnswerMissing(register.generation(), !guards.has(Guard.OLD_JOURNAL_EVIDENCE)));
    }

    /** Whoever has not yet told, in this generation, all it knew. */
    static List<Enrolment> missing(Register register, Guards guards) {
        int generation = register.generation();
        return register.enrolments().stream()
                .filter(enrolment -> enrolment.state() == State.ACTIVE || guards.has(Guard.OLD_JOURNAL_EVIDENCE))
                .filter(enrolment -> enrolment.answered() < generation).toList();
    }

    private static GrantAnswer repeated(GrantRequest request, Grant before) {
        if (!before.counter().equals(request.counter())) {
            throw Rejected.because(ErrorCode.FORBIDDEN, "the request is another counter's");
        }
        return new GrantAnswer(before, List.of());
    }

    /** Whoever grants waits at the number for the one before: the second look sees what that one took. */
    private GrantAnswer chosen(Transaction books, GrantRequest request) {
        if (!choice(books, request).isEmpty()) {
            GrantNumber number = books.register().nextGrant();
            List<String> seats = choice(books, request);
            if (!seats.isEmpty()) {
                return hand(books, request, number, seats);
            }
        }
        return new GrantAnswer(null, taken(books, request));
    }

    private static List<String> choice(Transaction books, GrantRequest request) {
        return request.zone().isEmpty() ? named(books, request) : some(books, request);
    }

    private static List<String> named(Transaction books, GrantRequest request) {
        Map<String, Place> found = found(books, request);
        List<String> asked = request.seats().stream().distinct().toList();
        List<String> open = asked.stream().filter(seat -> isOpen(found.get(seat))).toList();
        int wanted = request.count() == 0 ? asked.size() : request.count();
        return open.size() >= wanted ? open.subList(0, wanted) : List.of();
    }

    private static List<TakenSeat> taken(Transaction books, GrantRequest request) {
        Map<String, Place> found = found(books, request);
        return request.seats().stream().filter(seat -> !isOpen(found.get(seat)))
                .map(seat -> taken(books.register(), seat, found.get(seat))).toList();
    }

    private static Map<String, Place> found(Transaction books, GrantRequest request) {
        return books.places().find(request.event(), request.seats()).stream()
                .collect(Collectors.toMap(Place::seat, place -> place, (one, same) -> one));
    }

    private static boolean isOpen(@Nullable Place place) {
        return place != null && place.standing() == Standing.OPEN;
    }

    private static TakenSeat taken(Register register, String seat, @Nullable Place place) {
        CounterId holder = place == null ? null : place.holder();
        TakenSeat.Holder by = place == null ? TakenSeat.Holder.NOBODY : switch (place.standing()) {
            case GRANTED, PENDING -> TakenSeat.Holder.COUNTER;
            case WEB_HELD -> TakenSeat.Holder.WEBSITE;
            case HELD -> TakenSeat.Holder.HOLD;
            case SOLD -> TakenSeat.Holder.BUYER;
            case BLOCKED -> TakenSeat.Holder.BLOCKED;
            case QUARANTINED -> TakenSeat.Holder.REVIEW;
            case OPEN -> TakenSeat.Holder.NOBODY;
        };
        String name = by != TakenSeat.Holder.COUNTER || holder == null ? ""
                : register.enrolment(holder).map(Enrolment::name).orElse("");
        return new TakenSeat(seat, by, name);
    }

    private static List<String> some(Transaction books, GrantRequest request) {
        List<Block> blocks = books.allotments().blocks(request.event());
        AllotmentPolicy policy = books.allotments().policy(request.event());
        List<Place> open = books.places().open(request.event(), request.zone());
        return AdjacentSeats.choose(
                policy.isFixed() ? own(open, blocks, policy, request.counter().number()) : open, blocks,
                request.count());
    }

    /** Those in the sections that are the counter's. */
    private static List<Place> own(List<Place> open, List<Block> blocks, AllotmentPolicy policy, int counter) {
        List<Block> own = blocks.stream()
                .filter(block -> policy.holderOf(block.section()).filter(holder -> holder == counter).isPresent())
                .toList();
        return open.stream().filter(place -> own.stream()
                .anyMatch(block -> block.first() <= place.index() && place.index() < block.end())).toList();
    }

    private GrantAnswer hand(Transaction books, GrantRequest request, GrantNumber number, List<String> seats) {
        if (!books.places().move(request.event(), seats, Where.standing(Standing.OPEN),
                Change.grant(request.counter(), number, Standing.GRANTED)).isEmpty()) {
            throw new Contested();
        }
        Grant grant = new Grant(request.counter(), request.event(), number, seats,
                signer.sign(Signed.grant(request.counter(), request.event(), number, seats)));
        books.grants().put(request.request(), grant);
        // the answer may be lost with the counter's memory of having asked
        books.feeds().add(request.counter().number(), time.now(), codec.encode(
                new GrantEntry(grant.event(), grant.number(), false, grant.seats(), grant.signature())));
        return new GrantAnswer(grant, List.of());
    }
}
