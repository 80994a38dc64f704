package org.guichet.lab.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.catalogue.Pricing;
import org.guichet.kernel.Language;
import org.guichet.lab.simulate.Truth.Seat;
import org.guichet.seating.SeatingPlan;
import org.guichet.wire.Basket;
import org.guichet.wire.BasketAnswer;
import org.guichet.wire.BasketRequest;
import org.guichet.wire.Order;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.OrderRequest.Wanted;
import org.guichet.wire.Website;
import org.jspecify.annotations.Nullable;

/** The website with its customers, and all that it was ever told. What it was told of an order it promised to a customer. */
final class Shop {

    private static final long OWN_IDS = 0x7765620000000000L;
    private static final int MOST_SEATS = 3;
    private static final int LEAST_SECONDS = 5;
    private static final int MOST_SECONDS = 300;

    private final World world;
    private final List<BasketRequest> filled = new ArrayList<>();
    private final Map<UUID, OrderRequest> ordered = new LinkedHashMap<>();
    private final Map<UUID, Kept> baskets = new LinkedHashMap<>();
    private final Map<UUID, Order> sold = new LinkedHashMap<>();
    /** Orders that went with the books when these were put back to a time before them. */
    private final Set<UUID> gone = new HashSet<>();
    private long ids;

    Shop(World world) {
        this.world = world;
    }

    /** A basket, and how often the centre had been put back when it was heard of. */
    private record Kept(Basket basket, int restores) {}

    void fill(RandomGenerator random) {
        int event = event(random);
        int count = 1 + random.nextInt(MOST_SEATS);
        int seconds = random.nextInt(LEAST_SECONDS, MOST_SECONDS);
        BasketRequest request = random.nextBoolean()
                ? BasketRequest.seats(newId(), event, someSeats(random, count), seconds)
                : BasketRequest.some(newId(), event, zone(random), count, seconds);
        filled.add(request);
        hold(random, request);
    }

    private void hold(RandomGenerator random, BasketRequest request) {
        BasketAnswer answer = send(random, site -> site.hold(request),
                (first, again) -> sameBasket(first.basket(), again.basket()));
        Basket basket = answer.basket();
        if (basket != null) {
            Kept before = baskets.put(basket.request(), new Kept(basket, world.centre().restores()));
            if (before != null && before.restores() == world.centre().restores()) {
                sameBasket(before.basket(), basket);
            }
        }
    }

    private static void sameBasket(@Nullable Basket first,
            @Nullable Basket again) {
        Violation.unless(first == null || (again != null && first.in(again.state()).equals(again)), 10,
                () -> "asked again, " + first + " became " + again);
    }

    void empty(RandomGenerator random) {
        any(random, List.copyOf(baskets.values())).ifPresent(
                kept -> send(random, site -> site.release(kept.basket().request()), Shop::sameBasket));
    }

    /** What is in a basket, whatever has become of it, or seats without one; perhaps fewer than the customer thought of. */
    void order(RandomGenerator random) {
        Optional<Basket> basket = random.nextInt(5) == 0
                ? Optional.empty()
                : any(random, List.copyOf(baskets.values())).map(Kept::basket);
        int event = basket.map(Basket::event).orElseGet(() -> event(random));
        List<String> seats = basket.map(Basket::seats).orElseGet(() -> someSeats(random, 1 + random.nextInt(2)));
        int wanted = random.nextInt(4) == 0 ? 1 : seats.size();
        List<Wanted> tickets = seats.stream().limit(wanted).map(seat -> new Wanted(seat, VirtualSeason.ADULT)).toList();
        OrderRequest request = new OrderRequest(newId(), event, basket.map(Basket::request).orElse(null), tickets,
                tickets.stream().mapToLong(ticket -> cents(event, ticket.seat())).sum(), Language.FR, List.of());
        ordered.put(request.request(), request);
        order(random, request);
    }

