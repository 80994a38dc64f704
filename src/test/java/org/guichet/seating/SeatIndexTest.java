package org.guichet.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.guichet.seating.SeatIndex.Direction;
import org.junit.jupiter.api.Test;

class SeatIndexTest {

    private final SeatingPlan hall = SmallHouses.straight(4, 10);
    private final SeatIndex index = new SeatIndex(hall);

    @Test
    void aWindowHasTheSeatsThatLookingAtAllOfThemFinds() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            SeatingPlan plan = scattered(random);
            SeatIndex scattered = new SeatIndex(plan);
            float left = random.nextInt(-50, 900);
            float top = random.nextInt(-50, 500);
            float right = left + random.nextInt(400);
            float bottom = top + random.nextInt(300);
            int[] expected = IntStream.range(0, plan.seatCount()).filter(seat -> plan.x(seat) >= left
                    && plan.x(seat) <= right && plan.y(seat) >= top && plan.y(seat) <= bottom).toArray();
            int[] buffer = new int[plan.seatCount()];
            int count = scattered.within(left, top, right, bottom, buffer);
            assertThat(Arrays.copyOf(buffer, count)).as("seed %s", seed).containsExactlyInAnyOrder(expected);
            List<Integer> told = new ArrayList<>();
            scattered.forEachWithin(left, top, right, bottom, told::add);
            assertThat(told).hasSize(expected.length);
        }
    }

    @Test
    void theNearestSeatIsTheNearestOfAll() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            SeatingPlan plan = scattered(random);
            SeatIndex scattered = new SeatIndex(plan);
            float x = random.nextInt(-50, 1_050);
            float y = random.nextInt(-50, 650);
            double radius = random.nextInt(200);
            double least = IntStream.range(0, plan.seatCount())
                    .mapToDouble(seat -> Math.hypot(plan.x(seat) - x, plan.y(seat) - y)).min().orElseThrow();
            int nearest = scattered.nearest(x, y, (float) radius);
            if (least > radius) {
                assertThat(nearest).as("seed %s", seed).isEqualTo(SeatingPlan.NONE);
            } else {
                assertThat(Math.hypot(plan.x(nearest) - x, plan.y(nearest) - y)).as("seed %s", seed)
                        .isLessThanOrEqualTo(least + 1e-3);
            }
        }
    }

    @Test
    void arrowsWalkTheMapByGeometry() {
        assertThat(from("B-5", Direction.LEFT)).isEqualTo("B-4");
        assertThat(from("B-5", Direction.RIGHT)).isEqualTo("B-6");
        assertThat(from("B-5", Direction.UP)).isEqualTo("A-5");
        assertThat(from("B-5", Direction.DOWN)).isEqualTo("C-5");
        assertThat(index.next(hall.indexOf("A-5"), Direction.UP)).isEqualTo(SeatingPlan.NONE);
        assertThat(index.next(hall.indexOf("A-10"), Direction.RIGHT)).isEqualTo(SeatingPlan.NONE);
    }

    @Test
    void everySeatIsReachedByArrowsAlone() {
        boolean[] reached = new boolean[hall.size()];
        List<Integer> open = new ArrayList<>(List.of(0));
        while (!open.isEmpty()) {
            int seat = open.removeLast();
            if (seat != SeatingPlan.NONE && !reached[seat]) {
                reached[seat] = true;
                for (Direction direction : Direction.values()) {
                    open.add(index.next(seat, direction));
                }
            }
        }
        assertThat(reached).containsOnly(true);
    }

    @Test
    void wholeStepsGoToAnotherRow() {
        assertThat(hall.guid(index.nextRow(hall.indexOf("B-1"), Direction.DOWN))).isEqualTo("C-1");
    }

    @Test
    void aRowHasItsEndsWhereTheMapShowsThem() {
        PlanBuilder builder = new PlanBuilder("Backwards", 300, 300, List.of(new PriceZoneMark("A", 0)));
        builder.section("1", null, null).row("A");
        for (int n = 1; n <= 5; n++) {
            builder.seat("A-" + n, String.valueOf(n), 0, 200 - 20f * n, 50, 8);
        }
        SeatingPlan plan = builder.build();
        SeatIndex backwards = new SeatIndex(plan);
        assertThat(plan.guid(backwards.rowStart(plan.indexOf("A-3")))).isEqualTo("A-5");
        assertThat(plan.guid(backwards.rowEnd(plan.indexOf("A-3")))).isEqualTo("A-1");
    }

    @Test
    void aPlanWithoutSeatsHasNone() {
        SeatIndex empty = new SeatIndex(new PlanBuilder("Empty", 10, 10, List.of()).build());
        assertThat(empty.nearest(5, 5, 100)).isEqualTo(SeatingPlan.NONE);
        assertThat(empty.within(0, 0, 10, 10, new int[0])).isZero();
    }

    private String from(String guid, Direction direction) {
        return hall.guid(index.next(hall.indexOf(guid), direction));
    }

    private static SeatingPlan scattered(Random random) {
        PlanBuilder builder = new PlanBuilder("Scattered", 1_000, 600, List.of(new PriceZoneMark("A", 0)));
        builder.section("1", null, null);
        int seats = random.nextInt(1, 400);
        for (int i = 0; i < seats; i++) {
            builder.row("R" + i).seat("s" + i, "1", 0, random.nextFloat(1_000), random.nextFloat(600), 5);
        }
        return builder.build();
    }
}
