package org.guichet.seating;

import java.util.BitSet;

/**
 * One question put to the rules: so many seats of a zone, as near as possible to a point.
 *
 * @param states packed seat states by place; {@code free} is the one that may be chosen
 * @param barred places of offers that were turned down
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never leaves the package
record Search(Floor floor, byte[] states, byte free, int zone, int count, float nearX, float nearY, BitSet barred) {

    /** May be sold, to whomever. */
    boolean isOpen(int seat) {
        return states[seat] == free && floor.kind[seat] != Floor.KEPT;
    }

    /** May be offered to this party. */
    boolean isOffered(int seat) {
        return isOpen(seat) && floor.arrays.zoneOf()[seat] == (byte) zone && !barred.get(seat);
    }

    /** Squared distance of the middle of a block from the point. */
    float distance(int first, int last) {
        float dx = (floor.arrays.x()[first] + floor.arrays.x()[last]) / 2 - nearX;
        float dy = (floor.arrays.y()[first] + floor.arrays.y()[last]) / 2 - nearY;
        return dx * dx + dy * dy;
    }

    /** True when taking {@code first} to {@code last} leaves a single open seat at either side. */
    boolean leavesLone(int first, int last) {
        return isLoneBefore(first) || isLoneAfter(last);
    }

    private boolean isLoneBefore(int first) {
        return isJoined(first) && isOpen(first - 1) && !(isJoined(first - 1) && isOpen(first - 2));
    }

    private boolean isLoneAfter(int last) {
        return isJoined(last + 1) && isOpen(last + 1) && !(isJoined(last + 2) && isOpen(last + 2));
    }

    /** There is a seat with that index, beside the one before. */
    private boolean isJoined(int seat) {
        return seat < floor.kind.length && floor.kind[seat] == Floor.JOINED;
    }

    /** How many offered seats of the zone there are. */
    int offered() {
        int offered = 0;
        for (int seat = 0; seat < floor.kind.length; seat++) {
            if (states[seat] == free && isOffered(seat)) {
                offered++;
            }
        }
        return offered;
    }
}
