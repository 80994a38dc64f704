package org.guichet.ui.seatmap;

/** One step of the keyboard over the map. */
public enum Step {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    /** The end of the row that lies more to the left, or higher where a row runs upright. */
    ROW_START,
    ROW_END,
    /** The row before in the section, at the same distance along it; then the section before. */
    ROW_BEFORE,
    ROW_AFTER
}
