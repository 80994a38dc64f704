package org.guichet.ui.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;
import org.junit.jupiter.api.Test;

class SeatWalkTest {

    private final SeatingPlan plan = SmallHouse.plan();
    private final SeatWalk walk = new SeatWalk(new PlanShape(plan));

    private String from(String guid, Step step) {
        return plan.guid(walk.from(SmallHouse.seat(plan, guid), step));
    }

    @Test
    void arrowsGoToTheNeighbourOnThatSide() {
        assertThat(from("101-B-3", Step.RIGHT)).isEqualTo("101-B-4");
        assertThat(from("101-B-3", Step.LEFT)).isEqualTo("101-B-2");
        assertThat(from("101-B-3", Step.UP)).isEqualTo("101-C-3");
        assertThat(from("101-B-3", Step.DOWN)).isEqualTo("101-A-3");
    }

    @Test
    void arrowsCrossAislesAndGangways() {
        assertThat(from("101-B-8", Step.RIGHT)).isEqualTo("102-B-1");
        assertThat(from("101-C-5", Step.UP)).isEqualTo("101-D-5");
    }

    @Test
    void atTheEdgeOfTheHouseOneStays() {
        assertThat(from("101-A-1", Step.LEFT)).isEqualTo("101-A-1");
        assertThat(from("102-E-8", Step.UP)).isEqualTo("102-E-8");
    }

    @Test
    void homeAndEndGoToTheEndsOfTheRow() {
        assertThat(from("102-D-4", Step.ROW_START)).isEqualTo("102-D-1");
        assertThat(from("102-D-4", Step.ROW_END)).isEqualTo("102-D-8");
    }

    @Test
    void pagesGoFromRowToRow() {
        assertThat(from("101-B-3", Step.ROW_AFTER)).isEqualTo("101-C-3");
        assertThat(from("101-B-3", Step.ROW_BEFORE)).isEqualTo("101-A-3");
        assertThat(from("101-E-8", Step.ROW_AFTER)).isEqualTo("102-A-1");
        assertThat(from("101-A-1", Step.ROW_BEFORE)).isEqualTo("101-A-1");
    }

    @Test
    void aRowThatRunsDownBehindTheGoalIsWalkedUpAndDown() {
        PlanBuilder builder = new PlanBuilder("", 100, 200, List.of(new PriceZoneMark("A", 0)));
        builder.section("1", null, null).row("A");
        for (int i = 0; i < 6; i++) {
            builder.seat("a" + i, String.valueOf(i), 0, 20, 20 + 16 * i, 6);
        }
        builder.row("B");
        for (int i = 0; i < 6; i++) {
            builder.seat("b" + i, String.valueOf(i), 0, 44, 20 + 16 * i, 6);
        }
        SeatingPlan upright = builder.build();
        SeatWalk there = new SeatWalk(new PlanShape(upright));
        int a2 = upright.indexOf("a2");
        assertThat(there.from(a2, Step.DOWN)).isEqualTo(upright.indexOf("a3"));
        assertThat(there.from(a2, Step.RIGHT)).isEqualTo(upright.indexOf("b2"));
        assertThat(there.from(a2, Step.ROW_START)).isEqualTo(upright.indexOf("a0"));
    }

    @Test
    void inACurveOneStaysInTheRowOverTheAisle() {
        PlanBuilder builder = new PlanBuilder("", 400, 400, List.of(new PriceZoneMark("A", 0)));
        for (int section = 0; section < 2; section++) {
            builder.section(String.valueOf(section), null, null);
            for (int row = 0; row < 4; row++) {
                builder.row(String.valueOf(row));
                double radius = 150 + 25 * row;
                for (int i = 0; i < 4; i++) {
                    // from level to steep, with an aisle between the sections
                    double angle = Math.toRadians(88 - (section * 5 + i) * 16 / (radius * Math.PI / 180));
                    builder.seat(section + "-" + row + "-" + i, String.valueOf(i), 0,
                            (float) (radius * Math.cos(angle)), (float) (300 - radius * Math.sin(angle)), 6);
                }
            }
        }
        SeatingPlan curve = builder.build();
        SeatWalk there = new SeatWalk(new PlanShape(curve));
        for (int row = 0; row < 4; row++) {
            int seat = curve.indexOf("0-" + row + "-0");
            for (int i = 1; i < 6; i++) {
                seat = there.from(seat, Step.RIGHT);
                assertThat(curve.guid(seat)).isEqualTo((i / 4) + "-" + row + "-" + (i % 4));
            }
            assertThat(there.from(there.from(seat, Step.LEFT), Step.RIGHT)).isEqualTo(seat);
        }
        assertThat(curve.guid(there.from(curve.indexOf("0-1-3"), Step.UP))).startsWith("0-2-");
    }

    @Test
    void everySeatIsReachedByArrows() {
        Set<Integer> reached = new HashSet<>(Set.of(0));
        List<Integer> next = new java.util.ArrayList<>(reached);
        while (!next.isEmpty()) {
            int seat = next.removeLast();
            for (Step step : List.of(Step.LEFT, Step.RIGHT, Step.UP, Step.DOWN)) {
                int to = walk.from(seat, step);
                if (reached.add(to)) {
                    next.add(to);
                }
            }
        }
        assertThat(reached).hasSize(plan.seatCount());
    }
}
