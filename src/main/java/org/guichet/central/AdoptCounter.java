package org.guichet.central;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Places.Place;
import org.guichet.inventory.Guards;
import org.guichet.journal.Entry;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Problem;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.SignatureCheck;
import org.guichet.kernel.TimeSource;

/**
 * Makes a counter that sold for itself one of the house: its sales are the house's, and what it granted itself is granted to
 * it, as long as nobody else has any of it. All of it or nothing. Its key comes when it enrols. Safe from any thread.
 */
public final class AdoptCounter {

    private static final Set<Standing> OUT = Set.of(Standing.GRANTED, Standing.SOLD, Standing.WEB_HELD,
            Standing.PENDING, Standing.QUARANTINED);
    private static final int MOST_TOLD = 50;

    private final Books books;
    private final EntryCodec codec;
    private final TimeSource time;
    private final ApplyEntry apply;

    public AdoptCounter(Books books, EntryCodec codec, SignatureCheck signatures, TimeSource time) {
        this.books = books;
        this.codec = codec;
        this.time = time;
        this.apply = new ApplyEntry(codec, signatures, time, Guards.ALL, List.of());
    }

    /**
     * Who was adopted.
     *
     * @param sold seats that it sold
     * @param held seats that it may sell
     */
    public record Adopted(CounterId counter, int sold, int held) {}

    /**
     * Adopts.
     *
     * @param records its whole journal
     * @throws Refusal it does not begin at its beginning; there is a counter of its number
     * @throws InvalidInput with what contradicts the books: an event that the house does not have, seats that others have
     */
    public Adopted adopt(List<StoredRecord> records, String name, Decision decision) {
        if (records.isEmpty() || records.getFirst().sequence() != 1) {
            throw Refusal.of("central.adopt.beginning");
        }
        CounterId counter = records.getFirst().counter();
        return books.inTransaction(transaction -> {
            Register register = transaction.register();
            register.lock(counter.number());
            if (register.newest(counter.number()).isPresent()) {
                throw Refusal.of("central.adopt.number", String.valueOf(counter.number()));
            }
            Set<Integer> events = events(records);
            // from here on nobody else takes what it is about to be given
            events.forEach(event -> transaction.places().lock(event, transaction.places().seats(event)));
            refuse(clashes(transaction, events));
            register.put(new Enrolment(counter, name, "", State.ACTIVE, register.generation(), Enrolment.ALL));
            register.adopt(counter);
            refuse(contradictions(apply.apply(transaction, records)));
            transaction.chains().append(counter, records, Map.of());
            decision.note(transaction, time.now(), "counter-adopted", counter.dotted() + " " + name);
            return new Adopted(counter, transaction.places().heldBy(counter, Standing.SOLD).size(),
                    transaction.places().heldBy(counter, Standing.GRANTED).size());
        });
    }

    private Set<Integer> events(List<StoredRecord> records) {
        Set<Integer> events = new TreeSet<>();
        records.forEach(record -> events(record).forEach(events::add));
        return events;
    }

    private Stream<Integer> events(StoredRecord record) {
        try {
            Entry entry = codec.decode(record.entry());
            return switch (entry) {
                case GrantEntry grant -> Stream.of(grant.event());
                case SaleEntry sale -> sale.tickets().stream().map(TicketLine::event);
                default -> Stream.empty();
            };
        } catch (InvalidInput e) {
            return Stream.empty(); // refused as a contradiction
        }
    }

    private static List<Problem> clashes(Transaction books, Set<Integer> events) {
        List<Problem> clashes = new ArrayList<>();
        Set<Integer> known = books.places().events();
        for (int event : events) {
            if (!known.contains(event)) {
                clashes.add(Problem.at(String.valueOf(event), "central.adopt.event"));
                continue;
            }
            for (Place place : books.places().find(event, books.places().seats(event))) {
                if (OUT.contains(place.standing())) {
                    clashes.add(Problem.at(place.seat(), "central.adopt.clash", String.valueOf(event),
                            Message.of("central.column." + place.standing())));
                }
            }
        }
        return clashes;
    }

    private static List<Problem> contradictions(Map<Long, String> conflicts) {
        return conflicts.entrySet().stream().map(conflict -> Problem.at(String.valueOf(conflict.getKey()),
                "central.adopt.contradicts", Message.of("central.case.why." + conflict.getValue()))).toList();
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems.subList(0, Math.min(MOST_TOLD, problems.size())));
        }
    }
}
