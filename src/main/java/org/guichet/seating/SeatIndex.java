package org.guichet.seating;

import java.util.function.IntConsumer;

/**
 * Finds seats by where they stand: a uniform grid in two int arrays (cell starts and the seats cell by cell). Standing places
 * are not in it. Immutable, safe from any thread; no query allocates.
 */
public final class SeatIndex {

    private static final int SEATS_A_CELL = 4;
    /** Steps sideways cost this many times steps ahead when walking the map by arrow keys. */
    private static final float SIDEWAYS = 2;

    /** Where an arrow key points on the map. */
    public enum Direction {
        LEFT(-1, 0), RIGHT(1, 0), UP(0, -1), DOWN(0, 1);

        private final int x;
        private final int y;

        Direction(int x, int y) {
            this.x = x;
            this.y = y;
        }
    }

    private final SeatingPlan plan;
    private final float[] x;
    private final float[] y;
    private final float left;
    private final float top;
    private final float cell;
    private final int columns;
    private final int lines;
    private final int[] starts;
    private final int[] seats;

    public SeatIndex(SeatingPlan plan) {
        this.plan = plan;
        this.x = plan.arrays().x();
        this.y = plan.arrays().y();
        int count = plan.seatCount();
        float lowX = count == 0 ? 0 : Float.MAX_VALUE;
        float lowY = lowX;
        float highX = -lowX;
        float highY = -lowX;
        for (int seat = 0; seat < count; seat++) {
            lowX = Math.min(lowX, x[seat]);
            lowY = Math.min(lowY, y[seat]);
            highX = Math.max(highX, x[seat]);
            highY = Math.max(highY, y[seat]);
        }
        this.left = lowX;
        this.top = lowY;
        double area = Math.max(1, highX - lowX) * (double) Math.max(1, highY - lowY);
        // a row of 100,000 seats is a line: cells no smaller than a thousandth of it keep the grid small
        double smallest = Math.max(highX - lowX, highY - lowY) / (Math.sqrt(count) * SEATS_A_CELL + 1);
        this.cell = (float) Math.max(1, Math.max(smallest, Math.sqrt(area * SEATS_A_CELL / Math.max(1, count))));
        this.columns = (int) ((highX - lowX) / cell) + 1;
        this.lines = (int) ((highY - lowY) / cell) + 1;
        this.starts = new int[columns * lines + 1];
        this.seats = new int[count];
        fill();
    }

