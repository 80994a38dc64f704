package org.guichet.wire;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guichet.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * The website sells: seats of a basket, or seats of the pool, or both.
 *
 * @param request id of the order; sending it again gets the same order
 * @param basket null to take all from the pool; seats of it that are not sold go back
 * @param total what the customer was charged, in cents: another total than the tickets' is refused
 * @param language of the tickets
 * @param windows numbers of the counters at which the customer may fetch the tickets; empty for every counter that sells
 * @param before how it was answered by books that were put back to an earlier time since; null when it was not
 */
public record OrderRequest(UUID request, int event, @Nullable UUID basket, List<Wanted> tickets, long total,
        Language language, List<Integer> windows, @Nullable Before before) {

    public static final int MOST_TICKETS = 100;
    public static final int MOST_WINDOWS = 100;

    public OrderRequest {
        tickets = List.copyOf(tickets);
        windows = List.copyOf(windows);
    }

    public OrderRequest(UUID request, int event, @Nullable UUID basket, List<Wanted> tickets, long total,
            Language language, List<Integer> windows) {
        this(request, event, basket, tickets, total, language, windows, null);
    }

    /** The same, to be told again. */
    public OrderRequest answered(Order order) {
        return new OrderRequest(request, event, basket, tickets, total, language, windows,
                new Before(order.reference(), order.at()));
    }

    /**
     * What the customer was told.
     *
     * @param at when the centre sold it
     */
    public record Before(String reference, Instant at) {}

    /**
     * One ticket.
     *
     * @param seat guid
     * @param type letter of the price type
     */
    public record Wanted(String seat, char type) {}
}
