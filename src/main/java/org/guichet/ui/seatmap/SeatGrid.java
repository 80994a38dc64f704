package org.guichet.ui.seatmap;

import java.util.Arrays;

import org.guichet.seating.SeatingPlan;

/**
 * The seats sorted into square cells, cell after cell and row of cells after row, with their coordinates beside them: the
 * painter walks the window's cells in memory order. Immutable.
 */
final class SeatGrid {

    private static final int SEATS_A_CELL = 8;

    /** Seat, x and y by slot; the slots of a cell are together. */
    final int[] seat;
    final float[] x;
    final float[] y;
    private final int[] slotOf;
    private final int[] start;
    private final float minX;
    private final float minY;
    private final float cell;
    private final int columns;
    private final int rows;

    SeatGrid(SeatingPlan plan) {
        float[] xs = plan.xs();
        float[] ys = plan.ys();
        int count = xs.length;
        Box box = boxOf(xs, ys);
        minX = (float) box.minX();
        minY = (float) box.minY();
        cell = (float) Math.max(1e-3,
                Math.sqrt(Math.max(box.width(), 1) * Math.max(box.height(), 1) * SEATS_A_CELL / Math.max(1, count)));
        columns = (int) (box.width() / cell) + 1;
        rows = (int) (box.height() / cell) + 1;
        start = new int[columns * rows + 1];
        for (int i = 0; i < count; i++) {
            start[cellOf(xs[i], ys[i]) + 1]++;
        }
        for (int c = 0; c < columns * rows; c++) {
            start[c + 1] += start[c];
        }
        int[] next = Arrays.copyOf(start, start.length);
        seat = new int[count];
        x = new float[count];
        y = new float[count];
        slotOf = new int[count];
        for (int i = 0; i < count; i++) {
            int slot = next[cellOf(xs[i], ys[i])]++;
            seat[slot] = i;
            x[slot] = xs[i];
            y[slot] = ys[i];
            slotOf[i] = slot;
        }
    }

    private static Box boxOf(float[] xs, float[] ys) {
        if (xs.length == 0) {
            return new Box(0, 0, 0, 0);
        }
        float lowX = Float.MAX_VALUE;
        float lowY = Float.MAX_VALUE;
        float highX = -Float.MAX_VALUE;
        float highY = -Float.MAX_VALUE;
        for (int i = 0; i < xs.length; i++) {
            lowX = Math.min(lowX, xs[i]);
            highX = Math.max(highX, xs[i]);
            lowY = Math.min(lowY, ys[i]);
            highY = Math.max(highY, ys[i]);
        }
        return new Box(lowX, lowY, highX, highY);
    }

    private int cellOf(float atX, float atY) {
        return rowAt(atY) * columns + columnAt(atX);
    }

    /** Column of cells of an x, the nearest one for an x outside. */
    int columnAt(double atX) {
        return Math.clamp((long) Math.floor((atX - minX) / cell), 0, columns - 1);
    }

    int rowAt(double atY) {
        return Math.clamp((long) Math.floor((atY - minY) / cell), 0, rows - 1);
    }

    /** The first slot of the cells of that row from that column on. */
    int firstSlot(int row, int column) {
        return start[row * columns + column];
    }

    /** The slot after the cells of that row up to and with that column. */
    int endSlot(int row, int column) {
        return start[row * columns + column + 1];
    }

    int slotOf(int aSeat) {
        return slotOf[aSeat];
    }

    /** The seat nearest to a point within that distance, or {@link SeatingPlan#NONE}. */
    int nearest(double atX, double atY, double within) {
        int found = SeatingPlan.NONE;
        double best = within * within;
        int left = columnAt(atX - within);
        int right = columnAt(atX + within);
        for (int row = rowAt(atY - within); row <= rowAt(atY + within); row++) {
            for (int slot = firstSlot(row, left); slot < endSlot(row, right); slot++) {
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

    /** True when the centre of a seat lies in that rectangle. */
    boolean anyIn(double x0, double y0, double x1, double y1) {
        int left = columnAt(x0);
        int right = columnAt(x1);
        for (int row = rowAt(y0); row <= rowAt(y1); row++) {
            for (int slot = firstSlot(row, left); slot < endSlot(row, right); slot++) {
                if (x[slot] >= x0 && x[slot] <= x1 && y[slot] >= y0 && y[slot] <= y1) {
                    return true;
                }
            }
        }
        return false;
    }
}
