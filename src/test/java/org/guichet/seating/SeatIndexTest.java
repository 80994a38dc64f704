package org.guichet.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatIndexTest {

    @Test
    void theSlotsOfAWindowHaveTheSeatsThatLookingAtAllOfThemFinds() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            SeatingPlan plan = scattered(random);
            SeatIndex index = new SeatIndex(plan);
            float left = random.nextInt(-50, 900);
            float top = random.nextInt(-50, 500);
            float right = left + random.nextInt(400);
            float bottom = top + random.nextInt(300);
            List<Integer> found = new ArrayList<>();
            for (int line = index.lineAt(top); line <= index.lineAt(bottom); line++) {
                for (int slot = index.firstSlot(line, index.columnAt(left)); slot < index.endSlot(line,
                        index.columnAt(right)); slot++) {
                    if (isWithin(index.x(slot), index.y(slot), left, top, right, bottom)) {
                        found.add(index.seat(slot));
                    }
                }
            }
            List<Integer> expected = IntStream.range(0, plan.seatCount())
                    .filter(seat -> isWithin(plan.x(seat), plan.y(seat), left, top, right, bottom)).boxed().toList();
            assertThat(found).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(index.anyIn(left, top, right, bottom)).as("seed %s", seed).isEqualTo(!expected.isEmpty());
        }
    }

    @Test
    void theNearestSeatIsTheNearestOfAll() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            SeatingPlan plan = scattered(random);
            SeatIndex index = new SeatIndex(plan);
            double x = random.nextInt(-50, 1_050);
            double y = random.nextInt(-50, 650);
            double radius = random.nextInt(200);
            double least = IntStream.range(0, plan.seatCount())
                    .mapToDouble(seat -> Math.hypot(plan.x(seat) - x, plan.y(seat) - y)).min().orElseThrow();
            int nearest = index.nearest(x, y, radius);
            if (least > radius) {
                assertThat(nearest).as("seed %s", seed).isEqualTo(SeatingPlan.NONE);
            } else {
                assertThat(Math.hypot(plan.x(nearest) - x, plan.y(nearest) - y)).as("seed %s", seed)
                        .isEqualTo(least);
            }
        }
    }

    @Test
    void everySeatHasItsSlot() {
        SeatingPlan plan = SmallHouses.straight(4, 10);
        SeatIndex index = new SeatIndex(plan);
        for (int seat = 0; seat < plan.seatCount(); seat++) {
            int slot = index.slotOf(seat);
            assertThat(index.seat(slot)).isEqualTo(seat);
            assertThat(index.x(slot)).isEqualTo(plan.x(seat));
            assertThat(index.y(slot)).isEqualTo(plan.y(seat));
        }
    }

    @Test
    void oneEndlessRowNeedsNoEndlessGrid() {
        PlanBuilder builder = new PlanBuilder("Line", 1_000, 10, List.of(new PriceZoneMark("A", 0)));
        builder.section("1", null, null).row("A");
        for (int i = 0; i < 10_000; i++) {
            builder.seat("s" + i, "1", 0, i * 1_000f, 5, 5);
        }
        SeatIndex index = new SeatIndex(builder.build());
        assertThat(index.columnAt(Double.MAX_VALUE)).isLessThan(10_000);
        assertThat(index.nearest(5_000_100, 5, 200)).isEqualTo(5_000);
    }

    @Test
    void aPlanWithoutSeatsHasNone() {
        SeatIndex empty = new SeatIndex(new PlanBuilder("Empty", 10, 10, List.of()).build());
        assertThat(empty.nearest(5, 5, 100)).isEqualTo(SeatingPlan.NONE);
        assertThat(empty.anyIn(0, 0, 10, 10)).isFalse();
    }

    private static boolean isWithin(float x, float y, float left, float top, float right, float bottom) {
        return x >= left && x <= right && y >= top && y <= bottom;
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
