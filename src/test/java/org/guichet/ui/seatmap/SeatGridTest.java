package org.guichet.ui.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;
import org.junit.jupiter.api.Test;

class SeatGridTest {

    private static final long SEED = 4711;

    private static SeatingPlan scattered(Random random, int seats) {
        PlanBuilder builder = new PlanBuilder("", 1000, 600, List.of(new PriceZoneMark("A", 0)));
        builder.section("1", null, null).row("A");
        for (int i = 0; i < seats; i++) {
            builder.seat("s" + i, String.valueOf(i), 0, random.nextFloat() * 1000, random.nextFloat() * 600, 5);
        }
        return builder.build();
    }

    @Test
    void theNearestSeatIsTheNearestOfAll() {
        Random random = new Random(SEED);
        SeatingPlan plan = scattered(random, 700);
        SeatGrid grid = new SeatGrid(plan);
        for (int i = 0; i < 500; i++) {
            double x = random.nextDouble() * 1200 - 100;
            double y = random.nextDouble() * 800 - 100;
            double within = random.nextDouble() * 60;
            int nearest = SeatingPlan.NONE;
            double best = within;
            for (int seat = 0; seat < plan.seatCount(); seat++) {
                double distance = Math.hypot(plan.x(seat) - x, plan.y(seat) - y);
                if (distance < best) {
                    best = distance;
                    nearest = seat;
                }
            }
            assertThat(grid.nearest(x, y, within)).as("seed %d, %d", SEED, i).isEqualTo(nearest);
        }
    }

    @Test
    void aRectangleIsEmptyWhenNoSeatIsInIt() {
        Random random = new Random(SEED);
        SeatingPlan plan = scattered(random, 300);
        SeatGrid grid = new SeatGrid(plan);
        for (int i = 0; i < 500; i++) {
            double x = random.nextDouble() * 1000;
            double y = random.nextDouble() * 600;
            double w = random.nextDouble() * 50;
            boolean any = false;
            for (int seat = 0; seat < plan.seatCount(); seat++) {
                any |= plan.x(seat) >= x && plan.x(seat) <= x + w && plan.y(seat) >= y && plan.y(seat) <= y + w;
            }
            assertThat(grid.anyIn(x, y, x + w, y + w)).as("seed %d, %d", SEED, i).isEqualTo(any);
        }
    }

    @Test
    void everySeatHasItsSlot() {
        SeatingPlan plan = SmallHouse.plan();
        SeatGrid grid = new SeatGrid(plan);
        for (int seat = 0; seat < plan.seatCount(); seat++) {
            assertThat(grid.seat[grid.slotOf(seat)]).isEqualTo(seat);
        }
    }
}
