package org.guichet.seating;

import java.util.BitSet;

/**
 * The rule that no single seat is left empty: nobody buys it. Picked seats that break it are told, never refused.
 */
public final class LoneSeats {

    private LoneSeats() {}

    /**
     * Free seats that would be left with no free neighbour if those places were taken.
     *
     * @param states packed seat states by place
     * @param free the state of a place that may be sold here
     * @return in order; empty when the rule is kept
     */
    public static int[] leftBy(SeatingPlan plan, byte[] states, byte free, int[] places) {
        BitSet taken = new BitSet(plan.size());
        for (int place : places) {
            taken.set(place);
        }
        BitSet lone = new BitSet();
        for (int place : places) {
            if (plan.isSeat(place)) {
                mark(plan, states, free, taken, plan.left(place), lone);
                mark(plan, states, free, taken, plan.right(place), lone);
            }
        }
        return lone.stream().toArray();
    }

    private static void mark(SeatingPlan plan, byte[] states, byte free, BitSet taken, int seat, BitSet lone) {
        if (isFree(states, free, taken, seat) && !isFree(states, free, taken, plan.left(seat))
                && !isFree(states, free, taken, plan.right(seat))) {
            lone.set(seat);
        }
    }

    private static boolean isFree(byte[] states, byte free, BitSet taken, int seat) {
        return seat != SeatingPlan.NONE && states[seat] == free && !taken.get(seat);
    }
}
