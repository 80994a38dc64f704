package org.guichet.central;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.wire.Basket;
import org.guichet.wire.BasketAnswer;
import org.guichet.wire.BasketRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;

/** Keeps seats of the pool in a customer's basket for a while: all that were asked for, or none. */
final class FillBasket {

    private final OpenShop shop;

    FillBasket(OpenShop shop) {
        this.shop = shop;
    }

    BasketAnswer hold(BasketRequest request) {
        boolean named = !request.seats().isEmpty();
        if (named == !request.zone().isEmpty() || named == request.count() > 0
                || request.seats().stream().distinct().count() < request.seats().size()) {
            throw Rejected.because(ErrorCode.MALFORMED, "a basket names seats, each once, or a zone and how many");
        }
        return shop.act(books -> hold(books, request));
    }

    private BasketAnswer hold(Transaction books, BasketRequest request) {
        Optional<BasketAnswer> before = said(books, request);
        if (before.isPresent()) {
            return before.get();
        }
        shop.open(books, request.event());
        return request.zone().isEmpty() ? named(books, request) : some(books, request);
    }

    private static BasketAnswer named(Transaction books, BasketRequest request) {
        List<String> open = books.places().find(request.event(), request.seats()).stream()
                .filter(Where.standing(Standing.OPEN)::includes).map(Place::seat).toList();
        List<String> taken = request.seats().stream().filter(seat -> !open.contains(seat)).toList();
        return taken.isEmpty() ? keep(books, request, request.seats()) : none(books, request, taken);
    }

    private static BasketAnswer some(Transaction books, BasketRequest request) {
        List<String> chosen = AdjacentSeats.party(books.places().open(request.event(), request.zone()),
                books.allotments().blocks(request.event()), request.count());
        return chosen.size() == request.count()
                ? keep(books, request, chosen)
                : none(books, request, List.of());
    }

    /** Unless the same request, still at work when this one began, is who took them. */
    private static BasketAnswer none(Transaction books, BasketRequest request, List<String> taken) {
        return said(books, request).orElseGet(() -> new BasketAnswer(null, taken));
    }

    private static Optional<BasketAnswer> said(Transaction books, BasketRequest request) {
        return books.baskets().find(request.request()).map(basket -> new BasketAnswer(basket, List.of()));
    }

    private static BasketAnswer keep(Transaction books, BasketRequest request, List<String> seats) {
        Instant until = books.baskets().now().plusSeconds(request.seconds());
        Basket basket = new Basket(request.request(), request.event(), seats, until, Basket.State.HELD);
        books.baskets().put(basket);
        if (!books.baskets().take(request.event(), seats, request.request()).isEmpty()) {
            throw new Contested();
        }
        return new BasketAnswer(basket, List.of());
    }

    Basket release(UUID request) {
        return shop.act(books -> {
            Basket basket = books.baskets().find(request)
                    .orElseThrow(() -> Rejected.because(ErrorCode.UNKNOWN, "no hold " + request));
            return OpenShop.end(books, basket, Basket.State.RELEASED)
                    ? basket.in(Basket.State.RELEASED)
                    : books.baskets().find(request).orElse(basket);
        });
    }
}
