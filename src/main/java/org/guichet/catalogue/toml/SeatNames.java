package org.guichet.catalogue.toml;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.guichet.kernel.Message;
import org.guichet.seating.Row;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.StandingArea;

/**
 * Finds the places that a line of a season file names: {@code 104} a section, {@code 104 H} a row, {@code 104 H 11-12}
 * or {@code 104 H 3,5,7} seats, {@code Parterre 1-50} standing places, {@code guid:…} one place by its guid. Parts are
 * divided by blanks, or by {@code /} where a name has blanks itself.
 */
final class SeatNames {

    private static final String BY_GUID = "guid:";

    private final SeatingPlan plan;

    SeatNames(SeatingPlan plan) {
        this.plan = plan;
    }

    /** Either places of the plan, at least one, or why there are none. */
    sealed interface Found {
        record Places(BitSet places) implements Found {}

        record Nothing(Message why) implements Found {}
    }

    /** Carries the reason out of the search; never leaves this class. */
    private static final class NoSuchPlace extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Message why;

        NoSuchPlace(String key, Object... arguments) {
            super(key, null, false, false);
            this.why = Message.of(key, arguments);
        }
    }

    Found find(String written) {
        try {
            BitSet places = places(written.strip());
            return places.isEmpty()
                    ? new Found.Nothing(Message.of("season.seat.none", written))
                    : new Found.Places(places);
        } catch (NoSuchPlace e) {
            return new Found.Nothing(e.why);
        }
    }

    private BitSet places(String written) throws NoSuchPlace {
        if (written.startsWith(BY_GUID)) {
            int place = plan.indexOf(written.substring(BY_GUID.length()).strip());
            if (place == SeatingPlan.NONE) {
                throw new NoSuchPlace("season.seat.guid", written);
            }
            return range(place, place + 1);
        }
        if (isName(written)) {
            return whole(written);
        }
        String[] parts = written.split(written.indexOf('/') < 0 ? "\\s+" : "\\s*/\\s*", -1);
        return switch (parts.length) {
            case 1 -> throw new NoSuchPlace("season.seat.section", written, parts[0]);
            case 2 -> inSection(written, parts[0], parts[1]);
            case 3 -> seats(written, parts[0], parts[1], parts[2]);
            default -> throw new NoSuchPlace("season.seat.form", written);
        };
    }

    private boolean isName(String name) {
        return plan.sections().stream().anyMatch(section -> section.name().equals(name))
                || plan.standingAreas().stream().anyMatch(area -> area.name().equals(name));
    }

    private BitSet whole(String name) {
        BitSet places = new BitSet();
        plan.rows().stream().filter(row -> sectionOf(row).equals(name))
                .forEach(row -> places.set(row.first(), row.end()));
        plan.standingAreas().stream()
                .filter(area -> area.name().equals(name) || plan.sections().get(area.section()).name().equals(name))
                .forEach(area -> places.set(area.first(), area.end()));
        return places;
    }

    private BitSet inSection(String written, String section, String rest) throws NoSuchPlace {
        if (!isName(section)) {
            throw new NoSuchPlace("season.seat.section", written, section);
        }
        BitSet row = row(section, rest);
        if (!row.isEmpty()) {
            return row;
        }
        for (StandingArea area : plan.standingAreas()) {
            if (area.name().equals(section)) {
                return pick(written, range(area.first(), area.end()), rest);
            }
        }
        throw new NoSuchPlace("season.seat.row", written, section, rest);
    }

    private BitSet seats(String written, String section, String row, String numbers) throws NoSuchPlace {
        if (!isName(section)) {
            throw new NoSuchPlace("season.seat.section", written, section);
        }
        BitSet inRow = row(section, row);
        if (inRow.isEmpty()) {
            throw new NoSuchPlace("season.seat.row", written, section, row);
        }
        return pick(written, inRow, numbers);
    }

    private BitSet row(String section, String label) {
        BitSet places = new BitSet();
        plan.rows().stream().filter(row -> row.label().equals(label) && sectionOf(row).equals(section))
                .forEach(row -> places.set(row.first(), row.end()));
        return places;
    }

    private BitSet pick(String written, BitSet among, String numbers) throws NoSuchPlace {
        BitSet places = new BitSet();
        for (String item : List.of(numbers.split(",", -1))) {
            places.or(numbered(written, among, item.strip()));
        }
        return places;
    }

    private BitSet numbered(String written, BitSet among, String item) throws NoSuchPlace {
        BitSet exact = where(among, place -> plan.number(place).equals(item));
        if (!exact.isEmpty()) {
            return exact;
        }
        int dash = item.indexOf('-');
        if (dash < 0) {
            throw new NoSuchPlace("season.seat.number", written, item);
        }
        String first = item.substring(0, dash).strip();
        String last = item.substring(dash + 1).strip();
        for (String end : List.of(first, last)) {
            if (where(among, place -> plan.number(place).equals(end)).isEmpty()) {
                throw new NoSuchPlace("season.seat.number", written, end);
            }
        }
        int low = value(first);
        int high = value(last);
        if (low < 0 || high < low) {
            throw new NoSuchPlace("season.seat.range", written, item);
        }
        // By number, not by neighbours: in a row of odd seats 1-5 is three of them.
        return where(among, place -> value(plan.number(place)) >= low && value(plan.number(place)) <= high);
    }

    private String sectionOf(Row row) {
        return plan.sections().get(row.section()).name();
    }

    private static BitSet where(BitSet among, IntPredicate wanted) {
        BitSet places = new BitSet();
        among.stream().filter(wanted).forEach(places::set);
        return places;
    }

    private static BitSet range(int first, int end) {
        BitSet places = new BitSet();
        places.set(first, end);
        return places;
    }

    /** A seat's number as a number, or -1 when it is a word. */
    private static int value(String number) {
        boolean digits = !number.isEmpty() && number.length() < 10
                && IntStream.range(0, number.length())
                        .allMatch(i -> number.charAt(i) >= '0' && number.charAt(i) <= '9');
        return digits ? Integer.parseInt(number) : -1;
    }
}
