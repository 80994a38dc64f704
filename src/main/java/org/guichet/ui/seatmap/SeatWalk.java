package org.guichet.ui.seatmap;

import org.guichet.seating.Row;
import org.guichet.seating.SeatIndex;
import org.guichet.seating.SeatingPlan;

/**
 * Where a step of the keyboard leads: by geometry, along the row and from row to row, whichever of them the arrow rather
 * points to where the row stands; so one walks around a curve in one's row, over aisles and into the next section.
 * Immutable.
 */
final class SeatWalk {

    /** What is aside of the way counts so much more than what is along it. */
    private static final double ASIDE = 2.2;
    private static final double FIRST_REACH = 2.5;

    private final PlanShape shape;

    SeatWalk(PlanShape shape) {
        this.shape = shape;
    }

    /** The seat one step away, or the same one at the edge of the house. */
    int from(int seat, Step step) {
        return switch (step) {
            case LEFT -> towards(seat, -1, 0);
            case RIGHT -> towards(seat, 1, 0);
            case UP -> towards(seat, 0, -1);
            case DOWN -> towards(seat, 0, 1);
            case ROW_START -> rowEnd(seat, true);
            case ROW_END -> rowEnd(seat, false);
            case ROW_BEFORE -> otherRow(seat, -1);
            case ROW_AFTER -> otherRow(seat, 1);
        };
    }

    private int towards(int seat, int dx, int dy) {
        Row row = shape.plan.rows().get(shape.plan.row(seat));
        int before = Math.max(row.first(), seat - 1);
        int after = Math.min(row.end() - 1, seat + 1);
        double rowX = shape.plan.x(after) - shape.plan.x(before);
        double rowY = shape.plan.y(after) - shape.plan.y(before);
        double length = Math.hypot(rowX, rowY);
        if (length == 0) {
            return nearest(seat, dx, dy, SeatingPlan.NONE, seat);
        }
        double along = (rowX * dx + rowY * dy) / length;
        double across = (rowX * dy - rowY * dx) / length;
        if (Math.abs(along) >= Math.abs(across)) {
            int beside = along > 0 ? seat + 1 : seat - 1;
            double way = Math.copySign(1 / length, along);
            return beside >= row.first() && beside < row.end() ? beside
                    : nearest(seat, rowX * way, rowY * way, SeatingPlan.NONE,
                            nearest(seat, dx, dy, SeatingPlan.NONE, seat));
        }
        double way = Math.copySign(1 / length, across);
        return nearest(seat, -rowY * way, rowX * way, shape.plan.row(seat),
                nearest(seat, dx, dy, shape.plan.row(seat), seat));
    }

    /** The nearest seat in a direction, of any row but one, or {@code otherwise}. */
    private int nearest(int seat, double dx, double dy, int exceptRow, int otherwise) {
        double reach = shape.pitch * FIRST_REACH;
        double most = Math.max(shape.box().width(), shape.box().height());
        int found = search(seat, dx, dy, exceptRow, reach);
        while (found == SeatingPlan.NONE && reach < most) {
            reach *= 3;
            found = search(seat, dx, dy, exceptRow, reach);
        }
        return found == SeatingPlan.NONE ? otherwise : found;
    }

    private int search(int seat, double dx, double dy, int exceptRow, double reach) {
        SeatIndex index = shape.index;
        float fromX = shape.plan.x(seat);
        float fromY = shape.plan.y(seat);
        int found = SeatingPlan.NONE;
        double best = Double.MAX_VALUE;
        int left = index.columnAt(fromX - reach);
        int right = index.columnAt(fromX + reach);
        for (int line = index.lineAt(fromY - reach); line <= index.lineAt(fromY + reach); line++) {
            for (int slot = index.firstSlot(line, left); slot < index.endSlot(line, right); slot++) {
                double along = (index.x(slot) - fromX) * dx + (index.y(slot) - fromY) * dy;
                double aside = Math.abs((index.x(slot) - fromX) * dy - (index.y(slot) - fromY) * dx);
                double cost = along + ASIDE * aside;
                if (along > shape.pitch * 0.2 && along <= reach && aside <= along * 1.2 && cost < best
                        && shape.plan.row(index.seat(slot)) != exceptRow) {
                    best = cost;
                    found = index.seat(slot);
                }
            }
        }
        return found;
    }

    private int rowEnd(int seat, boolean start) {
        Row row = shape.plan.rows().get(shape.plan.row(seat));
        int a = row.first();
        int b = row.end() - 1;
        float dx = shape.plan.x(b) - shape.plan.x(a);
        float dy = shape.plan.y(b) - shape.plan.y(a);
        boolean aFirst = Math.abs(dx) > Math.abs(dy) * 0.2 ? dx > 0 : dy > 0;
        return aFirst == start ? a : b;
    }

    /** The nearest seat of the row before or after, over the sections' borders too. */
    private int otherRow(int seat, int by) {
        int index = shape.plan.row(seat) + by;
        while (index >= 0 && index < shape.plan.rows().size()) {
            Row row = shape.plan.rows().get(index);
            if (row.seats() > 0) {
                return nearestOf(row, seat);
            }
            index += by;
        }
        return seat;
    }

    private int nearestOf(Row row, int seat) {
        int found = row.first();
        double best = Double.MAX_VALUE;
        for (int other = row.first(); other < row.end(); other++) {
            double distance = Math.hypot(shape.plan.x(other) - shape.plan.x(seat),
                    shape.plan.y(other) - shape.plan.y(seat));
            if (distance < best) {
                best = distance;
                found = other;
            }
        }
        return found;
    }
}
