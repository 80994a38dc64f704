package org.guichet.lab.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.guichet.journal.Entry;
import org.guichet.journal.Hash;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.SaleId;
import org.jspecify.annotations.Nullable;

/** What really happened, which nobody in the simulated world knows: the tickets in the hands of customers. */
final class Truth {

    /**
     * A ticket that a customer holds.
     *
     * @param order of the website, or null
     */
    record Ticket(CounterId counter, long sequence, Hash hash, SaleId sale, @Nullable String order, int event,
            String seat) {}

    record Seat(int event, String guid) {}

    private final Map<Seat, List<Ticket>> tickets = new HashMap<>();
    private final Set<Hash> recorded = new HashSet<>();
    private final Set<CounterId> closed = new HashSet<>();
    private final Set<CounterId> lossy = new HashSet<>();

    /** An entry that is or was in a journal. A sale that it says is void is void, even if the clerk never saw it done. */
    void recorded(Recorded<? extends Entry> entry) {
        recorded(entry.hash(), entry.entry());
    }

    void recorded(Hash hash, Entry entry) {
        recorded.add(hash);
        if (entry instanceof VoidEntry reversal) {
            tickets.values().forEach(of -> of.removeIf(ticket -> ticket.sale().equals(reversal.sale())));
        }
    }

    boolean wasRecorded(Hash hash) {
        return recorded.contains(hash);
    }

    void closed(CounterId counter) {
        closed.add(counter);
    }

    boolean isClosed(CounterId counter) {
        return closed.contains(counter);
    }

    /** A journal may have lost what nothing can bring back. */
    void lost(CounterId counter) {
        lossy.add(counter);
    }

    boolean mayHaveLost(CounterId counter) {
        return lossy.contains(counter);
    }

    /** Gives the tickets of a sale to a customer; those of a sale printed twice are one. */
    List<Ticket> handOut(Recorded<SaleEntry> sale) {
        List<Ticket> fresh = new ArrayList<>();
        for (TicketLine line : sale.entry().tickets()) {
            Ticket ticket = new Ticket(sale.counter(), sale.sequence(), sale.hash(), sale.entry().id(),
                    sale.entry().order(), line.event(), line.seat());
            List<Ticket> known = tickets.computeIfAbsent(new Seat(line.event(), line.seat()), _ -> new ArrayList<>());
            if (known.stream().noneMatch(other -> other.sale().equals(ticket.sale()))) {
                known.add(ticket);
                fresh.add(ticket);
            }
        }
        return fresh;
    }

    List<Ticket> tickets(int event, String seat) {
        return tickets.getOrDefault(new Seat(event, seat), List.of());
    }

    List<Ticket> tickets() {
        return tickets.values().stream().flatMap(List::stream).toList();
    }
}