    private void fill() {
        for (int seat = 0; seat < seats.length; seat++) {
            starts[cellOf(seat) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = starts.clone();
        for (int seat = 0; seat < seats.length; seat++) {
            seats[next[cellOf(seat)]++] = seat;
        }
    }

    private int cellOf(int seat) {
        return line(y[seat]) * columns + column(x[seat]);
    }

    private int column(float atX) {
        return Math.clamp((int) ((atX - left) / cell), 0, columns - 1);
    }

    private int line(float atY) {
        return Math.clamp((int) ((atY - top) / cell), 0, lines - 1);
    }

    /** Tells every seat whose centre is inside the window, edges included, cell by cell. */
    public void forEachWithin(float windowLeft, float windowTop, float windowRight, float windowBottom,
            IntConsumer each) {
        for (int line = line(windowTop); line <= line(windowBottom); line++) {
            int first = starts[line * columns + column(windowLeft)];
            int end = starts[line * columns + column(windowRight) + 1];
            for (int i = first; i < end; i++) {
                int seat = seats[i];
                if (x[seat] >= windowLeft && x[seat] <= windowRight && y[seat] >= windowTop
                        && y[seat] <= windowBottom) {
                    each.accept(seat);
                }
            }
        }
    }

    /**
     * Puts every seat whose centre is inside the window into a buffer.
     *
     * @param into as long as the plan has seats
     * @return how many
     */
    public int within(float windowLeft, float windowTop, float windowRight, float windowBottom, int[] into) {
        int count = 0;
        for (int line = line(windowTop); line <= line(windowBottom); line++) {
            int first = starts[line * columns + column(windowLeft)];
            int end = starts[line * columns + column(windowRight) + 1];
            for (int i = first; i < end; i++) {
                int seat = seats[i];
                if (x[seat] >= windowLeft && x[seat] <= windowRight && y[seat] >= windowTop
                        && y[seat] <= windowBottom) {
                    into[count++] = seat;
                }
            }
        }
        return count;
    }

    /** The seat whose centre is nearest to the point and not farther than {@code radius}, or {@link SeatingPlan#NONE}. */
    public int nearest(float atX, float atY, float radius) {
        int nearest = SeatingPlan.NONE;
        float least = radius * radius;
        for (int line = line(atY - radius); line <= line(atY + radius); line++) {
            int first = starts[line * columns + column(atX - radius)];
            int end = starts[line * columns + column(atX + radius) + 1];
            for (int i = first; i < end; i++) {
                float distance = squared(x[seats[i]] - atX, y[seats[i]] - atY);
                if (distance <= least && (distance < least || nearest == SeatingPlan.NONE)) {
                    least = distance;
                    nearest = seats[i];
                }
            }
        }
        return nearest;
    }

    /** The seat one comes to next in that direction, over aisles and into other sections; NONE at the edge of the house. */
    public int next(int seat, Direction direction) {
        return next(seat, direction, false);
    }

    /** As {@link #next}, but in another row, for whole steps from row to row. */
    public int nextRow(int seat, Direction direction) {
        return next(seat, direction, true);
    }

    private int next(int from, Direction direction, boolean otherRow) {
        int best = SeatingPlan.NONE;
        float least = Float.MAX_VALUE;
        int column = column(x[from]);
        int line = line(y[from]);
        int rings = Math.max(columns, lines);
        for (int ring = 0; ring <= rings && (ring - 1) * cell < least; ring++) {
            for (int atLine = Math.max(0, line - ring); atLine <= Math.min(lines - 1, line + ring); atLine++) {
                boolean whole = Math.abs(atLine - line) == ring;
                for (int step = -ring; step <= ring; step += whole || ring == 0 ? 1 : 2 * ring) {
                    int atColumn = column + step;
                    if (atColumn >= 0 && atColumn < columns) {
                        int found = bestInCell(from, direction, otherRow, atLine * columns + atColumn, least);
                        if (found != SeatingPlan.NONE) {
                            best = found;
                            least = cost(from, found, direction);
                        }
                    }
                }
            }
        }
        return best;
    }

    private int bestInCell(int from, Direction direction, boolean otherRow, int atCell, float least) {
        int best = SeatingPlan.NONE;
        float lowest = least;
        for (int i = starts[atCell]; i < starts[atCell + 1]; i++) {
            int seat = seats[i];
            float cost = cost(from, seat, direction);
            if (cost < lowest && seat != from && !(otherRow && plan.row(seat) == plan.row(from))) {
                lowest = cost;
                best = seat;
            }
        }
        return best;
    }

    /** How far ahead and aside; endless for what is not ahead. */
    private float cost(int from, int seat, Direction direction) {
        float dx = x[seat] - x[from];
        float dy = y[seat] - y[from];
        float ahead = dx * direction.x + dy * direction.y;
        float aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
        return ahead <= 0 || aside > ahead ? Float.MAX_VALUE : ahead + SIDEWAYS * aside;
    }

    /** The end of the seat's row that lies more to the left on the map, or higher when the row stands upright. */
    public int rowStart(int seat) {
        Row row = plan.rows().get(plan.row(seat));
        return isBefore(row.first(), row.end() - 1) ? row.first() : row.end() - 1;
    }

    /** The other end. */
    public int rowEnd(int seat) {
        Row row = plan.rows().get(plan.row(seat));
        return isBefore(row.first(), row.end() - 1) ? row.end() - 1 : row.first();
    }

    private boolean isBefore(int a, int b) {
        boolean upright = Math.abs(y[a] - y[b]) > Math.abs(x[a] - x[b]);
        return upright ? y[a] <= y[b] : x[a] <= x[b];
    }

    private static float squared(float dx, float dy) {
        return dx * dx + dy * dy;
    }
}
