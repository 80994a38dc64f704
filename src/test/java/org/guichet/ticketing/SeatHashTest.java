package org.guichet.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;
import org.junit.jupiter.api.Test;

class SeatHashTest {

    @Test
    void isTheHeadOfTheGuidsSha256() {
        // sha256("abc") = ba7816bf8f01cfea…
        assertThat(SeatHash.of("abc")).hasToString("ba7816bf8f01");
    }

    @Test
    void findsEveryPairOfEqualValues() {
        List<int[]> pairs = SeatHash.equalPairs(new long[]{5, 7, 5, 9, 7, 5});
        assertThat(pairs).containsExactlyInAnyOrder(new int[]{0, 2}, new int[]{2, 5}, new int[]{1, 4});
        assertThat(SeatHash.equalPairs(new long[]{1, 2, 3})).isEmpty();
        assertThat(SeatHash.equalPairs(new long[0])).isEmpty();
    }

    @Test
    void passesAPlanWithoutCollisions() {
        assertThat(SeatHash.collisions(plan(20_000))).isEmpty();
    }

    private static SeatingPlan plan(int seats) {
        PlanBuilder builder = new PlanBuilder("Plan", 100, 100, List.of(PLAN_ZONE)).section("1", null, null).row("A");
        for (int seat = 0; seat < seats; seat++) {
            builder.seat("guid-" + seat, String.valueOf(seat), 0, seat, 0, 1);
        }
        return builder.build();
    }

    private static final PriceZoneMark PLAN_ZONE = new PriceZoneMark("A", 0);
}
