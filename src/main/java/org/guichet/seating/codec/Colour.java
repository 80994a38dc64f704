package org.guichet.seating.codec;

import org.jspecify.annotations.Nullable;

/** Colours as plan files write them. */
final class Colour {

    /** For price zones without one: colour-blind safe, after Okabe and Ito. */
    private static final int[] PALETTE = {0x0072b2, 0xe69f00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xd55e00, 0xf0e442};

    private Colour() {}

    /** 0xRRGGBB of {@code #rgb} or {@code #rrggbb}; null for anything else. */
    static @Nullable Integer of(@Nullable String written) {
        if (written == null || !written.matches("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")) {
            return null;
        }
        int colour = Integer.parseInt(written.substring(1), 16);
        if (written.length() == 7) {
            return colour;
        }
        return (colour >> 8 & 0xf) * 0x110000 + (colour >> 4 & 0xf) * 0x1100 + (colour & 0xf) * 0x11;
    }

    static int fallback(int rank) {
        return PALETTE[rank % PALETTE.length];
    }
}
