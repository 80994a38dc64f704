package org.guichet.seating;

import java.util.Arrays;

/**
 * Finds seats by where they stand: a uniform grid of square cells in two int arrays. Seats are sorted cell after cell, row
 * of cells after row; a seat's rank in that order is its slot, and who reads a window slot by slot walks memory forwards.
 * Standing places are not in it. Immutable, safe from any thread; no query allocates.
 */
public final class SeatIndex {

    private static final int SEATS_A_CELL = 8;

    private final float left;
    private final float top;
    private final float cell;
    private final int columns;
    private final int lines;
    /** The first slot of each cell, and at the end the number of seats. */
    private final int[] start;
    private final int[] seat;
    private final int[] slotOf;
    private final float[] x;
    private final float[] y;

    public SeatIndex(SeatingPlan plan) {
        float[] xs = plan.arrays().x();
        float[] ys = plan.arrays().y();
        int count = plan.seatCount();
        float lowX = count == 0 ? 0 : Float.MAX_VALUE;
        float lowY = lowX;
        float highX = -lowX;
        float highY = -lowX;
        for (int i = 0; i < count; i++) {
            lowX = Math.min(lowX, xs[i]);
            lowY = Math.min(lowY, ys[i]);
            highX = Math.max(highX, xs[i]);
            highY = Math.max(highY, ys[i]);
        }
        left = lowX;
        top = lowY;
        double area = Math.max(1, highX - lowX) * (double) Math.max(1, highY - lowY);
        // one row of 100,000 seats is a line: cells no smaller than a share of it keep the grid small
        double least = Math.max(highX - lowX, highY - lowY) / (Math.sqrt(count) * SEATS_A_CELL + 1);
        cell = (float) Math.max(1e-3, Math.max(least, Math.sqrt(area * SEATS_A_CELL / Math.max(1, count))));
        columns = (int) ((highX - lowX) / cell) + 1;
        lines = (int) ((highY - lowY) / cell) + 1;
        start = new int[columns * lines + 1];
        seat = new int[count];
        slotOf = new int[count];
        x = new float[count];
        y = new float[count];
        sort(xs, ys);
    }

    private void sort(float[] xs, float[] ys) {
        for (int i = 0; i < seat.length; i++) {
            start[lineAt(ys[i]) * columns + columnAt(xs[i]) + 1]++;
        }
        for (int i = 1; i < start.length; i++) {
            start[i] += start[i - 1];
        }
        int[] next = Arrays.copyOf(start, start.length);
        for (int i = 0; i < seat.length; i++) {
            int slot = next[lineAt(ys[i]) * columns + columnAt(xs[i])]++;
            seat[slot] = i;
            slotOf[i] = slot;
            x[slot] = xs[i];
            y[slot] = ys[i];
        }
    }

    /** The column of cells of an x, the nearest one for an x outside. */
    public int columnAt(double atX) {
        return Math.clamp((long) Math.floor((atX - left) / cell), 0, columns - 1);
    }

    /** The line of cells of a y, the nearest one for a y outside. */
    public int lineAt(double atY) {
        return Math.clamp((long) Math.floor((atY - top) / cell), 0, lines - 1);
    }

    /** The first slot of that line of cells from that column on. */
    public int firstSlot(int line, int column) {
        return start[line * columns + column];
    }

    /** The slot after those of that line of cells up to and with that column. */
    public int endSlot(int line, int column) {
        return start[line * columns + column + 1];
    }

    public int slotOf(int ofSeat) {
        return slotOf[ofSeat];
    }

    /** The seat of a slot, 0 to the plan's {@code seatCount() - 1}. */
    public int seat(int slot) {
        return seat[slot];
    }

    public float x(int slot) {
        return x[slot];
    }

    public float y(int slot) {
        return y[slot];
    }

    /** The seat whose centre is nearest to the point and not farther than {@code within}, or {@link SeatingPlan#NONE}. */
    public int nearest(double atX, double atY, double within) {
        int found = SeatingPlan.NONE;
        double best = within * within;
        int first = columnAt(atX - within);
        int last = columnAt(atX + within);
        for (int line = lineAt(atY - within); line <= lineAt(atY + within); line++) {
            for (int slot = firstSlot(line, first); slot < endSlot(line, last); slot++) {
                double dx = x[slot] - atX;
                double dy = y[slot] - atY;
                double squared = dx * dx + dy * dy;
                if (squared <= best) {
                    best = squared;
                    found = seat[slot];
                }
            }
        }
        return found;
    }

    /** True when the centre of a seat lies in that window, edges included. */
    public boolean anyIn(double windowLeft, double windowTop, double windowRight, double windowBottom) {
        int first = columnAt(windowLeft);
        int last = columnAt(windowRight);
        for (int line = lineAt(windowTop); line <= lineAt(windowBottom); line++) {
            for (int slot = firstSlot(line, first); slot < endSlot(line, last); slot++) {
                if (x[slot] >= windowLeft && x[slot] <= windowRight && y[slot] >= windowTop
                        && y[slot] <= windowBottom) {
                    return true;
                }
            }
        }
        return false;
    }
}
