package org.guichet.ticketing.layout;

/** Something to draw at an exact place. */
public sealed interface Mark {

    /**
     * One line of letters.
     *
     * @param x left edge of the first letter
     * @param baseline on which the letters stand
     * @param width of the line as set
     * @param tracking extra space after each letter
     */
    record Words(float x, float baseline, float width, float size, boolean bold, float tracking, String text)
            implements
                Mark {}

    /**
     * A straight line.
     *
     * @param dash length of dashes and of the gaps between them; 0 for a solid line
     */
    record Rule(float x1, float y1, float x2, float y2, float width, float dash) implements Mark {}

    /**
     * A QR code.
     *
     * @param x left edge of the dark modules; the quiet zone lies outside and is kept free by the layout
     * @param module side of one module
     */
    record Code(float x, float y, float module, String text) implements Mark {}
}
