package org.guichet.central;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.CounterId;
import org.jspecify.annotations.Nullable;

/** What the website sold. These sales are in no counter's journal: the centre's books are where they are true. */
public interface WebOrders {

    /**
     * An order.
     *
     * @param request of the website
     * @param shop name of the token that sold it
     * @param sale its number and its order reference are the reference of the order
     * @param fetchedBy the counter that printed the tickets, or null
     */
    record Sold(UUID request, Instant at, String shop, SaleEntry sale, @Nullable CounterId fetchedBy) {

        /** What the customer says at the counter. */
        public String reference() {
            return sale.number();
        }
    }

    Optional<Sold> byRequest(UUID request);

    Optional<Sold> byReference(String reference);

    /** Adds an order; one of the same request or reference collides. */
    void put(Sold order);

    /** Orders of that moment on, before the other one, in the order of their time. */
    List<Sold> between(Instant from, Instant until);

    /** Notes who prints the tickets; false when it is not {@code before} any more who was noted. */
    boolean fetch(String reference, @Nullable CounterId before, CounterId by);

    /** Puts an order into the letter boxes of counters, to be told when each fetches its feed. */
    void post(String reference, Collection<Integer> counters);

    /** Posts to counters that were told of an order, but one, that its tickets are printed; the others need not be told. */
    void tellFetched(String reference, int but);

    /** Whether there is anything in a counter's letter box. */
    boolean hasNews(int counter);

    /** Empties a counter's letter box, which is locked, in the order of the orders' time. */
    List<Letter> collect(int counter);

    /** @param fetched false for news of the order, true for news that another counter printed it */
    record Letter(Sold order, boolean fetched) {}
}
