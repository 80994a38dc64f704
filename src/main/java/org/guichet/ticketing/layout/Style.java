package org.guichet.ticketing.layout;

/**
 * How a text is set.
 *
 * @param size of the letters when there is room
 * @param min they shrink to this before they wrap further, and below it only when nothing else keeps a name whole
 * @param lines at most
 * @param height of all lines together at most
 * @param leading height of one line at size 1
 * @param tracking extra space after each letter at size 1
 */
record Style(float size, float min, boolean bold, Align align, int lines, float height, float leading, boolean upper,
        float tracking) {

    enum Align {
        LEFT, CENTRE, RIGHT
    }

    /** The same with letters no larger than that. */
    Style atMost(float most) {
        return most >= size ? this : new Style(most, min, bold, align, lines, height, leading, upper, tracking);
    }
}
