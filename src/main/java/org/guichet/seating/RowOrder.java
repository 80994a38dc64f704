package org.guichet.seating;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Who sits beside whom in a row, from geometry alone: numbers are odd and even, run backwards or jump, but seats that
 * touch are neighbours.
 */
final class RowOrder {

    /** A step this many times the row's usual one is an aisle. */
    private static final double AISLE = 1.6;

    private RowOrder() {}

    /** A seat's spot on the plan. */
    interface Spot {
        float x();

        float y();
    }

    /** Puts the seats in the order of their angle and distance along the row, keeping a row that is in order already. */
    static <S extends Spot> void sort(List<S> row) {
        if (row.size() < 3 || inOrder(row)) {
            return;
        }
        S first = row.getFirst();
        S far = row.stream().max(Comparator.comparingDouble(s -> distance(first, s))).orElse(first);
        row.sort(Comparator.comparingDouble(s -> distance(far, s)));
    }

    /** Positions in the row before which there is an aisle. */
    static BitSet gaps(List<? extends Spot> row) {
        BitSet gaps = new BitSet();
        double usual = usualStep(row);
        for (int i = 1; i < row.size(); i++) {
            if (distance(row.get(i - 1), row.get(i)) > usual * AISLE) {
                gaps.set(i);
            }
        }
        return gaps;
    }

    /** True when no step jumps back over the seat before last. */
    private static boolean inOrder(List<? extends Spot> row) {
        for (int i = 2; i < row.size(); i++) {
            if (distance(row.get(i - 2), row.get(i)) <= distance(row.get(i - 1), row.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static double usualStep(List<? extends Spot> row) {
        double[] steps = new double[Math.max(0, row.size() - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = distance(row.get(i), row.get(i + 1));
        }
        java.util.Arrays.sort(steps);
        return steps.length == 0 ? 0 : steps[(steps.length - 1) / 2];
    }

    private static double distance(Spot a, Spot b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
