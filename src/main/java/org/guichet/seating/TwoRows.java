package org.guichet.seating;

import java.util.ArrayList;
import java.util.List;

import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;

/** A group in two rows back to back, half of them right behind the others. */
record TwoRows() implements SeatingRule {

    /** Fewer people would sit alone in their row. */
    private static final int SMALLEST_GROUP = 4;
    private static final int[] SHIFTS = {0, -1, 1};

    @Override
    public Offer.@Nullable Found offer(Search search) {
        if (search.count() < SMALLEST_GROUP) {
            return null;
        }
        int front = (search.count() + 1) / 2;
        Best best = new Best();
        search.floor().chunks.visit(search, front, best,
                (first, last, distance) -> behind(search, first, last, distance, best));
        return best.found() ? found(search, best, front) : null;
    }

    private static void behind(Search search, int first, int last, float distance, Best best) {
        int facing = search.floor().behind[(first + last) >>> 1];
        if (facing == SeatingPlan.NONE) {
            return;
        }
        int back = search.count() - (last - first + 1);
        for (int shift : SHIFTS) {
            int start = facing - (back - 1) / 2 + shift;
            if (isBlock(search, start, start + back - 1, facing)) {
                boolean lone = search.leavesLone(first, last) || search.leavesLone(start, start + back - 1);
                best.consider(lone, distance, first, start);
            }
        }
    }

    /** Offered seats side by side in the row of a given seat. */
    private static boolean isBlock(Search search, int first, int last, int inRow) {
        Floor floor = search.floor();
        int[] rowOf = floor.arrays.rowOf();
        if (first < 0 || last >= rowOf.length || rowOf[first] != rowOf[inRow]) {
            return false;
        }
        for (int seat = first; seat <= last; seat++) {
            if (!search.isOffered(seat) || (seat > first && floor.kind[seat] != Floor.JOINED)) {
                return false;
            }
        }
        return true;
    }

    private static Offer.Found found(Search search, Best best, int front) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < front; i++) {
            places.add(best.at() + i);
        }
        for (int i = 0; i < search.count() - front; i++) {
            places.add(best.behind() + i);
        }
        List<Message> notes = new ArrayList<>(List.of(Message.of("best.note.twoRows")));
        if (best.leavesLone()) {
            notes.add(Message.of("best.note.lone"));
        }
        return new Offer.Found(places, notes);
    }

    @Override
    public Message whyNot(Search search) {
        return Message.of("best.why.twoRows");
    }
}
