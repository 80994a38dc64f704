package org.guichet.ui.seatmap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.guichet.seating.Row;
import org.guichet.seating.SeatingPlan;

/**
 * Where row labels stand: beyond both ends of each row, once where the same row goes on across an aisle, nowhere where a
 * seat is in the way. Immutable.
 */
final class RowLabels {

    /** From the end of a row to its label, in seat distances. */
    private static final double BEYOND = 0.78;
    /** A seat nearer than this is in the way. */
    private static final double CLEAR = 0.62;
    /** Two ends of rows of one label nearer than this share it. */
    private static final double SHARED = 1.5;

    final float[] x;
    final float[] y;
    final String[] label;

    private record Spot(double x, double y, String label) {}

    RowLabels(PlanShape shape) {
        List<Spot> spots = new ArrayList<>();
        for (Row row : shape.plan.rows()) {
            if (row.seats() > 1) {
                beyond(shape, row.first() + 1, row.first(), row.label(), spots);
                beyond(shape, row.end() - 2, row.end() - 1, row.label(), spots);
            }
        }
        List<Spot> shared = share(spots, shape.pitch * SHARED);
        x = new float[shared.size()];
        y = new float[shared.size()];
        label = new String[shared.size()];
        for (int i = 0; i < label.length; i++) {
            x[i] = (float) shared.get(i).x();
            y[i] = (float) shared.get(i).y();
            label[i] = shared.get(i).label();
        }
    }

    private static void beyond(PlanShape shape, int inner, int outer, String label, List<Spot> spots) {
        SeatingPlan plan = shape.plan;
        double dx = plan.x(outer) - plan.x(inner);
        double dy = plan.y(outer) - plan.y(inner);
        double far = shape.pitch * BEYOND / Math.max(1e-6, Math.hypot(dx, dy));
        Spot spot = new Spot(plan.x(outer) + dx * far, plan.y(outer) + dy * far, label);
        if (shape.index.nearest(spot.x(), spot.y(), shape.pitch * CLEAR) == SeatingPlan.NONE) {
            spots.add(spot);
        }
    }

    /** Puts pairs that are near each other into their middle; of different labels the first stays. */
    private static List<Spot> share(List<Spot> spots, double near) {
        spots.sort(Comparator.comparingDouble(Spot::x));
        List<Spot> kept = new ArrayList<>();
        boolean[] gone = new boolean[spots.size()];
        for (int i = 0; i < spots.size(); i++) {
            Spot spot = spots.get(i);
            for (int j = i + 1; !gone[i] && j < spots.size() && spots.get(j).x() - spot.x() < near; j++) {
                Spot other = spots.get(j);
                double distance = Math.hypot(other.x() - spot.x(), other.y() - spot.y());
                if (!gone[j] && distance < near && other.label().equals(spot.label())) {
                    gone[i] = true;
                    gone[j] = true;
                    kept.add(new Spot((spot.x() + other.x()) / 2, (spot.y() + other.y()) / 2, spot.label()));
                } else if (!gone[j] && distance < near / 2) {
                    gone[j] = true;
                }
            }
            if (!gone[i]) {
                kept.add(spot);
            }
        }
        return kept;
    }
}
