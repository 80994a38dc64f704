package org.guichet.ui.seatmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Plane geometry of closed polygons, x and y alternating. */
final class Polygons {

    private static final int LATTICE = 16;
    private static final double TOWARDS_MIDDLE = 0.2;

    private Polygons() {}

    static Box box(float[] xy) {
        float minX = Float.MAX_VALUE;
        float minY = Float.MAX_VALUE;
        float maxX = -Float.MAX_VALUE;
        float maxY = -Float.MAX_VALUE;
        for (int i = 0; i + 1 < xy.length; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        return xy.length < 2 ? new Box(0, 0, 0, 0) : new Box(minX, minY, maxX, maxY);
    }

    static boolean contains(float[] xy, double x, double y) {
        boolean inside = false;
        for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
            if (xy[i + 1] > y != xy[j + 1] > y
                    && x < (double) (xy[j] - xy[i]) * (y - xy[i + 1]) / (xy[j + 1] - xy[i + 1]) + xy[i]) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** True when no two sides cross. */
    static boolean isPlain(float[] xy) {
        int corners = xy.length / 2;
        for (int a = 0; a < corners; a++) {
            for (int b = a + 2; b < corners; b++) {
                if (a == 0 && b == corners - 1) {
                    continue;
                }
                if (cross(xy, a, (a + 1) % corners, b, (b + 1) % corners)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean cross(float[] xy, int a, int b, int c, int d) {
        return side(xy, a, b, c) * side(xy, a, b, d) < 0 && side(xy, c, d, a) * side(xy, c, d, b) < 0;
    }

    private static double side(float[] xy, int a, int b, int p) {
        return (double) (xy[2 * b] - xy[2 * a]) * (xy[2 * p + 1] - xy[2 * a + 1])
                - (double) (xy[2 * b + 1] - xy[2 * a + 1]) * (xy[2 * p] - xy[2 * a]);
    }

    /** The convex hull; Andrew's monotone chain. */
    static float[] hull(float[] xy) {
        List<float[]> sorted = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            sorted.add(new float[]{xy[i], xy[i + 1]});
        }
        sorted.sort(Comparator.<float[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
        List<float[]> hull = new ArrayList<>();
        chain(sorted, hull);
        chain(sorted.reversed(), hull);
        float[] points = new float[hull.size() * 2];
        for (int i = 0; i < hull.size(); i++) {
            points[2 * i] = hull.get(i)[0];
            points[2 * i + 1] = hull.get(i)[1];
        }
        return points;
    }

    private static void chain(List<float[]> sorted, List<float[]> hull) {
        int base = hull.size();
        for (float[] p : sorted) {
            while (hull.size() >= base + 2 && !turnsLeft(hull.get(hull.size() - 2), hull.getLast(), p)) {
                hull.removeLast();
            }
            hull.add(p);
        }
        hull.removeLast();
    }

    private static boolean turnsLeft(float[] a, float[] b, float[] p) {
        return (double) (b[0] - a[0]) * (p[1] - a[1]) - (double) (b[1] - a[1]) * (p[0] - a[0]) > 0;
    }

    /** The lattice point inside that is farthest from the border, rather in the middle than not. */
    static float[] roomiest(float[] xy, Box box) {
        double best = -1e9;
        float[] found = {(float) box.middleX(), (float) box.middleY()};
        for (int row = 1; row < LATTICE; row++) {
            for (int column = 1; column < LATTICE; column++) {
                double x = box.minX() + box.width() * column / LATTICE;
                double y = box.minY() + box.height() * row / LATTICE;
                double aside = Math.hypot(x - box.middleX(), y - box.middleY());
                double room = contains(xy, x, y) ? borderDistance(xy, x, y) - TOWARDS_MIDDLE * aside : -1e9;
                if (room > best) {
                    best = room;
                    found = new float[]{(float) x, (float) y};
                }
            }
        }
        return found;
    }

    private static double borderDistance(float[] xy, double x, double y) {
        double best = Double.MAX_VALUE;
        for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
            double dx = xy[i] - xy[j];
            double dy = xy[i + 1] - xy[j + 1];
            double square = dx * dx + dy * dy;
            double along = square == 0 ? 0 : Math.clamp(((x - xy[j]) * dx + (y - xy[j + 1]) * dy) / square, 0, 1);
            best = Math.min(best, Math.hypot(x - xy[j] - along * dx, y - xy[j + 1] - along * dy));
        }
        return best;
    }

    /** How far one can go from a point, level or upright, to the nearer side. */
    static float room(float[] xy, float x, float y, boolean upright) {
        int main = upright ? 1 : 0;
        int cross = 1 - main;
        float along = upright ? y : x;
        float at = upright ? x : y;
        float room = Float.MAX_VALUE;
        for (int i = 0, j = xy.length - 2; i < xy.length; j = i, i += 2) {
            if (xy[i + cross] > at != xy[j + cross] > at) {
                float meets = xy[j + main]
                        + (at - xy[j + cross]) * (xy[i + main] - xy[j + main]) / (xy[i + cross] - xy[j + cross]);
                room = Math.min(room, Math.abs(meets - along));
            }
        }
        return room == Float.MAX_VALUE ? 0 : room;
    }

    /** The open line with fewer corners, nowhere farther off than that; Ramer, Douglas and Peucker. */
    static float[] straightened(float[] line, double within) {
        int last = line.length / 2 - 1;
        int farthest = 0;
        double most = within;
        for (int i = 1; i < last; i++) {
            double off = offLine(line, i, last);
            if (off > most) {
                most = off;
                farthest = i;
            }
        }
        if (last < 2 || farthest == 0) {
            return join(Arrays.copyOfRange(line, 0, 2), Arrays.copyOfRange(line, 2 * last, 2 * last + 2));
        }
        float[] before = straightened(Arrays.copyOfRange(line, 0, 2 * farthest + 2), within);
        float[] after = straightened(Arrays.copyOfRange(line, 2 * farthest, line.length), within);
        return join(before, Arrays.copyOfRange(after, 2, after.length));
    }

    private static double offLine(float[] line, int corner, int last) {
        double dx = line[2 * last] - line[0];
        double dy = line[2 * last + 1] - line[1];
        double length = Math.hypot(dx, dy);
        double px = line[2 * corner] - line[0];
        double py = line[2 * corner + 1] - line[1];
        return length == 0 ? Math.hypot(px, py) : Math.abs(px * dy - py * dx) / length;
    }

    static float[] join(float[]... parts) {
        int length = 0;
        for (float[] part : parts) {
            length += part.length;
        }
        float[] all = new float[length];
        int next = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, next, part.length);
            next += part.length;
        }
        return all;
    }
}
