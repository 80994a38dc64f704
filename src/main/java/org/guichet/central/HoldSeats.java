package org.guichet.central;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Problem;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.TimeSource;

/** Keeps open seats out of sale under a name, and gives them back. Safe from any thread. */
public final class HoldSeats {

    private final Books books;
    private final TimeSource time;

    public HoldSeats(Books books, TimeSource time) {
        this.books = books;
        this.time = time;
    }

    /**
     * Holds seats, all of them or none. Holding them again under the same name changes nothing.
     *
     * @param seats guids
     * @param name such as {@code sponsor}
     * @throws InvalidInput names each seat that is not open, and how it stands
     */
    public void hold(int event, List<String> seats, String name, Decision decision) {
        books.inTransaction(transaction -> {
            Map<String, String> held = transaction.namedHolds().of(event);
            List<String> fresh = seats.stream().filter(seat -> !name.equals(held.get(seat))).toList();
            List<String> left = transaction.places().move(event, fresh, Where.standing(Standing.OPEN),
                    Change.to(Standing.HELD));
            // another may have held them under this name since the first look
            Map<String, String> now = left.isEmpty() ? Map.of() : transaction.namedHolds().of(event);
            List<String> taken = left.stream().filter(seat -> !name.equals(now.get(seat))).toList();
            if (!taken.isEmpty()) {
                throw new InvalidInput(problems(transaction, event, taken));
            }
            transaction.namedHolds().put(event, name, fresh);
            decision.note(transaction, time.now(), "seats-held", subject(event, seats.size(), name));
            return event;
        });
    }

    private static List<Problem> problems(Transaction books, int event, List<String> taken) {
        Map<String, Standing> standings = books.places().find(event, taken).stream()
                .collect(Collectors.toMap(Place::seat, Place::standing));
        return taken.stream().map(seat -> {
            Standing standing = standings.get(seat);
            return standing == null
                    ? Problem.at(seat, "central.hold.unknown")
                    : Problem.at(seat, "central.hold.taken", Message.of("central.column." + standing));
        }).toList();
    }

    /**
     * Gives back what is held under that name.
     *
     * @param seats guids; empty for all under that name
     * @param kept guids that the season holds in any case: they stay out of sale
     * @return how many seats are held under that name no more
     * @throws Refusal none of them was
     */
    public int release(int event, List<String> seats, String name, Set<String> kept, Decision decision) {
        return books.inTransaction(transaction -> {
            List<String> named = transaction.namedHolds().remove(event, name,
                    seats.isEmpty() ? transaction.namedHolds().of(event).keySet() : seats);
            if (named.isEmpty()) {
                throw Refusal.of("central.hold.none", name, String.valueOf(event));
            }
            transaction.places().move(event, named.stream().filter(seat -> !kept.contains(seat)).toList(),
                    Where.standing(Standing.HELD), Change.free(Standing.OPEN));
            decision.note(transaction, time.now(), "seats-released", subject(event, named.size(), name));
            return named.size();
        });
    }

    /** How many seats are held under each name, by event. */
    public SortedMap<Integer, SortedMap<String, Long>> held() {
        return books.inTransaction(transaction -> {
            SortedMap<Integer, SortedMap<String, Long>> held = new TreeMap<>();
            for (int event : transaction.places().events()) {
                held.put(event, transaction.namedHolds().of(event).values().stream()
                        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting())));
            }
            return held;
        });
    }

    private static String subject(int event, int seats, String name) {
        return event + ": " + seats + " × " + name;
    }
}
