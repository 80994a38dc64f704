package org.guichet.central;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.central.BringCatalogue.Sound;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Places.Place;
import org.guichet.central.Register.Shop;
import org.guichet.central.WebOrders.Sold;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.IdSource;
import org.guichet.wire.Basket;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Order;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.OrderRequest.Before;
import org.guichet.wire.OrderRequest.Wanted;
import org.guichet.wire.Rejected;

/** Sells seats of a basket, or of the pool, at the prices in force here: all that the customer paid for, or none. */
final class SellOnWeb {

    private final OpenShop shop;
    private final IdSource ids;
    private final RecoverOrders recover;

    SellOnWeb(OpenShop shop, IdSource ids) {
        this.shop = shop;
        this.ids = ids;
        this.recover = new RecoverOrders(shop, this);
    }

    /** As {@link RecoverOrders#told}. */
    int told(int generation, String by) {
        return recover.told(generation, by);
    }

    /** @param by name of the token that sells */
    OrderAnswer order(OrderRequest request, String by) {
        if (request.tickets().isEmpty()
                || request.tickets().stream().map(Wanted::seat).distinct().count() < request.tickets().size()) {
            throw Rejected.because(ErrorCode.MALFORMED, "an order has tickets, each for a seat of its own");
        }
        Before before = request.before();
        if (before != null) {
            return recover.take(request, before, by);
        }
        String reference = SpokenCode.reference(ids);
        return shop.act(books -> order(books, request, by, reference));
    }

    private OrderAnswer order(Transaction books, OrderRequest request, String by, String reference) {
        Optional<OrderAnswer> before = said(books, request);
        if (before.isPresent()) {
            return before.get();
        }
        Sound season = shop.open(books, request.event());
        Optional<Basket> basket = basket(books, request);
        List<String> seats = request.tickets().stream().map(Wanted::seat).toList();
        Map<String, Place> places = books.places().find(request.event(), seats).stream()
                .collect(Collectors.toMap(Place::seat, Function.identity()));
        List<String> gone = seats.stream().filter(seat -> !isToBeHad(places.get(seat), basket)).toList();
        if (!gone.isEmpty()) {
            // the same request, still at work when this one began, may be who took them
            return said(books, request).orElseGet(() -> new OrderAnswer(null, gone));
        }
        Instant now = books.baskets().now();
        Sold sold = new Sold(request.request(), now, by, PriceOrder.sale(season, request, reference, places, now),
                null);
        move(books, request.event(), seats, basket);
        books.webOrders().put(sold);
        books.webOrders().post(reference, windows(books, request));
        register(books, by);
        return new OrderAnswer(order(sold), List.of());
    }

    Optional<OrderAnswer> said(Transaction books, OrderRequest request) {
        return shop.before(books, request.request()).map(sold -> new OrderAnswer(order(sold), List.of()));
    }

    /** Who has sold is waited for after a restore. */
    static void register(Transaction books, String by) {
        if (books.register().shop(by).isEmpty()) {
            books.register().put(new Shop(by, books.register().generation()));
        }
    }

    /** One that is over holds nothing any more: its seats are to be had like any other, or gone. */
    private static Optional<Basket> basket(Transaction books, OrderRequest request) {
        if (request.basket() == null) {
            return Optional.empty();
        }
        Basket basket = books.baskets().find(request.basket()).filter(each -> each.event() == request.event())
                .orElseThrow(() -> Rejected.because(ErrorCode.UNKNOWN, "no hold " + request.basket()));
        return Optional.of(basket).filter(each -> each.state() == Basket.State.HELD);
    }

    private boolean isToBeHad(@org.jspecify.annotations.Nullable Place place, Optional<Basket> basket) {
        return place != null && (shop.pool().includes(place) || (place.standing() == Standing.WEB_HELD
                && basket.filter(each -> each.seats().contains(place.seat())).isPresent()));
    }

    private void move(Transaction books, int event, List<String> seats, Optional<Basket> basket) {
        Set<String> held = basket.map(each -> Set.copyOf(each.seats())).orElse(Set.of());
        List<String> lost = new ArrayList<>(shop.sell(books, event,
                seats.stream().filter(seat -> !held.contains(seat)).toList()));
        if (basket.isPresent()) {
            lost.addAll(books.baskets().leave(event, seats.stream().filter(held::contains).toList(),
                    basket.get().request(), Standing.SOLD));
            if (!OpenShop.end(books, basket.get(), Basket.State.SOLD)) {
                throw new Contested();
            }
        }
        if (!lost.isEmpty()) {
            throw new Contested();
        }
    }

    static List<Integer> windows(Transaction books, OrderRequest request) {
        return request.windows().isEmpty()
                ? books.register().enrolments().stream().filter(each -> each.state() == State.ACTIVE)
                        .map(each -> each.counter().number()).distinct().toList()
                : request.windows().stream().distinct().toList();
    }

    static Order order(Sold sold) {
        SaleEntry sale = sold.sale();
        return new Order(sold.reference(), sale.tickets().getFirst().event(),
                sale.tickets().stream().map(ticket -> new Order.Ticket(ticket.seat(), ticket.section(), ticket.row(),
                        ticket.number(), ticket.type(), ticket.total())).toList(),
                sale.total(), sold.at());
    }
}
