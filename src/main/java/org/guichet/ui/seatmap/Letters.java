package org.guichet.ui.seatmap;

import java.util.Arrays;

/**
 * The characters of one font size as coverage masks. Text is set character by character, without kerning: names, labels
 * and numbers are short. Immutable; allocates nothing while drawing.
 */
public final class Letters {

    /** A character's mask: where it begins in the bytes, its size, and where it sits relative to the pen. */
    @SuppressWarnings("ArrayRecordComponent") // a table, never compared
    record Table(char[] known, int[] offset, int[] width, int[] height, int[] bearing, int[] rise, float[] advance,
            byte[] mask) {}

    /** No character at all: for pictures without words. */
    static final Letters NONE = new Letters(0, new Table(new char[0], new int[0], new int[0], new int[0], new int[0],
            new int[0], new float[0], new byte[0]));

    private final int size;
    private final Table table;
    private final float capHeight;

    /** @param table its {@code known} characters in ascending order */
    Letters(int size, Table table) {
        this.size = size;
        this.table = table;
        int h = Arrays.binarySearch(table.known(), 'H');
        int zero = Arrays.binarySearch(table.known(), '0');
        this.capHeight = h >= 0 ? table.rise()[h] : zero >= 0 ? table.rise()[zero] : size * 0.73f;
    }

    /** Height of the font in pixels. */
    int size() {
        return size;
    }

    float capHeight() {
        return capHeight;
    }

    float width(CharSequence text) {
        float width = 0;
        for (int i = 0; i < text.length(); i++) {
            int at = Arrays.binarySearch(table.known(), text.charAt(i));
            width += at < 0 ? 0 : table.advance()[at];
        }
        return width;
    }

    /** Sets the text centred on a point. */
    void paint(Raster raster, CharSequence text, float middleX, float middleY, int colour) {
        float pen = middleX - width(text) / 2;
        int baseline = Math.round(middleY + capHeight / 2);
        for (int i = 0; i < text.length(); i++) {
            int at = Arrays.binarySearch(table.known(), text.charAt(i));
            if (at >= 0) {
                raster.mask(table.mask(), table.offset()[at], table.width()[at], table.height()[at],
                        Math.round(pen) + table.bearing()[at], baseline - table.rise()[at], colour);
                pen += table.advance()[at];
            }
        }
    }

    /** Sets the text upright, reading upwards, centred on a point. */
    void paintUpright(Raster raster, CharSequence text, float middleX, float middleY, int colour) {
        float pen = middleY + width(text) / 2;
        int baseline = Math.round(middleX + capHeight / 2);
        for (int i = 0; i < text.length(); i++) {
            int at = Arrays.binarySearch(table.known(), text.charAt(i));
            if (at >= 0) {
                raster.turnedMask(table.mask(), table.offset()[at], table.width()[at], table.height()[at],
                        baseline - table.rise()[at],
                        Math.round(pen) - table.bearing()[at] - table.width()[at], colour);
                pen -= table.advance()[at];
            }
        }
    }
}
