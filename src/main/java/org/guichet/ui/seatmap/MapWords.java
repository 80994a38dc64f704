package org.guichet.ui.seatmap;

import org.guichet.kernel.Language;
import org.guichet.seating.StandingArea;

/** What the map's owner says about places, in the user's language. Asked on the JavaFX thread, often: be quick. */
public interface MapWords {

    /** The language of the map's own few words. */
    Language language();

    /** The card beside the pointer: where it is, what it costs. */
    Card card(int place);

    /** The card of a standing area. */
    Card card(StandingArea area);

    /** The place in one spoken sentence: label, state, price. */
    String spoken(int place);

    /** Two lines of a card: {@code 104 · H · 12} over {@code Zone B · Adulte 38,00 $}. */
    record Card(String title, String detail) {}
}
