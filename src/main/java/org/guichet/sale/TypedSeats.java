package org.guichet.sale;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.guichet.kernel.Message;
import org.guichet.seating.Row;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.StandingArea;

/** Finds the seats that a typed line names in a plan, whatever way it can be cut into section, row and seats. */
final class TypedSeats {

    private final SeatingPlan plan;

    TypedSeats(SeatingPlan plan) {
        this.plan = plan;
    }

    /** @param typed {@linkplain #folded folded}, no blanks at the ends */
    Typed find(String typed) {
        Set<List<Integer>> readings = new LinkedHashSet<>();
        for (Row row : plan.rows()) {
            String section = folded(plan.sections().get(row.section()).name());
            for (String rest : after(typed, section)) {
                for (String numbers : after(rest, folded(row.label()))) {
                    List<Integer> places = pick(numbers, row.first(), row.end());
                    if (!places.isEmpty()) {
                        readings.add(places);
                    }
                }
            }
        }
        for (StandingArea area : plan.standingAreas()) {
            for (String numbers : after(typed, folded(area.name()))) {
                List<Integer> places = pick(numbers, area.first(), area.end());
                if (!places.isEmpty()) {
                    readings.add(places);
                }
            }
        }
        return switch (readings.size()) {
            case 0 -> new Typed.Unclear(Message.of("sale.typed.no-seat", typed));
            case 1 -> new Typed.Seats(readings.iterator().next());
            default -> new Typed.Unclear(Message.of("sale.typed.ambiguous", typed));
        };
    }

    /** Text in which capitals make no difference: a ß is as good as the SS that it becomes in capitals. */
    static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
    }

    /** What may follow a name: at once, or after a slash or blanks; empty when the text does not begin with it. */
    private static List<String> after(String text, String name) {
        if (!text.startsWith(name)) {
            return List.of();
        }
        String rest = text.substring(name.length());
        String trimmed = rest.replaceFirst("^\\s*/?\\s*", "");
        return trimmed.isEmpty() ? List.of() : List.of(trimmed);
    }

    /** Seats such as {@code 12}, {@code 11-12}, {@code 3,5,7}; empty when any of them is not there. */
    private List<Integer> pick(String numbers, int first, int end) {
        List<Integer> places = new ArrayList<>();
        for (String item : numbers.split(",", -1)) {
            List<Integer> found = item(item.strip(), first, end);
            if (found.isEmpty()) {
                return List.of();
            }
            found.stream().filter(place -> !places.contains(place)).forEach(places::add);
        }
        return places;
    }

    private List<Integer> item(String item, int first, int end) {
        List<Integer> exact = where(first, end, place -> folded(plan.number(place)).equals(item));
        int dash = item.indexOf('-');
        if (!exact.isEmpty() || dash < 0) {
            return exact;
        }
        int low = value(item.substring(0, dash).strip());
        int high = value(item.substring(dash + 1).strip());
        // By number, not by neighbours: in a row of odd seats 1-5 is three of them.
        boolean both = IntStream.of(low, high)
                .allMatch(bound -> !where(first, end, place -> value(plan.number(place)) == bound).isEmpty());
        return low < 0 || !both
                ? List.of()
                : where(first, end, place -> value(plan.number(place)) >= Math.min(low, high)
                        && value(plan.number(place)) <= Math.max(low, high));
    }

    private static List<Integer> where(int first, int end, IntPredicate wanted) {
        return IntStream.range(first, end).filter(wanted).boxed().toList();
    }

    /** A seat's number as a number, or -1 when it is a word. */
    private static int value(String number) {
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1;
    }
}
