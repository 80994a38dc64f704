package org.guichet.ui.seatmap;

import java.util.Arrays;

/**
 * An opaque picture in an {@code int[]} and what the painter draws on it: rectangles, polygons with smooth edges, masks.
 * Nothing is drawn outside the clip. Allocates nothing once its scratch has grown to the largest polygon. One thread at a
 * time.
 */
final class Raster {

    /** Scan lines a pixel: how smooth an almost level edge is. */
    private static final int SUB = 5;

    final int[] pixels;
    final int width;
    final int height;
    private int clipX0;
    private int clipY0;
    private int clipX1;
    private int clipY1;
    private final float[] cover;
    private float[] crossings = new float[16];
    private int[] windings = new int[16];
    private final float[] quad = new float[8];

    Raster(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.cover = new float[width + 2];
        unclip();
    }

    void unclip() {
        clip(0, 0, width, height);
    }

    /** Draws only inside x0 to x1 - 1 and y0 to y1 - 1 from now on. */
    void clip(int x0, int y0, int x1, int y1) {
        clipX0 = Math.max(0, x0);
        clipY0 = Math.max(0, y0);
        clipX1 = Math.min(width, x1);
        clipY1 = Math.min(height, y1);
    }

    int clipX0() {
        return clipX0;
    }

    int clipY0() {
        return clipY0;
    }

    int clipX1() {
        return clipX1;
    }

    int clipY1() {
        return clipY1;
    }

    boolean misses(double x0, double y0, double x1, double y1) {
        return x1 < clipX0 || x0 >= clipX1 || y1 < clipY0 || y0 >= clipY1;
    }

    /** Fills the clip. */
    void fill(int colour) {
        for (int y = clipY0; y < clipY1; y++) {
            Arrays.fill(pixels, y * width + clipX0, y * width + Math.max(clipX0, clipX1), 0xff000000 | colour);
        }
    }

    /** Mixes {@code alpha} (0 to 255) of the colour into one pixel, which is inside the picture. */
    private void blend(int at, int colour, int alpha) {
        int dst = pixels[at];
        int keep = 256 - alpha - (alpha >> 7);
        int take = 256 - keep;
        int rb = (((dst & 0xff00ff) * keep + (colour & 0xff00ff) * take) >>> 8) & 0xff00ff;
        int g = (((dst & 0x00ff00) * keep + (colour & 0x00ff00) * take) >>> 8) & 0x00ff00;
        pixels[at] = 0xff000000 | rb | g;
    }

