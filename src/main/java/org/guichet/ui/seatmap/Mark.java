package org.guichet.ui.seatmap;

import java.util.List;

/**
 * Places the map points out, such as an offer or a line of the cart: outlined together, with a label beside them.
 *
 * @param label short, such as {@code H 11–12}; empty for none
 */
public record Mark(List<Integer> places, String label) {

    public Mark {
        places = List.copyOf(places);
    }
}
