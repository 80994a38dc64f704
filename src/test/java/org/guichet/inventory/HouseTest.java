package org.guichet.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guichet.sale.SmallHouse;
import org.junit.jupiter.api.Test;

class HouseTest {

    private final House house = new House(1, SmallHouse.plan(), SeatState.MINE);

    @Test
    void aMoveIsAllOrNothing() {
        house.move(new int[]{3}, SeatState.MINE, SeatState.IN_CART);

        int[] refused = house.move(new int[]{2, 3, 4}, SeatState.MINE, SeatState.IN_CART);

        assertThat(refused).containsExactly(3);
        assertThat(house.state(2)).isEqualTo(SeatState.MINE);
        assertThat(house.state(4)).isEqualTo(SeatState.MINE);
    }

    @Test
    void whoListensIsToldWhatChangedAndOnlyThen() {
        List<int[]> told = new ArrayList<>();
        house.listen((where, places) -> told.add(places));

        house.move(new int[]{1, 2}, SeatState.MINE, SeatState.IN_CART);
        house.move(new int[]{1, 2}, SeatState.MINE, SeatState.IN_CART);

        assertThat(told).containsExactly(new int[]{1, 2});
    }

    @Test
    void whatTheSeasonKeepsGoesBackToTheSeason() {
        house.put(new int[]{3}, SeatState.SOLD_HERE);
        house.move(new int[]{4}, SeatState.MINE, SeatState.IN_CART);
        house.withhold(new int[]{3, 4, 5}, SeatState.BLOCKED);
        assertThat(List.of(house.state(3), house.state(4), house.state(5))).containsExactly(SeatState.SOLD_HERE,
                SeatState.IN_CART, SeatState.BLOCKED);

        house.release(new int[]{2, 3, 4});

        assertThat(List.of(house.state(2), house.state(3), house.state(4))).containsExactly(SeatState.MINE,
                SeatState.BLOCKED, SeatState.BLOCKED);
        assertThat(house.count(SeatState.BLOCKED)).isEqualTo(3);
    }

    @Test
    void statesAlwaysSumToCapacity() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        SeatState[] states = SeatState.values();
        for (int step = 0; step < 5_000; step++) {
            int[] places = random.ints(1 + random.nextInt(5), 0, house.plan().size()).distinct().toArray();
            SeatState to = states[random.nextInt(states.length)];
            switch (random.nextInt(4)) {
                case 0 -> house.put(places, to);
                case 1 -> house.release(places);
                case 2 -> house.withhold(places, random.nextBoolean() ? SeatState.BLOCKED : SeatState.ELSEWHERE);
                default -> house.move(places, states[random.nextInt(states.length)], to);
            }
        }
        int sum = 0;
        for (SeatState state : states) {
            int counted = 0;
            for (int place = 0; place < house.plan().size(); place++) {
                counted += house.state(place) == state ? 1 : 0;
            }
            assertThat(house.count(state)).as("seed %d, %s", seed, state).isEqualTo(counted);
            sum += counted;
        }
        assertThat(sum).isEqualTo(house.plan().size());
    }
}
