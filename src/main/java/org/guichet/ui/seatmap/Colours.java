package org.guichet.ui.seatmap;

/** Arithmetic on colours 0xRRGGBB. */
final class Colours {

    /** The least contrast by which a shape stands out from its background (WCAG 2.2, 1.4.11). */
    static final double GRAPHIC = 3;

    private Colours() {}

    /** {@code share} of b in a. */
    static int mix(int a, int b, double share) {
        return channel(a, b, 16, share) | channel(a, b, 8, share) | channel(a, b, 0, share);
    }

    private static int channel(int a, int b, int shift, double share) {
        int from = a >> shift & 0xff;
        int to = b >> shift & 0xff;
        return (int) Math.round(from + (to - from) * share) << shift;
    }

    /** Contrast ratio of two colours as WCAG counts it, 1 to 21. */
    static double contrast(int a, int b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff) + 0.7152 * linear(colour >> 8 & 0xff)
                + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** The colour, moved away from the background until it stands out from it. */
    static int standingOut(int colour, int background) {
        int away = luminance(background) > 0.18 ? 0x000000 : 0xFFFFFF;
        int found = colour;
        for (int step = 1; step <= 20 && contrast(found, background) < GRAPHIC; step++) {
            found = mix(colour, away, step / 20.0);
        }
        return found;
    }

    /** White or near black, whichever is read better on that colour. */
    static int textOn(int colour) {
        return contrast(colour, 0xFFFFFF) >= contrast(colour, 0x14161F) ? 0xFFFFFF : 0x14161F;
    }
}
