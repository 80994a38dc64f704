package org.guichet.seating;

import java.util.ArrayList;
import java.util.List;

import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;

/** Together, side by side in one row. */
record OneRow() implements SeatingRule {

    @Override
    public Offer.@Nullable Found offer(Search search) {
        Best best = new Best();
        search.floor().chunks.visit(search, search.count(), best, (first, last, distance) -> best
                .consider(search.leavesLone(first, last), distance, first, SeatingPlan.NONE));
        return best.found() ? found(search, best) : null;
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
