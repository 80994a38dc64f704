package org.guichet.seating;

import java.util.ArrayList;
import java.util.List;

import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Together, side by side in one row. One pass over the states. */
record OneRow() implements SeatingRule {

    @Override
    public Offer.@Nullable Found offer(Search search) {
        byte[] states = search.states();
        byte[] kind = search.floor().kind;
        byte free = search.free();
        Best best = new Best();
        int seat = 0;
        while (seat < kind.length) {
            if (states[seat] != free || kind[seat] == Floor.KEPT) {
                seat++;
                continue;
            }
            int start = seat++;
            while (seat < kind.length && states[seat] == free && kind[seat] == Floor.JOINED) {
                seat++;
            }
            if (seat - start >= search.count()) {
                run(search, start, seat, best);
            }
        }
        return best.found() ? found(search, best) : null;
    }

    /** Tries every block of seats {@code start} to {@code end - 1}, all of them open and side by side. */
    private static void run(Search search, int start, int end, Best best) {
        int count = search.count();
        int offered = 0;
        for (int last = start; last < end; last++) {
            offered = search.isOffered(last) ? offered + 1 : 0;
            if (offered >= count) {
                int first = last - count + 1;
                float distance = search.distance(first, last);
                if (best.mayBeat(distance)) {
                    best.consider(first - start == 1 || end - 1 - last == 1, distance, first, SeatingPlan.NONE);
                }
            }
        }
    }

    private static Offer.Found found(Search search, Best best) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < search.count(); i++) {
            places.add(best.at() + i);
        }
        return new Offer.Found(places, best.leavesLone() ? List.of(Message.of("best.note.lone")) : List.of());
    }

    @Override
    public Message whyNot(Search search) {
        return Message.of("best.why.oneRow", search.count());
    }
}
