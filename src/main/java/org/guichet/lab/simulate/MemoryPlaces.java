package org.guichet.lab.simulate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guichet.central.Places;
import org.guichet.central.Standing;
import org.guichet.kernel.CounterId;

/** The places in memory. */
final class MemoryPlaces {

    private final Map<Integer, Map<String, Places.Place>> events = new TreeMap<>();

    void copy(MemoryPlaces other) {
        other.events.forEach((event, places) -> events.put(event, new TreeMap<>(places)));
    }

    Places within(Deque<Runnable> undo) {
        return new Places() {
            @Override
            public void found(List<Place> places) {
                for (Place place : places) {
                    Map<String, Place> event = events.computeIfAbsent(place.event(), _ -> new TreeMap<>());
                    Place before = event.get(place.seat());
                    Undo.put(undo, event, place.seat(), before == null
                            ? place
                            : new Place(before.event(), before.seat(), place.index(), place.zone(), before.standing(),
                                    before.holder(), before.grant()));
                }
            }

            @Override
            public Set<Integer> events() {
                return Set.copyOf(events.keySet());
            }

            @Override
            public List<String> move(int event, Collection<String> seats, Where from, Change to) {
                Map<String, Place> places = of(event);
                List<String> left = new ArrayList<>();
                for (String seat : seats) {
                    Place place = places.get(seat);
                    if (place != null && from.includes(place)) {
                        Undo.put(undo, places, seat, to.of(place));
                    } else {
                        left.add(seat);
                    }
                }
                return left;
            }

            @Override
            public Optional<Place> find(int event, String seat) {
                return Optional.ofNullable(of(event).get(seat));
            }

            @Override
            public List<Place> find(int event, Collection<String> seats) {
                return seats.stream().flatMap(seat -> find(event, seat).stream()).toList();
            }

            @Override
            public List<Place> heldBy(CounterId counter, Standing standing) {
                return events.keySet().stream().flatMap(this::inOrder)
                        .filter(Where.standing(standing).by(counter)::includes).toList();
            }

            @Override
            public List<Place> open(int event, String zone) {
                return inOrder(event).filter(place -> place.standing() == Standing.OPEN && place.zone().equals(zone))
                        .toList();
            }

            @Override
            public List<String> seats(int event) {
                return List.copyOf(of(event).keySet());
            }

            @Override
            public byte[] standings(int event) {
                byte[] standings = new byte[of(event).size()];
                of(event).values().forEach(place -> standings[place.index()] = place.standing().packed());
                return standings;
            }

            @Override
            public Map<Standing, Integer> count(int event) {
                Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
                of(event).values().forEach(place -> counts.merge(place.standing(), 1, Integer::sum));
                return counts;
            }

            private Stream<Place> inOrder(int event) {
                return of(event).values().stream().sorted(Comparator.comparingInt(Place::index));
            }

            private Map<String, Place> of(int event) {
                return events.getOrDefault(event, Map.of());
            }
        };
    }
}
