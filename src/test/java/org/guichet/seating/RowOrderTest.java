package org.guichet.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private record Dot(int number, float x, float y) implements RowOrder.Spot {}

    @Test
    void shuffledRowsOfEveryShapeAreWalkedFromEndToEnd() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int seats = random.nextInt(2, 60);
            inOrderAgain(seats, i -> new Dot(i, 20f * i, 7), random, seed);
            inOrderAgain(seats, i -> new Dot(i, 300 - 14f * i, 100 + 9f * i), random, seed);
            inOrderAgain(seats, i -> arc(i, 200, 3.0 / seats), random, seed);
            inOrderAgain(seats, i -> arc(i, 10 * seats, 5.5 / seats), random, seed);
            inOrderAgain(seats, i -> new Dot(i, i < seats / 2 ? 20f * i : 20f * i + 45, 0), random, seed);
        }
    }

    @Test
    void aRowInOrderIsLeftAlone() {
        List<Dot> row = new ArrayList<>(List.of(new Dot(3, 60, 0), new Dot(2, 40, 0), new Dot(1, 20, 0)));
        RowOrder.sort(row);
        assertThat(row).extracting(Dot::number).containsExactly(3, 2, 1);
    }

    @Test
    void oddAndEvenFromTheMiddleAreNeighboursByPlace() {
        List<Dot> row = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            row.add(new Dot(2 * i + 1, -10 - 20f * i, 0));
        }
        for (int i = 0; i < 5; i++) {
            row.add(new Dot(2 * i + 2, 10 + 20f * i, 0));
        }
        RowOrder.sort(row);
        assertThat(row).extracting(Dot::number).containsExactly(9, 7, 5, 3, 1, 2, 4, 6, 8, 10);
        assertThat(RowOrder.gaps(row, 20).isEmpty()).isTrue();
    }

    @Test
    void anAisleIsAStepThatIsTooLong() {
        List<Dot> row = List.of(new Dot(1, 0, 0), new Dot(2, 20, 0), new Dot(3, 40, 0), new Dot(4, 75, 0),
                new Dot(5, 95, 0));
        assertThat(RowOrder.gaps(row, 20).stream().toArray()).containsExactly(3);
    }

    @Test
    void aShortRowIsMeasuredByThePlan() {
        List<Dot> apart = List.of(new Dot(1, 0, 0), new Dot(2, 90, 0));
        List<Dot> box = List.of(new Dot(1, 0, 0), new Dot(2, 40, 0));
        assertThat(RowOrder.gaps(apart, 20).stream().toArray()).containsExactly(1);
        assertThat(RowOrder.gaps(box, 20).isEmpty()).isTrue();
        assertThat(RowOrder.gaps(apart, 0).isEmpty()).isTrue();
    }

    private static Dot arc(int i, double radius, double step) {
        return new Dot(i, (float) (radius * Math.cos(i * step)), (float) (radius * Math.sin(i * step)));
    }

    private static void inOrderAgain(int seats, IntFunction<Dot> shape, Random random, long seed) {
        List<Dot> row = new ArrayList<>();
        for (int i = 0; i < seats; i++) {
            row.add(shape.apply(i));
        }
        Collections.shuffle(row, random);
        RowOrder.sort(row);
        List<Integer> numbers = new ArrayList<>(row.stream().map(Dot::number).toList());
        if (numbers.getFirst() > numbers.getLast()) {
            Collections.reverse(numbers);
        }
        assertThat(numbers).as("seed %s, %s seats", seed, seats).isSorted();
    }
}
