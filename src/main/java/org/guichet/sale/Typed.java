package org.guichet.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichet.kernel.Message;
import org.guichet.seating.SeatingPlan;

/**
 * What a line typed by the clerk, or given on the command line, asks for. A party ends in a letter or is one number
 * ({@code 2}, {@code 2E}, {@code 2A1E}); anything else names seats: section, row, seats, run together where that is clear
 * ({@code 104H11-12}), parted by {@code /} or blanks where it is not ({@code Balcon/A/12}).
 */
public sealed interface Typed {

    /** People to seat together; a bare number takes the sticky price type. */
    record Together(Party party) implements Typed {}

    /** Those very places of the event's plan. */
    record Seats(List<Integer> places) implements Typed {}

    /** Not understood, or no such seat. */
    record Unclear(Message why) implements Typed {}

    /** A party larger than this is a seat or a slip, not a party. */
    int LARGEST_PARTY = 255;

    /**
     * Reads a line.
     *
     * @param sticky price type of a bare number
     */
    static Typed parse(String line, Programme programme, int event, char sticky) {
        String typed = TypedSeats.folded(line.strip());
        if (typed.matches("[0-9]{1,3}")) {
            return party(List.of(new Party.Quantity(Integer.parseInt(typed), sticky)), programme);
        }
        if (typed.matches("([0-9]{1,3}\\s*[A-Z]\\s*)+")) {
            List<Party.Quantity> quantities = new ArrayList<>();
            Matcher each = Pattern.compile("([0-9]{1,3})\\s*([A-Z])").matcher(typed);
            while (each.find()) {
                quantities.add(new Party.Quantity(Integer.parseInt(each.group(1)), each.group(2).charAt(0)));
            }
            return party(quantities, programme);
        }
        return seats(programme.plan(event), typed);
    }

    /** Reads a line that can only name seats. */
    static Typed seats(SeatingPlan plan, String line) {
        return new TypedSeats(plan).find(TypedSeats.folded(line.strip()));
    }

    private static Typed party(List<Party.Quantity> quantities, Programme programme) {
        for (Party.Quantity quantity : quantities) {
            if (programme.season().priceType(quantity.type()).isEmpty()) {
                return new Unclear(Message.of("sale.typed.type", String.valueOf(quantity.type())));
            }
            if (quantity.count() == 0) {
                return new Unclear(Message.of("sale.typed.nobody"));
            }
        }
        Party party = new Party(quantities);
        return party.size() > LARGEST_PARTY
                ? new Unclear(Message.of("sale.typed.large", LARGEST_PARTY))
                : new Together(party);
    }
}
