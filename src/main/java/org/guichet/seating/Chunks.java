package org.guichet.seating;

import java.util.Arrays;

/**
 * The seats in stretches of consecutive indexes with the rectangle around each, so that a search begins near its point and
 * ends as soon as nothing farther away can win. Immutable, safe from any thread.
 */
final class Chunks {

    private static final int SEATS = 256;
    /** Floats round: a bound must never be farther than the seat itself. */
    private static final float ROUNDED_DOWN = 0.9999f;

    private final Floor floor;
    private final float[] left;
    private final float[] top;
    private final float[] right;
    private final float[] bottom;
    /** A bit for each price zone; zones beyond the 63rd share the last one. */
    private final long[] zones;
    /** The longest step between two seats side by side. */
    private final float longestStep;

    Chunks(Floor floor) {
        this.floor = floor;
        int seats = floor.kind.length;
        int count = (seats + SEATS - 1) / SEATS;
        left = filled(count, Float.MAX_VALUE);
        top = filled(count, Float.MAX_VALUE);
        right = filled(count, -Float.MAX_VALUE);
        bottom = filled(count, -Float.MAX_VALUE);
        zones = new long[count];
        float[] x = floor.arrays.x();
        float[] y = floor.arrays.y();
        float longest = 0;
        for (int seat = 0; seat < seats; seat++) {
            int chunk = seat / SEATS;
            left[chunk] = Math.min(left[chunk], x[seat]);
            top[chunk] = Math.min(top[chunk], y[seat]);
            right[chunk] = Math.max(right[chunk], x[seat]);
            bottom[chunk] = Math.max(bottom[chunk], y[seat]);
            zones[chunk] |= bit(floor.arrays.zoneOf()[seat] & 0xff);
            if (floor.kind[seat] == Floor.JOINED) {
                longest = Math.max(longest, Math.abs(x[seat] - x[seat - 1]) + Math.abs(y[seat] - y[seat - 1]));
            }
        }
        longestStep = longest;
    }

    /** Takes blocks of seats as the search comes to them. */
    interface Visitor {
        /** @param distance of the block's middle from the searched point, squared */
        void block(int first, int last, float distance);
    }

    /**
     * Shows every block of so many offered seats side by side, the nearest stretches first, until no better one can come.
     *
     * @param best what the visitor has chosen so far
     */
    void visit(Search search, int size, Best best, Visitor visitor) {
        for (long entry : nearestFirst(search, size)) {
            if (!best.mayBeat(Float.intBitsToFloat((int) (entry >>> 32)))) {
                return;
            }
            visit(search, (int) entry, size, best, visitor);
        }
    }

    private void visit(Search search, int chunk, int size, Best best, Visitor visitor) {
        byte[] states = search.states();
        byte[] kind = floor.kind;
        byte[] zoneOf = floor.arrays.zoneOf();
        byte free = search.free();
        byte zone = (byte) search.zone();
        boolean bars = !search.barred().isEmpty();
        int offered = 0;
        // a block belongs to the stretch of its first seat
        int end = Math.min((chunk + 1) * SEATS + size - 1, kind.length);
        for (int last = chunk * SEATS; last < end; last++) {
            if (states[last] != free || zoneOf[last] != zone || kind[last] == Floor.KEPT
                    || (bars && search.barred().get(last))) {
                offered = 0;
                continue;
            }
            offered = kind[last] == Floor.JOINED ? offered + 1 : 1;
            if (offered >= size) {
                float distance = search.distance(last - size + 1, last);
                if (best.mayBeat(distance)) {
                    visitor.block(last - size + 1, last, distance);
                }
            }
        }
    }

    /** Stretches that have the zone: the least squared distance of any block as float bits, then the stretch. */
    private long[] nearestFirst(Search search, int size) {
        long[] order = new long[zones.length];
        int count = 0;
        float reach = (size - 1) * longestStep / 2;
        for (int chunk = 0; chunk < zones.length; chunk++) {
            if ((zones[chunk] & bit(search.zone())) != 0) {
                float dx = outside(search.nearX(), left[chunk], right[chunk]);
                float dy = outside(search.nearY(), top[chunk], bottom[chunk]);
                float least = Math.max(0, (float) Math.sqrt(dx * dx + dy * dy) * ROUNDED_DOWN - reach);
                order[count++] = ((long) Float.floatToIntBits(least * least) << 32) | chunk;
            }
        }
        long[] sorted = Arrays.copyOf(order, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static float outside(float at, float low, float high) {
        return Math.max(0, Math.max(low - at, at - high));
    }

    private static long bit(int zone) {
        return 1L << Math.min(zone, Long.SIZE - 1);
    }

    private static float[] filled(int count, float value) {
        float[] filled = new float[count];
        Arrays.fill(filled, value);
        return filled;
    }
}
