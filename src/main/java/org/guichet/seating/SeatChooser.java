package org.guichet.seating;

import java.util.List;

/**
 * Chooses seats of one plan. {@code states} has one byte a place; only places whose byte is {@code free} are ever chosen.
 * Safe from any thread.
 */
public interface SeatChooser {

    /** The best seats for a party. */
    Offer best(byte[] states, byte free, PartyRequest request);

    /** The same places if they are free, else the nearest block of as many in their price zone. */
    Offer nearest(byte[] states, byte free, List<Integer> places);

    /**
     * A wheelchair place with a companion seat, in that order, in the price zone or else in any.
     *
     * @param skip offers that were turned down already
     */
    Offer accessible(byte[] states, byte free, int priceZone, List<List<Integer>> skip);

    /** Free seats that would be left alone if these places were taken: flagged, never refused. */
    List<Integer> orphans(byte[] states, byte free, List<Integer> places);
}
