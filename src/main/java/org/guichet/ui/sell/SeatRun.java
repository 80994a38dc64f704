package org.guichet.ui.sell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.guichet.sale.CartLine;
import org.guichet.seating.SeatingPlan;

/**
 * Seats of a cart that are read aloud together: the same event, row or standing area, price type and zone; neighbours
 * without an aisle or another seat between them.
 */
record SeatRun(List<CartLine> lines) {

    SeatRun {
        lines = List.copyOf(lines);
    }

    CartLine first() {
        return lines.getFirst();
    }

    int size() {
        return lines.size();
    }

    /**
     * Gathers the lines of a cart into runs, in the order in which they came.
     *
     * @param apart lines that stand alone
     */
    static List<SeatRun> of(List<CartLine> lines, java.util.function.IntFunction<SeatingPlan> plans,
            java.util.function.Predicate<CartLine> apart) {
        List<List<CartLine>> runs = new ArrayList<>();
        for (CartLine line : lines) {
            SeatingPlan plan = plans.apply(line.event());
            List<List<CartLine>> beside = apart.test(line)
                    ? List.of()
                    : runs.stream().filter(run -> !apart.test(run.getFirst()))
                            .filter(run -> run.stream().anyMatch(other -> together(plan, other, line))).toList();
            if (beside.isEmpty()) {
                runs.add(new ArrayList<>(List.of(line)));
                continue;
            }
            List<CartLine> run = beside.getFirst();
            run.add(line);
            beside.stream().skip(1).forEach(other -> {
                run.addAll(other); // the line closed the gap between the two
                runs.remove(other);
            });
            run.sort(java.util.Comparator.comparingInt(CartLine::place));
        }
        return runs.stream().map(SeatRun::new).toList();
    }

    private static boolean together(SeatingPlan plan, CartLine a, CartLine b) {
        if (a.event() != b.event() || a.type() != b.type() || plan.priceZone(a.place()) != plan.priceZone(b.place())) {
            return false;
        }
        if (!plan.isSeat(a.place()) || !plan.isSeat(b.place())) {
            return !plan.isSeat(a.place()) && !plan.isSeat(b.place())
                    && plan.standingArea(a.place()).equals(plan.standingArea(b.place()));
        }
        return plan.left(a.place()) == b.place() || plan.right(a.place()) == b.place();
    }

    /** The seats' numbers: {@code 12}, {@code 11–12}, or {@code 11, 13} where numbers leap. */
    String numbers(SeatingPlan plan) {
        List<String> numbers = lines.stream().map(line -> plan.number(line.place())).toList();
        if (numbers.size() == 1) {
            return numbers.getFirst();
        }
        List<Integer> values = numbers.stream().filter(number -> number.matches("[0-9]{1,9}")).map(Integer::valueOf)
                .sorted().toList();
        boolean dense = values.size() == numbers.size()
                && values.getLast() - values.getFirst() == numbers.size() - 1;
        return dense
                ? values.getFirst() + "–" + values.getLast()
                : numbers.stream().collect(Collectors.joining(", "));
    }
}
