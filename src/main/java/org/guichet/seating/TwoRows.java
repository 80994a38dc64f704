package org.guichet.seating;

import java.util.ArrayList;
import java.util.List;

import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;

/** A group in two rows back to back, half of them right behind the others. */
record TwoRows() implements SeatingRule {

    /** Fewer people would sit alone in their row. */
    private static final int SMALLEST_GROUP = 4;
    private static final int[] SHIFTS = { 0, -1, 1 };

    @Override
    public Offer.@Nullable Found offer(Search search) {
        if (search.count() < SMALLEST_GROUP) {
            return null;
        }
        int front = (search.count() + 1) / 2;
        int[] runs = runs(search);
        Best best = new Best();
        for (int first = 0; first < runs.length; first++) {
            if (runs[first] >= front) {
                consider(search, runs, first, front, best);
            }
        }
        return best.found() ? found(search, best, front) : null;
    }

    private static void consider(Search search, int[] runs, int first, int front, Best best) {
        int last = first + front - 1;
        int back = search.count() - front;
        float distance = search.distance(first, last);
        int facing = search.floor().behind[(first + last) >>> 1];
        if (facing == SeatingPlan.NONE || !best.mayBeat(distance)) {
            return;
        }
        for (int shift : SHIFTS) {
            int start = facing - (back - 1) / 2 + shift;
            if (start >= 0 && start + back <= runs.length && runs[start] >= back && isSameRow(search, start, facing)
                    && isSameRow(search, start + back - 1, facing)) {
                boolean lone = search.leavesLone(first, last) || search.leavesLone(start, start + back - 1);
                best.consider(lone, distance, first, start);
            }
        }
    }

    private static boolean isSameRow(Search search, int seat, int other) {
        int[] rowOf = search.floor().arrays.rowOf();
        return rowOf[seat] == rowOf[other];
    }

    /** For each seat how many offered seats stand side by side from it on. */
    static int[] runs(Search search) {
        byte[] kind = search.floor().kind;
        int[] runs = new int[kind.length];
        int run = 0;
        for (int seat = kind.length - 1; seat >= 0; seat--) {
            run = search.states()[seat] == search.free() && search.isOffered(seat) ? run + 1 : 0;
            runs[seat] = run;
            if (kind[seat] != Floor.JOINED) {
                run = 0;
            }
        }
        return runs;
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
