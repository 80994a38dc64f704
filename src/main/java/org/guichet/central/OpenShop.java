package org.guichet.central;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guichet.catalogue.Event;
import org.guichet.central.BringCatalogue.Sound;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Where;
import org.guichet.central.WebOrders.Sold;
import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.wire.Basket;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;

/** What every act of the website begins with: whether it may sell now, and seats whose time is over back in the pool. */
final class OpenShop {

    private static final long LATER_MILLIS = 5_000;
    /** More than come due between two acts, unless nobody acted for long; the rest is for the next one. */
    private static final int MOST_DUE = 100;

    private final Books books;
    private final SeasonInForce seasons;
    private final Guards guards;

    OpenShop(Books books, SeasonInForce seasons, Guards guards) {
        this.books = books;
        this.seasons = seasons;
        this.guards = guards;
    }

    <T> T act(Function<Transaction, T> work) {
        return Contested.settle(books, work);
    }

    /**
     * The season, when that event may be sold now; baskets that were due are empty.
     *
     * @throws Rejected it may not
     */
    Sound open(Transaction books, int number) {
        if (GrantSeats.isStopped(books.register(), guards)) {
            throw Rejected.later(ErrorCode.RECOVERING, LATER_MILLIS,
                    "no sales until every counter and website has answered");
        }
        Sound season = season(books, number);
        Event event = season.season().event(number).orElseThrow();
        Instant now = books.baskets().now();
        if (!event.window().isOpen(now)) {
            throw Rejected.because(ErrorCode.NOT_ON_SALE, "from " + event.window().opens() + " to "
                    + event.window().closes());
        }
        expire(books);
        return season;
    }

    /**
     * The season in force.
     *
     * @throws Rejected it has no such event
     */
    Sound season(Transaction books, int number) {
        Sound season = seasons.in(books).orElseThrow(() -> Rejected.because(ErrorCode.UNKNOWN, "no season"));
        if (season.season().event(number).isEmpty()) {
            throw Rejected.because(ErrorCode.UNKNOWN, "event " + number);
        }
        return season;
    }

    /** Seats of baskets that are over go back to the pool. */
    static void expire(Transaction books) {
        List<Basket> due = books.baskets().due(books.baskets().now(), MOST_DUE);
        due.forEach(basket -> end(books, basket, Basket.State.EXPIRED));
    }

    /** False when it was over before. */
    static boolean end(Transaction books, Basket basket, Basket.State how) {
        boolean ended = books.baskets().end(basket.request(), how);
        if (ended) {
            books.baskets().leave(basket.event(), basket.seats(), basket.request(), Standing.OPEN);
        }
        return ended;
    }

    /** Sells from the pool. */
    List<String> sell(Transaction books, int event, List<String> seats) {
        return books.places().move(event, seats, pool(), Change.free(Standing.SOLD));
    }

    /** Where a seat is that the website may have. */
    Where pool() {
        return Where.standing(guards.has(Guard.WEBSITE_FROM_POOL) ? new Standing[]{Standing.OPEN} : Standing.values());
    }

    /** The order that this request has become before. */
    Optional<Sold> before(Transaction books, UUID request) {
        return guards.has(Guard.ORDER_ONCE) ? books.webOrders().byRequest(request) : Optional.empty();
    }
}