    private void order(RandomGenerator random, OrderRequest request) {
        OrderAnswer answer = send(random, site -> site.order(request),
                (first, again) -> Violation.unless(first.order() == null || first.equals(again), 10,
                        () -> "ordered again, " + first + " became " + again));
        Order order = answer.order();
        Order before = sold.get(request.request());
        Violation.unless(before == null || gone.contains(request.request()) || before.equals(order), 10,
                () -> "ordered again, " + before + " became " + order);
        if (order != null && before == null) {
            sold.put(request.request(), order);
            world.tally().webOrder();
            Violation.unless(order.total().cents() == request.total()
                    && order.tickets().stream().map(Order.Ticket::seat).toList()
                            .equals(request.tickets().stream().map(Wanted::seat).toList()),
                    4, () -> request + " became " + order);
            world.invariants().promisedOnce(order);
        }
    }

    /** Somebody presses twice, or the shop does not know what became of a request. */
    void askAgain(RandomGenerator random) {
        if (random.nextBoolean()) {
            any(random, filled).ifPresent(request -> hold(random, request));
        } else {
            any(random, List.copyOf(ordered.values())).ifPresent(request -> order(random, request));
        }
    }

    /** The reference of an order of which some customer was told. */
    Optional<String> anyReference(RandomGenerator random) {
        return any(random, List.copyOf(sold.values())).map(Order::reference);
    }

    /** The books were put back: orders that they do not have any more are promised by nobody any more. */
    void restored() {
        sold.forEach((request, order) -> {
            if (world.centre().look(books -> books.webOrders().byReference(order.reference())).isEmpty()) {
                gone.add(request);
            }
        });
    }

    /** Every order of which a customer was told, and that stands. */
    Stream<Order> promised() {
        return sold.entrySet().stream().filter(each -> !gone.contains(each.getKey())).map(Map.Entry::getValue);
    }

    /** That for a seat. */
    Optional<Order> promised(Seat seat) {
        return promised().filter(order -> order.event() == seat.event()
                && order.tickets().stream().anyMatch(ticket -> ticket.seat().equals(seat.guid()))).findFirst();
    }

    Optional<OrderRequest> asked(UUID request) {
        return Optional.ofNullable(ordered.get(request));
    }

    /** Everybody has left: time passes until no basket can be held any more, and somebody looks at the shop. */
    void closeDoors() {
        Instant now = world.centre().clock().now();
        world.centre().look(books -> books.baskets().due(Instant.MAX, Integer.MAX_VALUE)).stream().map(Basket::until)
                .filter(now::isBefore).max(Instant::compareTo)
                .ifPresent(last -> world.centre().clock().jump(Duration.between(now, last)));
        world.centre().askShop(site -> site.hold(BasketRequest.seats(newId(), 1, List.of("nowhere"), 1)));
        world.tally().basketsExpired((int) filled.stream().filter(this::isExpired).count());
    }

    private boolean isExpired(BasketRequest request) {
        return world.centre().look(books -> books.baskets().find(request.request()))
                .filter(basket -> basket.state() == Basket.State.EXPIRED).isPresent();
    }

    private <T> T send(RandomGenerator random, Function<Website, T> message, BiConsumer<T, T> again) {
        int restores = world.centre().restores();
        return world.network().send(random, () -> world.centre().askShop(message), (first, second) -> {
            if (world.centre().restores() == restores) {
                again.accept(first, second);
            }
        });
    }

    private long cents(int event, String seat) {
        SeatingPlan plan = world.season().plan();
        String zone = plan.priceZones().get(plan.priceZone(plan.indexOf(seat))).code();
        return Pricing.price(world.season().season(), world.season().season().event(event).orElseThrow(), zone,
                VirtualSeason.ADULT).orElseThrow().total().cents();
    }

    private int event(RandomGenerator random) {
        return 1 + random.nextInt(world.setting().events());
    }

    private static String zone(RandomGenerator random) {
        return VirtualSeason.ZONES.get(random.nextInt(VirtualSeason.ZONES.size()));
    }

    private List<String> someSeats(RandomGenerator random, int count) {
        SeatingPlan plan = world.season().plan();
        int first = random.nextInt(plan.size());
        return IntStream.range(first, Math.min(plan.size(), first + count)).mapToObj(plan::guid).toList();
    }

    private static <T> Optional<T> any(RandomGenerator random, List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
    }

    private UUID newId() {
        return new UUID(OWN_IDS + world.setting().seed(), ++ids);
    }
}
