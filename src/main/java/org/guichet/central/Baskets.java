package org.guichet.central;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.wire.Basket;

/**
 * What is in the website's baskets. A place in a basket stands {@link Standing#WEB_HELD} and knows which basket it is in: only
 * that basket's end moves it.
 */
public interface Baskets {

    /** The clock of the books, whole milliseconds: the only one that ends a basket, whichever centre asks. */
    Instant now();

    Optional<Basket> find(UUID request);

    /** Adds a basket that is held; one of the same request collides. */
    void put(Basket basket);

    /** Ends a basket; false when another one has ended it before. */
    boolean end(UUID basket, Basket.State how);

    /** Baskets still held whose time is over at that moment, the oldest first, at most that many. */
    List<Basket> due(Instant at, int limit);

    /**
     * Moves those of the seats that stand open into a basket.
     *
     * @return the seats that were not moved
     */
    List<String> take(int event, Collection<String> seats, UUID basket);

    /**
     * Moves those of the seats that are in the basket out of it, without a holder.
     *
     * @return the seats that were not moved
     */
    List<String> leave(int event, Collection<String> seats, UUID basket, Standing to);
}
