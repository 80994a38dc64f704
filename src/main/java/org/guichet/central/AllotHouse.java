package org.guichet.central;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Places.Place;
import org.guichet.inventory.Guards;
import org.guichet.journal.EntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.Signer;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.GrantRequest;

/**
 * Spreads the open seats of the house over the counters that sell, before the on-sale: an equal share of every price zone to
 * each, or to each its sections. A counter finds the grants in its feed. Doing it again gives nobody more than its share, and
 * gives what has come back, or what a new counter lacks while there is any. Safe from any thread.
 */
public final class AllotHouse {

    private final Books books;
    private final TimeSource time;
    private final IdSource ids;
    private final Guards guards;
    private final GrantSeats grants;

    /** @param signer that of the house: counters take grants under its key only */
    public AllotHouse(Books books, Signer signer, EntryCodec codec, TimeSource time, IdSource ids, Guards guards) {
        this.books = books;
        this.time = time;
        this.ids = ids;
        this.guards = guards;
        this.grants = new GrantSeats(books, signer, codec, time, guards);
    }

    /**
     * What a counter has of a zone.
     *
     * @param given now
     * @param held in all, unsold
     */
    public record Share(int event, String zone, CounterId counter, String name, int given, int held) {}

    /**
     * Spreads the seats.
     *
     * @param events numbers; empty for all
     * @return what each counter got, by event, zone and counter
     * @throws Refusal no counter sells, there is no such event, or grants are stopped
     */
    public List<Share> allot(Collection<Integer> events, Decision decision) {
        List<Enrolment> counters = books.inTransaction(transaction -> {
            List<Enrolment> selling = selling(transaction, events);
            decision.note(transaction, time.now(), "house-allotted",
                    events.isEmpty() ? "" : events.stream().sorted().map(String::valueOf).collect(joining(", ")));
            return selling;
        });
        List<Share> shares = new ArrayList<>();
        for (int event : events.isEmpty() ? books.inTransaction(each -> each.places().events()) : events) {
            for (String zone : books.inTransaction(each -> new TreeSet<>(each.places().zones(event)))) {
                shares.addAll(zone(event, zone, counters));
            }
        }
        return shares;
    }

    private List<Enrolment> selling(Transaction books, Collection<Integer> events) {
        events.stream().filter(event -> !books.places().events().contains(event)).findFirst().ifPresent(event -> {
            throw Refusal.of("central.event.none", String.valueOf(event));
        });
        if (GrantSeats.isStopped(books.register(), guards)) {
            throw Refusal.of("central.allot.stopped");
        }
        List<Enrolment> counters = books.register().enrolments().stream()
                .filter(enrolment -> enrolment.state() == State.ACTIVE).toList();
        if (counters.isEmpty()) {
            throw Refusal.of("central.allot.nobody");
        }
        return counters;
    }

    /** A transaction a grant: so that the counters are not locked all at once. */
    private List<Share> zone(int event, String zone, List<Enrolment> counters) {
        Map<CounterId, Integer> wanted = books.inTransaction(transaction -> wanted(transaction, event, zone, counters));
        Map<CounterId, Integer> given = new TreeMap<>((one, other) -> one.number() - other.number());
        boolean more = true;
        while (more) {
            more = false;
            for (Enrolment counter : counters) {
                CounterId id = counter.counter();
                int lacking = Objects.requireNonNull(wanted.get(id)) - given.getOrDefault(id, 0);
                int got = lacking <= 0 ? 0 : give(event, zone, id, Math.min(lacking, GrantRequest.MOST_SEATS));
                given.merge(id, got, Integer::sum);
                more |= got > 0;
            }
        }
        Map<CounterId, Integer> held = books.inTransaction(transaction -> transaction.places().held(event, zone));
        return counters.stream().map(counter -> new Share(event, zone, counter.counter(), counter.name(),
                given.getOrDefault(counter.counter(), 0), held.getOrDefault(counter.counter(), 0))).toList();
    }

    private int give(int event, String zone, CounterId counter, int count) {
        GrantRequest request = new GrantRequest(ids.newId(), counter, event, List.of(), zone, count);
        var grant = grants.grant(request).grant();
        return grant == null ? 0 : grant.seats().size();
    }

    /** How many seats of the zone each should be given. */
    private static Map<CounterId, Integer> wanted(Transaction books, int event, String zone,
            List<Enrolment> counters) {
        Map<CounterId, Integer> wanted = new TreeMap<>((one, other) -> one.number() - other.number());
        List<Place> open = books.places().open(event, zone);
        if (books.allotments().policy(event).isFixed()) {
            counters.forEach(counter -> wanted.put(counter.counter(), open.size()));
            return wanted;
        }
        Map<CounterId, Integer> held = books.places().held(event, zone);
        int all = open.size() + counters.stream().mapToInt(each -> held.getOrDefault(each.counter(), 0)).sum();
        int share = all / counters.size();
        int odd = all % counters.size();
        for (Enrolment counter : counters) {
            wanted.put(counter.counter(), share + (odd-- > 0 ? 1 : 0) - held.getOrDefault(counter.counter(), 0));
        }
        return wanted;
    }
}
