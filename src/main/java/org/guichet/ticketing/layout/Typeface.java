package org.guichet.ticketing.layout;

/** What the typesetter needs to know of the letters: their widths, and which there are. Safe from any thread. */
public interface Typeface {

    /** Width of a text at size 1. */
    float width(String text, boolean bold);

    /** The text in characters that this typeface has, one line; what it lacks becomes something visible. */
    String printable(String text);

    /** Height above the baseline of the tallest letters at size 1, accents included. */
    float ascent();

    /** Depth below the baseline at size 1, as a positive number. */
    float descent();
}
