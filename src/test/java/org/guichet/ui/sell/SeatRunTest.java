package org.guichet.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.guichet.sale.CartLine;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;
import org.junit.jupiter.api.Test;

class SeatRunTest {

    @Test
    void oddNumbersAreNamedOneByOne() {
        assertThat(numbers(plan(2), 0, 1, 2)).containsExactly("1, 3, 5");
    }

    @Test
    void neighboursAreARange() {
        assertThat(numbers(plan(1), 2, 0, 1)).containsExactly("1–3");
    }

    @Test
    void aGapPartsARun() {
        assertThat(numbers(plan(1), 0, 1, 3)).containsExactly("1–2", "4");
    }

    private static SeatingPlan plan(int step) {
        PlanBuilder builder = new PlanBuilder("Row", 200, 20, List.of(new PriceZoneMark("A", 0)))
                .section("1", null, null)
                .row("A");
        IntStream.range(0, 5).forEach(i -> builder.seat("s" + i, String.valueOf(1 + i * step), 0, 10 + i * 12, 10, 5));
        return builder.build();
    }

    private static List<String> numbers(SeatingPlan plan, int... places) {
        List<CartLine> lines = IntStream.of(places).mapToObj(place -> new CartLine(1, place, 'A', false)).toList();
        return SeatRun.of(lines, event -> plan, line -> false).stream().map(run -> run.numbers(plan)).toList();
    }
}
