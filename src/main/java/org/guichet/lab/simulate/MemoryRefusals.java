package org.guichet.lab.simulate;

import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.central.Refusals;
import org.guichet.kernel.CounterId;
import org.guichet.ticketing.RefusedTicket;
import org.guichet.ticketing.SeatHash;

/** The refused tickets in memory. */
final class MemoryRefusals {

    private record Ticket(int event, CounterId counter, int sale, int line, SeatHash seat) {}

    private final Map<Ticket, RefusedTicket> refused = new HashMap<>();

    void copy(MemoryRefusals other) {
        refused.putAll(other.refused);
    }

    Refusals within(Deque<Runnable> undo) {
        return new Refusals() {
            @Override
            public void add(int event, Collection<RefusedTicket> tickets) {
                for (RefusedTicket fresh : tickets) {
                    Ticket ticket = new Ticket(event, fresh.counter(), fresh.sale(), fresh.line(), fresh.seat());
                    RefusedTicket known = refused.get(ticket);
                    if (known == null || known.below() < fresh.below()) {
                        Undo.put(undo, refused, ticket, fresh);
                    }
                }
            }

            @Override
            public List<RefusedTicket> of(int event) {
                return refused.entrySet().stream().filter(each -> each.getKey().event() == event)
                        .map(Map.Entry::getValue).sorted(RefusedTicket.ORDER).toList();
            }
        };
    }
}