    /** A polygon of {@code points / 2} corners, x and y alternating; what winds around at all is inside. */
    void polygon(float[] xy, int points, int colour, int alpha) {
        float minX = Float.MAX_VALUE;
        float minY = Float.MAX_VALUE;
        float maxX = -Float.MAX_VALUE;
        float maxY = -Float.MAX_VALUE;
        for (int i = 0; i < points; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        if (points < 6 || misses(minX, minY, maxX, maxY)) {
            return;
        }
        if (crossings.length < points / 2) {
            crossings = new float[points / 2];
            windings = new int[points / 2];
        }
        int firstY = Math.max(clipY0, (int) Math.floor(minY));
        int lastY = Math.min(clipY1 - 1, (int) Math.floor(maxY));
        int firstX = Math.max(clipX0, (int) Math.floor(minX));
        int lastX = Math.min(clipX1 - 1, (int) Math.floor(maxX));
        for (int y = firstY; y <= lastY; y++) {
            for (int sub = 0; sub < SUB; sub++) {
                int found = cross(xy, points, y + (sub + 0.5f) / SUB);
                spans(found, firstX, lastX + 1);
            }
            paintCovered(y, firstX, lastX, colour, alpha);
        }
    }

    /** Notes where the level line y meets the polygon, from left to right. */
    private int cross(float[] xy, int points, float y) {
        int found = 0;
        float x0 = xy[points - 2];
        float y0 = xy[points - 1];
        for (int i = 0; i < points; i += 2) {
            float x1 = xy[i];
            float y1 = xy[i + 1];
            if (y0 <= y != y1 <= y) {
                float x = x0 + (y - y0) * (x1 - x0) / (y1 - y0);
                int at = found++;
                while (at > 0 && crossings[at - 1] > x) {
                    crossings[at] = crossings[at - 1];
                    windings[at] = windings[at - 1];
                    at--;
                }
                crossings[at] = x;
                windings[at] = y1 > y0 ? 1 : -1;
            }
            x0 = x1;
            y0 = y1;
        }
        return found;
    }

    private void spans(int found, int left, int right) {
        int winding = 0;
        for (int i = 0; i < found; i++) {
            int before = winding;
            winding += windings[i];
            if (before == 0) {
                edge(Math.clamp(crossings[i], left, right), 1);
            } else if (winding == 0) {
                edge(Math.clamp(crossings[i], left, right), -1);
            }
        }
    }

    /** From x on, coverage changes by one scan line's share; the pixel of x by the part of it right of x. */
    private void edge(float x, int sign) {
        int at = (int) x;
        float part = x - at;
        cover[at] += sign * (1 - part);
        cover[at + 1] += sign * part;
    }

    private void paintCovered(int y, int firstX, int lastX, int colour, int alpha) {
        float sum = 0;
        int row = y * width;
        for (int x = firstX; x <= lastX; x++) {
            sum += cover[x];
            cover[x] = 0;
            int a = (int) (sum * alpha / SUB + 0.5f);
            if (a >= 255) {
                pixels[row + x] = 0xff000000 | colour;
            } else if (a > 0) {
                blend(row + x, colour, a);
            }
        }
        cover[lastX + 1] = 0;
        cover[lastX + 2] = 0;
    }

    /** A straight line; level and upright ones lie on whole pixels, so that they are crisp. */
    void line(float x0, float y0, float x1, float y1, float thickness, int colour) {
        float half = thickness / 2;
        if (Math.abs(x0 - x1) < 0.01f) {
            float left = Math.round(x0 - half);
            float right = left + Math.max(1, Math.round(thickness));
            quad(left, Math.min(y0, y1) - half, right, Math.min(y0, y1) - half, right, Math.max(y0, y1) + half, left,
                    Math.max(y0, y1) + half);
        } else if (Math.abs(y0 - y1) < 0.01f) {
            float top = Math.round(y0 - half);
            float bottom = top + Math.max(1, Math.round(thickness));
            quad(Math.min(x0, x1) - half, top, Math.max(x0, x1) + half, top, Math.max(x0, x1) + half, bottom,
                    Math.min(x0, x1) - half, bottom);
        } else {
            float length = (float) Math.hypot(x1 - x0, y1 - y0);
            float nx = (y1 - y0) / length * half;
            float ny = (x0 - x1) / length * half;
            quad(x0 + nx, y0 + ny, x1 + nx, y1 + ny, x1 - nx, y1 - ny, x0 - nx, y0 - ny);
        }
        polygon(quad, 8, colour, 255);
    }

    private void quad(float ax, float ay, float bx, float by, float cx, float cy, float dx, float dy) {
        quad[0] = ax;
        quad[1] = ay;
        quad[2] = bx;
        quad[3] = by;
        quad[4] = cx;
        quad[5] = cy;
        quad[6] = dx;
        quad[7] = dy;
    }

    /** A rectangle with round corners. */
    void roundRectangle(int x, int y, int w, int h, float radius, int colour, int alpha) {
        for (int py = Math.max(y, clipY0); py < Math.min(y + h, clipY1); py++) {
            float dy = Math.max(0, Math.max(y + radius - (py + 0.5f), py + 0.5f - (y + h - radius)));
            for (int px = Math.max(x, clipX0); px < Math.min(x + w, clipX1); px++) {
                float dx = Math.max(0, Math.max(x + radius - (px + 0.5f), px + 0.5f - (x + w - radius)));
                float inside = dx == 0 || dy == 0 ? 1
                        : Math.clamp(radius + 0.5f - (float) Math.sqrt(dx * dx + dy * dy), 0, 1);
                blend(py * width + px, colour, (int) (alpha * inside));
            }
        }
    }

    /** A premultiplied sprite, its top left corner at x, y. */
    void sprite(int[] from, int offset, int w, int h, int x, int y) {
        int x0 = Math.max(x, clipX0);
        int y0 = Math.max(y, clipY0);
        int x1 = Math.min(x + w, clipX1);
        int y1 = Math.min(y + h, clipY1);
        int skipped = w - (x1 - x0);
        int source = offset + (y0 - y) * w + x0 - x;
        for (int row = y0; row < y1; row++) {
            int end = row * width + x1;
            for (int at = row * width + x0; at < end; at++) {
                int pixel = from[source++];
                int keep = 256 - (pixel >>> 24);
                int dst = pixels[at];
                int rb = ((((dst & 0xff00ff) * keep) >>> 8) & 0xff00ff) + (pixel & 0xff00ff);
                int g = ((((dst & 0x00ff00) * keep) >>> 8) & 0x00ff00) + (pixel & 0x00ff00);
                pixels[at] = 0xff000000 | rb | g;
            }
            source += skipped;
        }
    }

    /** A mask of coverage bytes in one colour, its top left corner at x, y. */
    void mask(byte[] from, int offset, int w, int h, int x, int y, int colour) {
        int x0 = Math.max(x, clipX0);
        int x1 = Math.min(x + w, clipX1);
        int y1 = Math.min(y + h, clipY1);
        for (int py = Math.max(y, clipY0); py < y1; py++) {
            int source = offset + (py - y) * w - x;
            for (int px = x0; px < x1; px++) {
                int alpha = from[source + px] & 0xff;
                if (alpha != 0) {
                    blend(py * width + px, colour, alpha);
                }
            }
        }
    }

    /** The same mask a quarter turn to the left, its top left corner, after the turn, at x, y. */
    void turnedMask(byte[] from, int offset, int w, int h, int x, int y, int colour) {
        for (int py = Math.max(y, clipY0); py < Math.min(y + w, clipY1); py++) {
            int column = w - 1 - (py - y);
            for (int px = Math.max(x, clipX0); px < Math.min(x + h, clipX1); px++) {
                int alpha = from[offset + (px - x) * w + column] & 0xff;
                if (alpha != 0) {
                    blend(py * width + px, colour, alpha);
                }
            }
        }
    }
}
