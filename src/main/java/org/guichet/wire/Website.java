package org.guichet.wire;

import java.util.Optional;
import java.util.UUID;

/**
 * The centre as the website sees it. It sells what is in the pool and nothing else. Every message may be sent again: the same
 * request gets the same answer.
 * <p>
 * Every method throws {@link Rejected} when the centre refuses, and {@link Unreachable} when nothing is known of what became
 * of the request.
 */
public interface Website {

    /** All of the seats, or none. */
    BasketAnswer hold(BasketRequest request);

    /** Gives the seats of a basket back before its time is over; a basket that is over already stays as it is. */
    Basket release(UUID basket);

    /** All of the tickets, or none. */
    OrderAnswer order(OrderRequest request);

    /**
     * Says in which generation of the centre every order was told to it, again if need be; 0 to ask.
     *
     * @return the centre's: another one than was said means that its books were put back, and lack what came after
     */
    int told(int generation);

    /** As {@link Centre#seats}. */
    SeatStates seats(int event, String since);

    /** As {@link Centre#catalogue}. */
    Optional<CatalogueDocument> catalogue(String known);
}
