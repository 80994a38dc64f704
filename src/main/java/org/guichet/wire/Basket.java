package org.guichet.wire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Seats that nobody else is sold while they are in a customer's basket.
 *
 * @param request the request that asked for them
 * @param seats guids
 * @param until when they go back to the pool, by the clock of the centre's books
 */
public record Basket(UUID request, int event, List<String> seats, Instant until, State state) {

    public Basket {
        seats = List.copyOf(seats);
    }

    /** What became of it. */
    public enum State {
        HELD,
        /** Became an order. */
        SOLD,
        /** Given back by the website. */
        RELEASED,
        /** Its time was over. */
        EXPIRED
    }

    public Basket in(State next) {
        return new Basket(request, event, seats, until, next);
    }
}
