package org.guichet.ui.common;

import java.util.Locale;

/** Colours of the plan on their way into style sheets. */
public final class Colour {

    private Colour() {}

    /** {@code #0072b2}. */
    public static String web(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xFFFFFF);
    }
}
