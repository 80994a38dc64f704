package org.guichet.ui.seatmap;

/** How much of the house is drawn, by how large a seat is on the screen. */
public enum MapDetail {
    /** Sections as shapes with what is left in them. */
    FAR,
    /** Every seat as a glyph. */
    MIDDLE,
    /** Every seat with its number, every row with its label. */
    NEAR;

    /** From this distance between neighbours on, in logical pixels, seats are told apart. */
    private static final double SEATS_FROM = 4.5;
    /** From this distance on a number fits into a seat. */
    private static final double NUMBERS_FROM = 19;

    static MapDetail of(double pitchPixels) {
        return pitchPixels < SEATS_FROM ? FAR : pitchPixels < NUMBERS_FROM ? MIDDLE : NEAR;
    }

    /** The smallest distance between neighbours, in logical pixels, at which this level is drawn. */
    double from() {
        return switch (this) {
            case FAR -> 0;
            case MIDDLE -> SEATS_FROM;
            case NEAR -> NUMBERS_FROM;
        };
    }
}
