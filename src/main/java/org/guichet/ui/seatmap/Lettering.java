package org.guichet.ui.seatmap;

/** Where the painter's letters come from. Asked on the JavaFX thread before a picture is painted. */
@FunctionalInterface
public interface Lettering {

    /** For pictures without words. */
    Lettering NONE = (size, bold) -> Letters.NONE;

    /** The letters of that height in pixels. */
    Letters of(int size, boolean bold);
}
