package org.guichet.central;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Signer;
import org.guichet.kernel.TimeSource;
import org.guichet.ticketing.GateList;
import org.guichet.ticketing.RefusedTicket;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;
import org.guichet.wire.Signed;
import org.guichet.wire.SignedGateList;
import org.jspecify.annotations.Nullable;

/**
 * What gates let in, read from the books at most every five seconds for each event and signed by the centre. Safe from any thread.
 * <p>
 * A counter that was revoked is let in all the same: what it printed it sold. Only when a manager waits for it no longer are its sales
 * after the last one that is here refused, since from then on its seats are others'.
 */
public final class GateLists {

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Books books;
    private final Signer signer;
    private final EntryCodec codec;
    private final TimeSource time;
    private final String house;
    private final Map<Integer, Shown> events = new HashMap<>();

    /**
     * @param signer of the centre
     * @param house id of the house
     */
    public GateLists(Books books, String house, Signer signer, EntryCodec codec, TimeSource time) {
        this.books = books;
        this.house = house;
        this.signer = signer;
        this.codec = codec;
        this.time = time;
    }

    private record Shown(SignedGateList list, String tag, long readAt) {}

    /**
     * The list of an event.
     *
     * @param known tag of the list that the gate has; the answer is empty while that says the same
     * @throws Rejected there is no such event
     */
    public synchronized Optional<SignedGateList> of(int event, String known) {
        Shown shown = shown(event, events.get(event));
        events.put(event, shown);
        return shown.tag().equals(known) ? Optional.empty() : Optional.of(shown.list());
    }

    private Shown shown(int event, @Nullable Shown before) {
        long now = time.monotonicNanos();
        if (before != null && now - before.readAt() < FRESH_NANOS) {
            return before;
        }
        GateList list = books.inTransaction(transaction -> read(transaction, event));
        String tag = SignedGateList.tag(list);
        return before != null && before.tag().equals(tag)
                ? new Shown(before.list(), tag, now)
                : new Shown(new SignedGateList(list, signer.publicKey(), signer.sign(Signed.gateList(list))), tag, now);
    }

    private GateList read(Transaction books, int event) {
        if (books.places().zones(event).isEmpty()) {
            throw Rejected.because(ErrorCode.UNKNOWN, "event " + event);
        }
        Map<CounterId, List<String>> told = books.register().ticketKeys();
        List<GateList.Key> keys = new ArrayList<>();
        for (Enrolment enrolment : books.register().enrolments()) {
            List<String> its = told.getOrDefault(enrolment.counter(), List.of());
            if (!its.isEmpty()) {
                int last = lastSale(books, enrolment);
                its.forEach(key -> keys.add(new GateList.Key(enrolment.counter(), key, last)));
            }
        }
        return new GateList(house, event, time.now(), keys, refused(books, event));
    }

    /** Each ticket once; where two refuse it, as the one that refuses more prints. */
    private List<RefusedTicket> refused(Transaction books, int event) {
        SortedMap<RefusedTicket, RefusedTicket> refused = new TreeMap<>(RefusedTicket.ORDER);
        Stream.concat(books.refusals().of(event).stream(), LosingTickets.of(books, codec, event))
                .forEach(ticket -> refused.merge(ticket, ticket,
                        (one, other) -> other.below() > one.below() ? other : one));
        return List.copyOf(refused.values());
    }

    /** What a restore took from the books is not let in: its seats are for others as soon as nobody waits for it any more. */
    private int lastSale(Transaction books, Enrolment enrolment) {
        if (enrolment.admitted() == Enrolment.ALL) {
            return GateList.Key.ALL;
        }
        Optional<StoredRecord> sale = last(books, enrolment.counter(), enrolment.admitted());
        while (sale.isPresent()) {
            Optional<Integer> ordinal = Evidence.read(codec, sale.get()).map(Evidence::sale)
                    .flatMap(each -> each.ordinal().stream().boxed().findFirst());
            if (ordinal.isPresent()) {
                return ordinal.get();
            }
            sale = last(books, enrolment.counter(), sale.get().sequence() - 1);
        }
        return 0;
    }

    private static Optional<StoredRecord> last(Transaction books, CounterId counter, long upTo) {
        return books.chains().last(counter, StoredEntry.SALE, upTo);
    }
}
