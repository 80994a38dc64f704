package org.guichet.seating;

import java.util.List;

/**
 * Who asks for seats.
 *
 * @param priceZone index into {@link SeatingPlan#priceZones()}
 * @param count how many sit together, at least 1
 * @param skip offers that were turned down already: none of them is made again
 */
public record PartyRequest(int priceZone, int count, List<List<Integer>> skip) {

    public PartyRequest {
        skip = List.copyOf(skip);
    }
}
