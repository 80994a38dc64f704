package org.guichet.lab.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.guichet.central.Baskets;
import org.guichet.central.Places;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Where;
import org.guichet.central.Standing;
import org.guichet.central.WebOrders;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.Basket;
import org.jspecify.annotations.Nullable;

/** Baskets, orders and letter boxes in memory. */
final class MemoryWeb {

    private record Seat(int event, String guid) {}

    private record Address(int counter, String reference) {}

    private enum News {
        ORDER, TOLD, FETCHED, OVER;

        boolean isNews() {
            return this == ORDER || this == FETCHED;
        }
    }

    private static final Comparator<WebOrders.Sold> BY_TIME = Comparator.comparing(WebOrders.Sold::at)
            .thenComparing(WebOrders.Sold::reference);

    private final Map<UUID, Basket> baskets = new TreeMap<>();
    private final Map<Seat, UUID> in = new java.util.HashMap<>();
    private final Map<String, WebOrders.Sold> orders = new TreeMap<>();
    private final Map<Address, News> letters = new java.util.HashMap<>();

    void copy(MemoryWeb other) {
        baskets.putAll(other.baskets);
        in.putAll(other.in);
        orders.putAll(other.orders);
        letters.putAll(other.letters);
    }

    Baskets baskets(Deque<Runnable> undo, MemoryPlaces held, TimeSource time) {
        Places places = held.within(undo);
        return new Baskets() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public Optional<Basket> find(UUID request) {
                return Optional.ofNullable(baskets.get(request));
            }

            @Override
            public void put(Basket basket) {
                Undo.put(undo, baskets, basket.request(), basket);
            }

            @Override
            public boolean end(UUID request, Basket.State how) {
                Optional<Basket> held = find(request).filter(basket -> basket.state() == Basket.State.HELD);
                held.ifPresent(basket -> put(basket.in(how)));
                return held.isPresent();
            }

            @Override
            public List<Basket> due(Instant at, int limit) {
                return baskets.values().stream()
                        .filter(basket -> basket.state() == Basket.State.HELD && !basket.until().isAfter(at))
                        .sorted(Comparator.comparing(Basket::until).thenComparing(Basket::request)).limit(limit)
                        .toList();
            }

            @Override
            public List<String> take(int event, Collection<String> seats, UUID basket) {
                List<String> left = places.move(event, seats, Where.standing(Standing.OPEN),
                        Change.to(Standing.WEB_HELD));
                seats.stream().filter(seat -> !left.contains(seat))
                        .forEach(seat -> Undo.put(undo, in, new Seat(event, seat), basket));
                return left;
            }

            @Override
            public List<String> leave(int event, Collection<String> seats, UUID basket, Standing to) {
                List<String> left = new ArrayList<>();
                for (String seat : seats) {
                    if (basket.equals(in.get(new Seat(event, seat)))) {
                        left.addAll(places.move(event, List.of(seat), Where.standing(Standing.WEB_HELD),
                                Change.free(to)));
                    } else {
                        left.add(seat);
                    }
                }
                return left;
            }
        };
    }

    WebOrders orders(Deque<Runnable> undo) {
        return new WebOrders() {
            @Override
            public Optional<Sold> byRequest(UUID request) {
                return orders.values().stream().filter(order -> order.request().equals(request)).findFirst();
            }

            @Override
            public Optional<Sold> byReference(String reference) {
                return Optional.ofNullable(orders.get(reference));
            }

            @Override
            public void put(Sold order) {
                Undo.put(undo, orders, order.reference(), order);
            }

            @Override
            public List<Sold> between(Instant from, Instant until) {
                return orders.values().stream()
                        .filter(order -> !order.at().isBefore(from) && order.at().isBefore(until)).sorted(BY_TIME)
                        .toList();
            }

            @Override
            public boolean fetch(String reference, @Nullable CounterId before, CounterId by) {
                Optional<Sold> order = byReference(reference)
                        .filter(found -> Objects.equals(found.fetchedBy(), before));
                order.ifPresent(found -> put(new Sold(found.request(), found.at(), found.shop(), found.sale(), by)));
                return order.isPresent();
            }

            @Override
            public void post(String reference, Collection<Integer> counters) {
                counters.forEach(counter -> Undo.put(undo, letters, new Address(counter, reference), News.ORDER));
            }

            @Override
            public void tellFetched(String reference, int but) {
                List.copyOf(letters.keySet()).stream().filter(address -> address.reference().equals(reference))
                        .forEach(address -> Undo.put(undo, letters, address,
                                address.counter() != but && letters.get(address) == News.TOLD
                                        ? News.FETCHED
                                        : News.OVER));
            }

            @Override
            public boolean hasNews(int counter) {
                return letters.entrySet().stream()
                        .anyMatch(letter -> letter.getKey().counter() == counter && letter.getValue().isNews());
            }

            @Override
            public List<Letter> collect(int counter) {
                List<Letter> collected = orders.values().stream().sorted(BY_TIME)
                        .filter(order -> news(counter, order).isNews())
                        .map(order -> new Letter(order, news(counter, order) == News.FETCHED)).toList();
                collected.forEach(letter -> Undo.put(undo, letters, new Address(counter, letter.order().reference()),
                        News.TOLD));
                return collected;
            }

            private News news(int counter, Sold order) {
                return letters.getOrDefault(new Address(counter, order.reference()), News.OVER);
            }
        };
    }
}
