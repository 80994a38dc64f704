package org.guichet.seating;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A shape of the plan drawn under the seats: ice, stage, wall, a word. All coordinates are absolute plan units, y down;
 * curves have become polygons.
 *
 * @param points x, y alternating; empty for a mere word
 * @param fill 0xRRGGBB, or null for none
 * @param border 0xRRGGBB, or null for none
 * @param word what is written there, or null
 */
public record Outline(List<Float> points, @Nullable Integer fill, @Nullable Integer border, @Nullable Word word) {

    /** A word on the map, centred on its point; size in plan units. */
    public record Word(String text, float x, float y, float size, int colour) {}
}
