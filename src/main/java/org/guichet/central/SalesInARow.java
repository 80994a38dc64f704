package org.guichet.central;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.CounterId;

/**
 * Sales of one journal between which nothing else happened to seats, and no two of which name the same seat: in whatever
 * order their seats are moved, it comes to the same.
 */
final class SalesInARow {

    private record Seat(int event, String guid) {}

    private final Map<Seat, StoredRecord> sellers = new HashMap<>();
    private final Map<Integer, List<String>> seats = new TreeMap<>();

    /** Whether one of them sold a seat of that sale. */
    boolean name(SaleEntry sale) {
        return sale.tickets().stream().anyMatch(ticket -> sellers.containsKey(seat(ticket)));
    }

    void add(StoredRecord record, SaleEntry sale) {
        for (TicketLine ticket : sale.tickets()) {
            sellers.put(seat(ticket), record);
            seats.computeIfAbsent(ticket.event(), _ -> new ArrayList<>()).add(ticket.seat());
        }
    }

    /** By event; a seat that one sale names twice is there twice. */
    Map<Integer, List<String>> seats() {
        return seats;
    }

    /** The sale of that seat. */
    StoredRecord seller(int event, String seat) {
        return Objects.requireNonNull(sellers.get(new Seat(event, seat)));
    }

    /** Whose sales they are; there is at least one. */
    CounterId counter() {
        return sellers.values().iterator().next().counter();
    }

    private static Seat seat(TicketLine ticket) {
        return new Seat(ticket.event(), ticket.seat());
    }
}
