package org.guichet.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Who sits beside whom in a row, from geometry alone: numbers are odd and even, run backwards or jump, but seats that
 * touch are neighbours.
 */
final class RowOrder {

    /** A step this many times the row's usual one is an aisle. */
    private static final double AISLE = 1.6;
    /** In a row too short to have a usual step, the plan's counts, more generously: boxes have wide chairs. */
    private static final double AISLE_IN_SHORT_ROW = 2.5;
    private static final int SHORT_ROW = 4;
    /** Longer rows are only sorted by distance from one end, which is enough unless they bend back on themselves. */
    private static final int LONGEST_WALK = 1_024;

    /** Distances of floats that ought to be equal differ by less. */
    private static final double SLACK = 1.0005;
    private static final int WALKS = 3;
    /** Longest step to shortest of a row that is surely in order. */
    private static final double REGULAR = 3;

    private RowOrder() {}

    /** A seat's spot on the plan. */
    interface Spot {
        float x();

        float y();
    }

    /**
     * Puts the seats in the order in which one walks along the row, in the direction from the first of the list to the
     * last; a row in order already stays as it is. Of the orders tried the shortest way counts.
     */
    static <S extends Spot> void sort(List<S> row) {
        if (row.size() < 3 || isRegular(row)) {
            return;
        }
        S first = row.getFirst();
        S last = row.getLast();
        List<S> best = new ArrayList<>(row);
        List<S> tried = new ArrayList<>(row);
        S end = farthest(row, farthest(row, first));
        tried.sort(Comparator.comparingDouble(seat -> distance(end, seat)));
        best = shorter(best, tried);
        // begun in the middle of a bend, a walk at least finishes nearer to an end
        for (int walks = 0; walks < WALKS && row.size() <= LONGEST_WALK; walks++) {
            Collections.reverse(tried);
            walk(tried);
            cutAtLongestStep(tried);
            best = shorter(best, tried);
        }
        if (best.indexOf(first) > best.indexOf(last)) {
            Collections.reverse(best);
        }
        for (int i = 0; i < best.size(); i++) {
            row.set(i, best.get(i));
        }
    }

    /**
     * Positions in the row before which there is an aisle.
     *
     * @param usual the plan's usual step, for short rows; 0 when unknown
     */
    static BitSet gaps(List<? extends Spot> row, double usual) {
        BitSet gaps = new BitSet();
        boolean tooShort = row.size() < SHORT_ROW && usual > 0;
        double widest = tooShort ? usual * AISLE_IN_SHORT_ROW : usualStep(row) * AISLE;
        for (int i = 1; i < row.size(); i++) {
            if (distance(row.get(i - 1), row.get(i)) > widest) {
                gaps.set(i);
            }
        }
        return gaps;
    }

    /** The lower median of the steps along a row; 0 for a row of fewer than two seats. */
    static double usualStep(List<? extends Spot> row) {
        double[] steps = new double[Math.max(0, row.size() - 1)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = distance(row.get(i), row.get(i + 1));
        }
        return median(steps);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
    }

    /** True when no step jumps back over the seat before last, and none is much longer than another. */
    private static boolean isRegular(List<? extends Spot> row) {
        double longest = distance(row.get(0), row.get(1));
        double shortest = longest;
        for (int i = 2; i < row.size(); i++) {
            double step = distance(row.get(i - 1), row.get(i));
            longest = Math.max(longest, step);
            shortest = Math.min(shortest, step);
            if (distance(row.get(i - 2), row.get(i)) <= step * SLACK) {
                return false;
            }
        }
        return longest <= shortest * REGULAR;
    }

    private static <S extends Spot> List<S> shorter(List<S> best, List<S> tried) {
        return length(tried) * SLACK < length(best) ? new ArrayList<>(tried) : best;
    }

    private static double length(List<? extends Spot> row) {
        double length = 0;
        for (int i = 1; i < row.size(); i++) {
            length += distance(row.get(i - 1), row.get(i));
        }
        return length;
    }

    /** From the seat at the head of the list always to the nearest seat not yet passed: follows rows round a bend. */
    private static <S extends Spot> void walk(List<S> row) {
        List<S> left = new ArrayList<>(row);
        List<S> walked = new ArrayList<>(row.size());
        S at = left.removeFirst();
        walked.add(at);
        while (!left.isEmpty()) {
            at = left.remove(nearest(left, at));
            walked.add(at);
        }
        for (int i = 0; i < walked.size(); i++) {
            row.set(i, walked.get(i));
        }
    }

    /** A horseshoe is walked as a round: it begins and ends where the round has its longest step. */
    private static void cutAtLongestStep(List<? extends Spot> row) {
        int cut = 0;
        double longest = distance(row.getLast(), row.getFirst());
        for (int i = 1; i < row.size(); i++) {
            double step = distance(row.get(i - 1), row.get(i));
            if (step > longest) {
                longest = step;
                cut = i;
            }
        }
        Collections.rotate(row, -cut);
    }

    private static int nearest(List<? extends Spot> seats, Spot from) {
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < seats.size(); i++) {
            double distance = distance(from, seats.get(i));
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    private static <S extends Spot> S farthest(List<S> row, S from) {
        S farthest = from;
        for (S seat : row) {
            if (distance(from, seat) > distance(from, farthest)) {
                farthest = seat;
            }
        }
        return farthest;
    }

    private static double distance(Spot a, Spot b) {
        return Math.hypot((double) a.x() - b.x(), (double) a.y() - b.y());
    }
}
