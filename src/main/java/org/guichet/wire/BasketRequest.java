package org.guichet.wire;

import java.util.List;
import java.util.UUID;

/**
 * The website asks for seats to keep in a customer's basket: those very ones, or some of a price zone, side by side where
 * there are.
 *
 * @param request id of the question and of the basket; asking again with it gets the same basket
 * @param seats guids; empty to let the centre choose
 * @param zone code of the price zone; empty with seats
 * @param count how many of the zone; 0 with seats
 * @param seconds how long they are kept, by the clock of the centre's books
 */
public record BasketRequest(UUID request, int event, List<String> seats, String zone, int count, int seconds) {

    public static final int MOST_SEATS = 100;
    public static final int MOST_SECONDS = 3_600;

    public BasketRequest {
        seats = List.copyOf(seats);
    }

    public static BasketRequest seats(UUID request, int event, List<String> seats, int seconds) {
        return new BasketRequest(request, event, seats, "", 0, seconds);
    }

    public static BasketRequest some(UUID request, int event, String zone, int count, int seconds) {
        return new BasketRequest(request, event, List.of(), zone, count, seconds);
    }
}
