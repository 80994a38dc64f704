package org.guichet.ui.seatmap;

import java.util.List;

import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.seating.Outline;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;

/**
 * Two sections side by side of five rows of eight seats, 20 units apart, with room for names between rows C and D; below
 * them a standing area of 50. Zone A in front, B behind; the first seat of row A is a wheelchair place.
 */
final class SmallHouse {

    static final double PITCH = 20;
    static final int ROWS = 5;
    static final int SEATS = 8;

    private SmallHouse() {}

    static SeatingPlan plan() {
        PlanBuilder builder = new PlanBuilder("Petite salle", 500, 400,
                List.of(new PriceZoneMark("A", 0x0072B2), new PriceZoneMark("B", 0xE69F00)));
        for (int section = 0; section < 2; section++) {
            builder.section(String.valueOf(101 + section), null, null);
            for (int row = 0; row < ROWS; row++) {
                String label = String.valueOf((char) ('A' + row));
                builder.row(label);
                for (int seat = 0; seat < SEATS; seat++) {
                    builder.seat(101 + section + "-" + label + "-" + (seat + 1), String.valueOf(seat + 1),
                            row < 3 ? 0 : 1, 60 + section * 200 + (float) PITCH * seat,
                            240 - 26 * row - (row < 3 ? 0 : 40),
                            8);
                }
            }
        }
        Outline floor = new Outline(List.of(60f, 280f, 400f, 280f, 400f, 340f, 60f, 340f), null, null, null);
        builder.standingArea("floor", "Parterre", 1, 50, floor);
        builder.outline(new Outline(List.of(60f, 350f, 400f, 350f, 400f, 370f, 60f, 370f), 0xF1F6FB, 0xC3CEDA, null));
        builder.accessible("101-A-1", List.of("101-A-2"));
        return builder.build();
    }

    static House house() {
        return new House(1, plan(), SeatState.MINE);
    }

    static int seat(SeatingPlan plan, String guid) {
        int seat = plan.indexOf(guid);
        if (seat == SeatingPlan.NONE) {
            throw new IllegalArgumentException(guid);
        }
        return seat;
    }

    /** Letters that are plain blocks of 6 by 8 pixels, 7 apart. */
    static Letters blocks() {
        String known = "0123456789";
        int count = known.length();
        Letters.Table table = new Letters.Table(known.toCharArray(), new int[count], new int[count], new int[count],
                new int[count], new int[count], new float[count], new byte[48]);
        java.util.Arrays.fill(table.mask(), (byte) 255);
        java.util.Arrays.fill(table.width(), 6);
        java.util.Arrays.fill(table.height(), 8);
        java.util.Arrays.fill(table.rise(), 8);
        java.util.Arrays.fill(table.advance(), 7);
        return new Letters(11, table);
    }
}
