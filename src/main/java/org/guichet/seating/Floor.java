package org.guichet.seating;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What all offers on one plan share: which seats are ever offered, who is joined to whom, and the row at one's back. Wheelchair
 * places and their companions are kept for those who ask for them. Immutable, safe from any thread.
 */
final class Floor {

    /** Never offered unasked: wheelchair places and their companions. */
    static final byte KEPT = 0;
    /** Beside the seat with the index before. */
    static final byte JOINED = 1;
    /** After an aisle or at the beginning of a row. */
    static final byte PARTED = 2;

    /** Rows farther apart than this many times their section's usual distance have something between them. */
    private static final float BACK_TO_BACK = 1.6f;

    final SeatingPlan plan;
    final PlanArrays arrays;
    final byte[] kind;
    /** For each seat the one right behind it, away from the focal point, or {@link SeatingPlan#NONE}. */
    final int[] behind;
    /** By price zone. */
    final boolean[] hasSeats;
    final Chunks chunks;

    Floor(SeatingPlan plan) {
        this.plan = plan;
        this.arrays = plan.arrays();
        this.kind = new byte[plan.seatCount()];
        this.hasSeats = new boolean[plan.priceZones().size()];
        for (int seat = 0; seat < kind.length; seat++) {
            hasSeats[plan.priceZone(seat)] = true;
            kind[seat] = arrays.gapBefore().get(seat) ? PARTED : JOINED;
        }
        BitSet accessible = arrays.accessible();
        for (int seat = accessible.nextSetBit(0); seat >= 0; seat = accessible.nextSetBit(seat + 1)) {
            kind[seat] = KEPT;
        }
        arrays.companions().values().forEach(companions -> {
            for (int companion : companions) {
                kind[companion] = KEPT;
            }
        });
        this.behind = new int[kind.length];
        Arrays.fill(behind, SeatingPlan.NONE);
        for (Section section : plan.sections()) {
            backToBack(plan.rows().subList(section.firstRow(), section.endRow()).stream()
                    .filter(row -> row.seats() > 0).sorted(Comparator.comparingDouble(this::fromFocus))
                    .toList());
        }
        this.chunks = new Chunks(this);
    }

    private double fromFocus(Row row) {
        return squared(middle(row), arrays.focalX(), arrays.focalY());
    }

    private void backToBack(List<Row> outwards) {
        double[] apart = new double[Math.max(0, outwards.size() - 1)];
        int[] facing = new int[apart.length];
        for (int i = 0; i < apart.length; i++) {
            int seat = middle(outwards.get(i));
            facing[i] = nearest(outwards.get(i + 1), seat);
            apart[i] = Math.sqrt(squared(facing[i], arrays.x()[seat], arrays.y()[seat]));
        }
        double usual = RowOrder.median(apart);
        for (int i = 0; i < apart.length; i++) {
            if (apart[i] <= usual * BACK_TO_BACK) {
                face(outwards.get(i), outwards.get(i + 1), facing[i]);
            }
        }
    }

    /** Walks both rows side by side: the seat behind moves as the seat in front does. */
    private void face(Row front, Row back, int facingMiddle) {
        int middle = middle(front);
        int at = facingMiddle;
        for (int seat = middle; seat < front.end(); seat++) {
            at = climb(back, at, seat);
            behind[seat] = at;
        }
        at = facingMiddle;
        for (int seat = middle - 1; seat >= front.first(); seat--) {
            at = climb(back, at, seat);
            behind[seat] = at;
        }
    }

    private int climb(Row row, int from, int seat) {
        float x = arrays.x()[seat];
        float y = arrays.y()[seat];
        int at = from;
        while (at + 1 < row.end() && squared(at + 1, x, y) < squared(at, x, y)) {
            at++;
        }
        while (at > row.first() && squared(at - 1, x, y) < squared(at, x, y)) {
            at--;
        }
        return at;
    }

    private int nearest(Row row, int seat) {
        int nearest = row.first();
        for (int other = row.first(); other < row.end(); other++) {
            if (squared(other, arrays.x()[seat], arrays.y()[seat]) < squared(nearest, arrays.x()[seat],
                    arrays.y()[seat])) {
                nearest = other;
            }
        }
        return nearest;
    }

    private double squared(int seat, float x, float y) {
        double dx = arrays.x()[seat] - x;
        double dy = arrays.y()[seat] - y;
        return dx * dx + dy * dy;
    }

    private static int middle(Row row) {
        return (row.first() + row.end() - 1) >>> 1;
    }
}
