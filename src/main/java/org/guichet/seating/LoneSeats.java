package org.guichet.seating;

import java.util.BitSet;
import java.util.List;

/** The rule that no single seat is left empty, since nobody buys it. Picked seats that break it are told, never refused. */
final class LoneSeats {

    private LoneSeats() {}

    /** Free seats that have a free neighbour now and would have none if those places were taken, in order. */
    static List<Integer> leftBy(SeatingPlan plan, byte[] states, byte free, List<Integer> places) {
        BitSet taken = new BitSet(plan.size());
        places.forEach(taken::set);
        BitSet lone = new BitSet();
        for (int place : places) {
            if (plan.isSeat(place)) {
                mark(plan, states, free, taken, plan.left(place), lone);
                mark(plan, states, free, taken, plan.right(place), lone);
            }
        }
        return lone.stream().boxed().toList();
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
