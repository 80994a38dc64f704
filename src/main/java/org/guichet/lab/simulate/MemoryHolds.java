package org.guichet.lab.simulate;

import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
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
            public List<String> remove(int event, String name, Collection<String> seats) {
                List<String> removed = seats.stream().filter(guid -> names.remove(new Seat(event, guid), name))
                        .toList();
                undo.push(() -> removed.forEach(guid -> names.put(new Seat(event, guid), name)));
                return removed;
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
