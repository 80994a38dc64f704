package org.guichet.lab.simulate;

import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guichet.central.NamedHolds;

/** The named holds in memory. */
final class MemoryHolds {

    private record Seat(int event, String guid) {}

    private final Map<Seat, String> names = new HashMap<>();

    void copy(MemoryHolds other) {
        names.putAll(other.names);
    }

    NamedHolds within(Deque<Runnable> undo) {
        return new NamedHolds() {
            @Override
            public void put(int event, String name, Collection<String> seats) {
                seats.forEach(seat -> Undo.put(undo, names, new Seat(event, seat), name));
            }

            @Override
            public void remove(int event, Collection<String> seats) {
                for (String guid : seats) {
                    Seat seat = new Seat(event, guid);
                    String name = names.remove(seat);
                    if (name != null) {
                        undo.push(() -> names.put(seat, name));
                    }
                }
            }

            @Override
            public SortedMap<String, String> of(int event) {
                SortedMap<String, String> held = new TreeMap<>();
                names.forEach((seat, name) -> {
                    if (seat.event() == event) {
                        held.put(seat.guid(), name);
                    }
                });
                return held;
            }
        };
    }
}
