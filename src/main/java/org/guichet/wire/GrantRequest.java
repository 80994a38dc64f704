package org.guichet.wire;

import java.util.List;
import java.util.UUID;
import org.guichet.kernel.CounterId;

/**
 * A counter asks for seats: those very ones, so many of them, or some of a price zone.
 *
 * @param request id of the question; asking again with it gets the same grant
 * @param seats guids; empty to let the centre choose
 * @param zone code of the price zone; empty with seats
 * @param count how many of the zone, or of the seats; 0 for all of the seats or none
 */
public record GrantRequest(UUID request, CounterId counter, int event, List<String> seats, String zone, int count) {

    public static final int MOST_SEATS = 2_000;

    public GrantRequest {
        seats = List.copyOf(seats);
    }
}
