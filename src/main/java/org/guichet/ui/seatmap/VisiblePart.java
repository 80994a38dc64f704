package org.guichet.ui.seatmap;

import java.util.Arrays;

/**
 * What of a shape lies inside a window: its area and the middle of it, in the shape's units.
 *
 * @param area 0 when nothing of the shape is in the window; the middle then means nothing
 */
record VisiblePart(double area, double middleX, double middleY) {

    /** Cuts a closed polygon, x and y alternating, side by side of the window; Sutherland and Hodgman. */
    static VisiblePart of(float[] polygon, Box window) {
        float[] part = cut(polygon, 0, (float) window.minX(), 1);
        part = cut(part, 0, (float) window.maxX(), -1);
        part = cut(part, 1, (float) window.minY(), 1);
        part = cut(part, 1, (float) window.maxY(), -1);
        double twice = 0;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0, j = part.length - 2; i < part.length; j = i, i += 2) {
            double cross = (double) part[j] * part[i + 1] - (double) part[i] * part[j + 1];
            twice += cross;
            sumX += (part[j] + part[i]) * cross;
            sumY += (part[j + 1] + part[i + 1]) * cross;
        }
        return Math.abs(twice) < 1e-6 ? new VisiblePart(0, 0, 0)
                : new VisiblePart(Math.abs(twice) / 2, sumX / (3 * twice), sumY / (3 * twice));
    }

    /** Keeps what lies beyond a level or upright line: {@code axis} 0 compares x, {@code side} -1 keeps what is below. */
    private static float[] cut(float[] xy, int axis, float at, int side) {
        float[] kept = new float[2 * xy.length + 4];
        int n = 0;
        for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
            boolean here = (xy[i + axis] - at) * side >= 0;
            boolean there = (xy[j + axis] - at) * side >= 0;
            if (here != there) {
                float share = (at - xy[j + axis]) / (xy[i + axis] - xy[j + axis]);
                kept[n + axis] = at;
                kept[n + 1 - axis] = xy[j + 1 - axis] + share * (xy[i + 1 - axis] - xy[j + 1 - axis]);
                n += 2;
            }
            if (here) {
                kept[n++] = xy[i];
                kept[n++] = xy[i + 1];
            }
        }
        return Arrays.copyOf(kept, n);
    }
}
