package org.guichet.ui.seatmap;

import java.util.Arrays;

import org.guichet.seating.Row;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.Section;

/**
 * A section as one shape: around its first row, along the ends of its rows, around its last row. Where rows are in no
 * order that gives a plain polygon, the convex hull of their ends. Immutable.
 */
final class SectionShape {

    /** A seat's room beyond its centre, in seat distances. */
    private static final double RIM = 0.62;
    private static final int SAMPLES_A_ROW = 9;
    /** Ends of rows that differ by less than this, in seat distances, lie on one straight side. */
    private static final double STRAIGHT = 0.95;

    final float[] points;
    final Box box;
    /** First seat and the one after the last. */
    final int first;
    final int end;
    /** The roomiest point inside. */
    final float nameX;
    final float nameY;

    private SectionShape(float[] points, int first, int end) {
        this.points = points;
        this.first = first;
        this.end = end;
        this.box = Polygons.box(points);
        float[] roomiest = Polygons.roomiest(points, box);
        this.nameX = roomiest[0];
        this.nameY = roomiest[1];
    }

    /** The shape of a section that has seats. */
    static SectionShape of(SeatingPlan plan, Section section, double pitch) {
        Row[] rows = plan.rows().subList(section.firstRow(), section.endRow()).stream().filter(r -> r.seats() > 0)
                .toArray(Row[]::new);
        boolean[] turned = turned(plan, rows);
        double rim = pitch * RIM;
        float[] xy = new float[4 * (SAMPLES_A_ROW + rows.length)];
        int last = rows.length - 1;
        int front = along(plan, rows, turned, 0, 1, rim, xy, 0, false);
        int n = front;
        for (int r = 1; r < last; r++) {
            n = end(plan, rows[r], turned[r], true, rim, xy, n);
        }
        int back = n;
        n = along(plan, rows, turned, last, last - 1, rim, xy, n, true);
        int side = n;
        for (int r = last - 1; r > 0; r--) {
            n = end(plan, rows[r], turned[r], false, rim, xy, n);
        }
        float[] points = Arrays.copyOf(xy, n + 2);
        points[n] = xy[0];
        points[n + 1] = xy[1];
        points = Polygons.join(Arrays.copyOfRange(points, 0, front - 2),
                Polygons.straightened(Arrays.copyOfRange(points, front - 2, back + 2), pitch * STRAIGHT),
                Arrays.copyOfRange(points, back + 2, side - 2),
                Polygons.straightened(Arrays.copyOfRange(points, side - 2, n + 2), pitch * STRAIGHT));
        points = Arrays.copyOf(points, points.length - 2);
        return new SectionShape(Polygons.isPlain(points) ? points : Polygons.hull(points), rows[0].first(),
                rows[last].end());
    }

    /** Which rows run against the first one. */
    private static boolean[] turned(SeatingPlan plan, Row[] rows) {
        boolean[] turned = new boolean[rows.length];
        for (int r = 1; r < rows.length; r++) {
            int a = seatAt(rows[r - 1], turned[r - 1], 0);
            int b = seatAt(rows[r - 1], turned[r - 1], 1);
            int c = rows[r].first();
            int d = rows[r].end() - 1;
            turned[r] = distance(plan, a, c) + distance(plan, b, d) > distance(plan, a, d) + distance(plan, b, c);
        }
        return turned;
    }

    /** The seat at that share of the row, 0 at its (turned) beginning. */
    private static int seatAt(Row row, boolean turned, double share) {
        int steps = (int) Math.round((row.seats() - 1) * share);
        return turned ? row.end() - 1 - steps : row.first() + steps;
    }

    private static double distance(SeatingPlan plan, int a, int b) {
        return Math.hypot(plan.x(a) - plan.x(b), plan.y(a) - plan.y(b));
    }

    /** The outer side of an outermost row, away from the row beside it. */
    private static int along(SeatingPlan plan, Row[] rows, boolean[] turned, int row, int beside, double rim,
            float[] xy,
            int from, boolean backwards) {
        int n = from;
        int samples = Math.min(SAMPLES_A_ROW, rows[row].seats());
        for (int i = 0; i < samples; i++) {
            double share = samples == 1 ? 0.5 : (double) i / (samples - 1);
            share = backwards ? 1 - share : share;
            int seat = seatAt(rows[row], turned[row], share);
            double[] out = beside >= 0 && beside < rows.length && beside != row
                    ? unit(plan, seatAt(rows[beside], turned[beside], share), seat)
                    : across(plan, rows[row], backwards);
            double[] onward = samples == 1 || (i > 0 && i < samples - 1) ? new double[2]
                    : unit(plan, seatAt(rows[row], turned[row], share > 0.5 ? 0.8 : 0.2), seat);
            xy[n++] = (float) (plan.x(seat) + (out[0] + onward[0]) * rim);
            xy[n++] = (float) (plan.y(seat) + (out[1] + onward[1]) * rim);
            if (samples == 1) {
                double side = backwards ? -1 : 1;
                xy[n - 2] -= (float) (out[1] * rim * side);
                xy[n - 1] += (float) (out[0] * rim * side);
                xy[n++] = (float) (plan.x(seat) + (out[0] + out[1] * side) * rim);
                xy[n++] = (float) (plan.y(seat) + (out[1] - out[0] * side) * rim);
            }
        }
        return n;
    }

    /** One end of a row between others. */
    private static int end(SeatingPlan plan, Row row, boolean turned, boolean far, double rim, float[] xy, int n) {
        int seat = seatAt(row, turned, far ? 1 : 0);
        double[] out = row.seats() == 1 ? new double[2]
                : unit(plan, seatAt(row, turned, far ? Math.max(0, 1 - 1.0 / (row.seats() - 1))
                        : Math.min(1, 1.0 / (row.seats() - 1))), seat);
        xy[n] = (float) (plan.x(seat) + out[0] * rim);
        xy[n + 1] = (float) (plan.y(seat) + out[1] * rim);
        return n + 2;
    }

    /** Square to a row that has no row beside it. */
    private static double[] across(SeatingPlan plan, Row row, boolean backwards) {
        double[] along = row.seats() == 1 ? new double[]{1, 0} : unit(plan, row.first(), row.end() - 1);
        return backwards ? new double[]{-along[1], along[0]} : new double[]{along[1], -along[0]};
    }

    private static double[] unit(SeatingPlan plan, int from, int to) {
        double dx = plan.x(to) - plan.x(from);
        double dy = plan.y(to) - plan.y(from);
        double length = Math.hypot(dx, dy);
        return length < 1e-6 ? new double[2] : new double[]{dx / length, dy / length};
    }
}
