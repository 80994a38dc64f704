package org.guichet.wire;

import java.time.Instant;
import java.util.List;
import org.guichet.kernel.Money;

/**
 * Sold by the website. It names no customer: the reference is random, and only the website knows whose it is.
 *
 * @param reference what the customer says at the counter, such as {@code 7KQ4X-M2P9D}
 * @param total sum of the tickets
 */
public record Order(String reference, int event, List<Ticket> tickets, Money total, Instant at) {

    public Order {
        tickets = List.copyOf(tickets);
    }

    /**
     * @param seat guid
     * @param section label as printed; so are row (empty when standing) and number
     * @param type letter of the price type
     * @param total what the customer pays for it
     */
    public record Ticket(String seat, String section, String row, String number, char type, Money total) {}
}
