package org.guichet.lab.simulate;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichet.central.Places;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.kernel.CounterId;

/** The places in memory. */
final class MemoryPlaces {

    private static final Hall NONE = new Hall(new Place[0]);

    private final Map<Integer, Hall> events = new TreeMap<>();

    /** The places of one event in the order of its plan. Which seat is where never changes in it. */
    private static final class Hall {
        private final Map<String, Integer> at;
        private final Place[] places;

        private Hall(Map<String, Integer> at, Place[] places) {
            this.at = at;
            this.places = places;
        }

        Hall(Place[] places) {
            this(new HashMap<>(), places);
            Arrays.sort(places, Comparator.comparingInt(Place::index));
            for (int i = 0; i < places.length; i++) {
                at.put(places[i].seat(), i);
            }
        }

        Hall copy() {
            return new Hall(at, places.clone());
        }
    }

    void copy(MemoryPlaces other) {
        other.events.forEach((event, hall) -> events.put(event, hall.copy()));
    }

    /** As they stand, in the order of event and plan. */
    List<Place> now() {
        return events.values().stream().flatMap(hall -> Stream.of(hall.places)).toList();
    }

    Places within(Deque<Runnable> undo) {
        return new Places() {
            @Override
            public void found(List<Place> places) {
                Map<Integer, Map<String, Place>> found = new TreeMap<>();
                for (Place place : places) {
                    found.computeIfAbsent(place.event(), this::bySeat).merge(place.seat(), place,
                            (before, now) -> new Place(before.event(), before.seat(), now.index(), now.zone(),
                                    before.standing(), before.holder(), before.grant()));
                }
                found.forEach((event, all) -> Undo.put(undo, events, event,
                        new Hall(all.values().toArray(Place[]::new))));
            }

            @Override
            public List<String> keep(int event, Collection<String> seats) {
                Map<String, Place> gone = bySeat(event);
                gone.keySet().removeAll(Set.copyOf(seats));
                List<String> out = gone.values().stream().filter(place -> !Standing.IN_HAND.contains(place.standing()))
                        .map(Place::seat).sorted().toList();
                gone.keySet().removeAll(out);
                if (!gone.isEmpty()) {
                    Undo.put(undo, events, event, new Hall(
                            those(of(event), place -> !gone.containsKey(place.seat())).toArray(Place[]::new)));
                }
                return out;
            }

            private Map<String, Place> bySeat(int event) {
                Map<String, Place> places = new HashMap<>();
                for (Place place : of(event).places) {
                    places.put(place.seat(), place);
                }
                return places;
            }

            @Override
            public Set<Integer> events() {
                return events.keySet().stream().filter(event -> of(event).places.length > 0)
                        .collect(Collectors.toUnmodifiableSet());
            }

            @Override
            public List<String> move(int event, Collection<String> seats, Where from, Change to) {
                Hall hall = of(event);
                return seats.stream().filter(seat -> !move(hall, seat, from, to)).toList();
            }

            @Override
            public void lock(int event, Collection<String> seats) {
                // one transaction at a time
            }

            private boolean move(Hall hall, String seat, Where from, Change to) {
                Integer at = hall.at.get(seat);
                if (at == null || !from.includes(hall.places[at])) {
                    return false;
                }
                Place before = hall.places[at];
                hall.places[at] = to.of(before);
                undo.push(() -> hall.places[at] = before);
                return true;
            }

            @Override
            public Optional<Place> find(int event, String seat) {
                Hall hall = of(event);
                return Optional.ofNullable(hall.at.get(seat)).map(at -> hall.places[at]);
            }

            @Override
            public List<Place> find(int event, Collection<String> seats) {
                return seats.stream().flatMap(seat -> find(event, seat).stream()).toList();
            }

            @Override
            public List<Place> heldBy(CounterId counter, Standing standing) {
                Where held = Where.standing(standing).by(counter);
                return events.values().stream().flatMap(hall -> those(hall, held::includes)).toList();
            }

            @Override
            public List<Place> open(int event, String zone) {
                return those(of(event), place -> place.standing() == Standing.OPEN && place.zone().equals(zone))
                        .toList();
            }

            private Stream<Place> those(Hall hall, Predicate<Place> wanted) {
                return Stream.of(hall.places).filter(wanted);
            }

            @Override
            public List<String> seats(int event) {
                return Stream.of(of(event).places).map(Place::seat).sorted().toList();
            }

            @Override
            public Set<String> zones(int event) {
                return Stream.of(of(event).places).map(Place::zone).collect(Collectors.toSet());
            }

            @Override
            public Map<CounterId, Integer> held(int event, String zone) {
                Map<CounterId, Integer> held = new HashMap<>();
                those(of(event), place -> place.standing() == Standing.GRANTED && place.zone().equals(zone))
                        .forEach(place -> held.merge(Objects.requireNonNull(place.holder()), 1, Integer::sum));
                return held;
            }

            @Override
            public byte[] standings(int event) {
                Hall hall = of(event);
                byte[] standings = new byte[hall.places.length];
                for (Place place : hall.places) {
                    standings[place.index()] = place.standing().packed();
                }
                return standings;
            }

            @Override
            public Map<Standing, Integer> count(int event) {
                Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
                for (Place place : of(event).places) {
                    counts.merge(place.standing(), 1, Integer::sum);
                }
                return counts;
            }

            private Hall of(int event) {
                return events.getOrDefault(event, NONE);
            }
        };
    }
}
