package org.guichet.ticketing.barcode;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/**
 * Finds data that looks like a fourth finder pattern: runs of 1, 1, 3, 1, 1 modules across, and about the same downwards. One
 * code in a hundred has such a twin of exact size; readers built on ZXing then stop looking for the real ones.
 */
final class FalseFinder {

    private static final int FINDER = 7;
    /** The runs with light on either side, as nine bits of a row. */
    private static final int ACROSS = 0b0_1011101_0;
    private static final int WINDOW = 0b1_1111111_1;

    private FalseFinder() {}

    static boolean isIn(ByteMatrix matrix) {
        int side = matrix.getWidth();
        for (int y = 0; y < side; y++) {
            int window = 0;
            // outside the code all is light
            for (int x = 0; x <= side; x++) {
                window = ((window << 1) | (x < side ? matrix.get(x, y) : 0)) & WINDOW;
                int left = x - FINDER;
                if (window == ACROSS && !isRealFinder(left, y, side) && isDownwardsToo(matrix, left + FINDER / 2, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isRealFinder(int left, int y, int side) {
        boolean atLeft = left == 0;
        boolean atRight = left == side - FINDER;
        return (y < FINDER && (atLeft || atRight)) || (y >= side - FINDER && atLeft);
    }

    /** The same test and tolerance as ZXing's cross check: each run within half a module of its share. */
    private static boolean isDownwardsToo(ByteMatrix matrix, int x, int y) {
        int up = run(matrix, x, y, -1, true);
        int down = run(matrix, x, y + 1, 1, true);
        int lightUp = run(matrix, x, y - up, -1, false);
        int lightDown = run(matrix, x, y + 1 + down, 1, false);
        int darkUp = run(matrix, x, y - up - lightUp, -1, true);
        int darkDown = run(matrix, x, y + 1 + down + lightDown, 1, true);
        int middle = up + down;
        int all = middle + lightUp + lightDown + darkUp + darkDown;
        return 5 * Math.abs(all - FINDER) < 2 * FINDER && isShare(lightUp, 1, all) && isShare(lightDown, 1, all)
                && isShare(darkUp, 1, all) && isShare(darkDown, 1, all) && isShare(middle, 3, all);
    }

    private static boolean isShare(int run, int modules, int all) {
        return modules * all < 2 * FINDER * run && 2 * FINDER * run < 3 * modules * all;
    }

    private static int run(ByteMatrix matrix, int x, int from, int step, boolean dark) {
        int length = 0;
        for (int y = from; y >= 0 && y < matrix.getHeight() && matrix.get(x, y) == 1 == dark; y += step) {
            length++;
        }
        return length;
    }
}
