package org.guichet.seating;

import java.util.List;

import org.guichet.kernel.Message;

/** Seats for a party, or why there are none. */
public sealed interface Offer {

    /**
     * @param places in seating order, one for each of the party
     * @param notes what the clerk has to say about them: the party is split, a single seat is left beside them
     */
    record Found(List<Integer> places, List<Message> notes) implements Offer {

        public Found {
            places = List.copyOf(places);
            notes = List.copyOf(notes);
        }
    }

    /** @param why in the clerk's words */
    record None(Message why) implements Offer {}
}
