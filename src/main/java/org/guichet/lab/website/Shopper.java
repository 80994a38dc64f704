package org.guichet.lab.website;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.guichet.catalogue.Event;
import org.guichet.catalogue.Price;
import org.guichet.catalogue.Pricing;
import org.guichet.catalogue.Season;
import org.guichet.kernel.Language;
import org.guichet.wire.Basket;
import org.guichet.wire.BasketRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Order;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.OrderRequest.Wanted;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;
import org.guichet.wire.Website;

/** One after the other of the website's customers, each with a party and moods of their own. One thread. */
final class Shopper {

    private static final int LARGEST_PARTY = 6;
    private static final int BASKET_SECONDS = 20;
    private static final int MOST_ATTEMPTS = 6;
    private static final int IN_A_HUNDRED = 100;
    private static final int ABANDON = 15;
    private static final int RELEASE = 25;
    private static final int PRESS_TWICE = 10;

    private final Website website;
    private final Season season;
    private final Event event;
    private final List<Integer> windows;
    private final Takings takings;
    private final SoldOrders sold;
    private final Random random;

    Shopper(Website website, Season season, Event event, List<Integer> windows, Takings takings,
            SoldOrders sold, Random random) {
        this.website = website;
        this.season = season;
        this.event = event;
        this.windows = windows;
        this.takings = takings;
        this.sold = sold;
        this.random = random;
    }

    /**
     * One visit.
     *
     * @return false when the zone had no seats for the party
     * @throws InterruptedException the website closes
     */
    boolean visit() throws InterruptedException {
        List<Price> prices = event.priceList().prices();
        Price price = prices.get(random.nextInt(prices.size()));
        BasketRequest wish = BasketRequest.some(UUID.randomUUID(), event.number(), price.zone(),
                1 + random.nextInt(LARGEST_PARTY), BASKET_SECONDS);
        Optional<Basket> basket = heard(() -> website.hold(wish)).flatMap(answer -> {
            if (answer.basket() == null) {
                takings.gone.increment();
            }
            return Optional.ofNullable(answer.basket());
        });
        if (basket.isEmpty()) {
            return false;
        }
        takings.baskets.increment();
        int mood = random.nextInt(IN_A_HUNDRED);
        if (mood < ABANDON) {
            takings.abandoned.increment();
        } else if (mood < RELEASE) {
            heard(() -> website.release(wish.request())).ifPresent(_ -> takings.released.increment());
        } else {
            pay(basket.get(), price);
        }
        return true;
    }

    private void pay(Basket basket, Price price) throws InterruptedException {
        List<Wanted> tickets = basket.seats().stream().map(seat -> new Wanted(seat, price.type())).toList();
        long total = tickets.size()
                * Pricing.price(season, event, price.zone(), price.type()).orElseThrow().total().cents();
        OrderRequest request = new OrderRequest(UUID.randomUUID(), event.number(), basket.request(), tickets, total,
                random.nextBoolean() ? Language.FR : Language.EN, windows);
        Optional<OrderAnswer> answer = heard(() -> website.order(request));
        if (answer.isPresent() && random.nextInt(IN_A_HUNDRED) < PRESS_TWICE) {
            takings.repeated.increment();
            heard(() -> website.order(request)).filter(again -> !again.equals(answer.get()))
                    .ifPresent(_ -> takings.errors.increment());
        }
        answer.ifPresent(said -> note(request, said));
    }

    private void note(OrderRequest request, OrderAnswer answer) {
        Order order = answer.order();
        if (order == null) {
            takings.gone.increment();
        } else {
            takings.sold(order);
            sold.add(request, order);
            if (order.total().cents() != request.total()) {
                takings.errors.increment();
            }
        }
    }

    private void tellAgain() {
        try {
            sold.tellAgain();
        } catch (Unreachable | Rejected e) {
            takings.repeated.increment(); // the next one who is refused tries again
        }
    }

    private interface Asking<T> {
        T ask();
    }

    /** Asks again what was not answered, or not now; empty when it never was, or will not be. */
    private <T> Optional<T> heard(Asking<T> asking) throws InterruptedException {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            try {
                return Optional.of(asking.ask());
            } catch (Unreachable e) {
                takings.repeated.increment();
                Thread.sleep(1 + random.nextInt(200 * attempt));
            } catch (Rejected e) {
                if (!e.code().isRetried()) {
                    takings.refused.increment();
                    return Optional.empty();
                }
                takings.repeated.increment();
                if (e.code() == ErrorCode.RECOVERING) {
                    tellAgain();
                }
                Thread.sleep(Math.max(1, e.retryAfterMillis()));
            }
        }
        takings.unanswered.increment();
        return Optional.empty();
    }
}
