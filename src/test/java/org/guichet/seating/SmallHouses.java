package org.guichet.seating;

import java.util.List;
import java.util.Random;

/** Little plans for tests: straight rows one behind the other, with aisles and two price zones. */
final class SmallHouses {

    static final byte FREE = 0;
    static final byte SOLD = 1;
    static final int PITCH = 20;
    static final int DEPTH = 25;

    private SmallHouses() {}

    /** One section, rows of seats at one pitch; seat {@code r-n}; the focal point is in front of the middle. */
    static SeatingPlan straight(int rows, int seats) {
        PlanBuilder builder = new PlanBuilder("Straight", seats * PITCH + 40f, rows * DEPTH + 60f,
                List.of(new PriceZoneMark("A", 0), new PriceZoneMark("B", 0)));
        builder.focalPoint(20 + (seats - 1) * PITCH / 2f, 0).section("1", null, null);
        for (int row = 0; row < rows; row++) {
            builder.row(String.valueOf((char) ('A' + row)));
            for (int seat = 1; seat <= seats; seat++) {
                builder.seat((char) ('A' + row) + "-" + seat, String.valueOf(seat), 0, 20f + (seat - 1) * PITCH,
                        40f + row * DEPTH, 8);
            }
        }
        return builder.build();
    }

    /** Up to three sections of uneven rows with aisles, two zones, odd numbers first in some rows. */
    static SeatingPlan random(Random random) {
        PlanBuilder builder = new PlanBuilder("Random", 1_000, 400,
                List.of(new PriceZoneMark("A", 0), new PriceZoneMark("B", 0)));
        builder.focalPoint(random.nextInt(600), 0);
        int sections = random.nextInt(1, 4);
        for (int section = 0; section < sections; section++) {
            builder.section("S" + section, null, null);
            int rows = random.nextInt(1, 5);
            for (int row = 0; row < rows; row++) {
                builder.row("R" + row);
                int seats = random.nextInt(1, 9);
                float x = section * 300;
                for (int seat = 0; seat < seats; seat++) {
                    x += seat > 3 && random.nextInt(6) == 0 ? 3 * PITCH : PITCH;
                    builder.seat("S" + section + "-" + row + "-" + seat, String.valueOf(seat),
                            random.nextInt(8) == 0 ? 1 : row / 3, x, 40 + row * DEPTH, 8);
                }
            }
        }
        return builder.build();
    }

    /** Each seat sold with that chance in a hundred. */
    static byte[] sold(SeatingPlan plan, int percent, Random random) {
        byte[] states = new byte[plan.size()];
        for (int place = 0; place < states.length; place++) {
            states[place] = random.nextInt(100) < percent ? SOLD : FREE;
        }
        return states;
    }
}
