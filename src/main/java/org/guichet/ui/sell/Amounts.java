package org.guichet.ui.sell;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichet.kernel.Money;

/** Amounts as clerks type them and as customers hand them over. */
final class Amounts {

    private static final Pattern TYPED = Pattern.compile("([0-9]{0,6})(?:[.,]([0-9]{0,2}))?");
    private static final int MOST_QUICK = 4;
    /** What people round up to: a five, a twenty, a fifty, a hundred. */
    private static final List<Integer> NOTES_CENTS = List.of(5_00, 20_00, 50_00, 100_00);

    private Amounts() {}

    /** {@code 125}, {@code 125,5} or {@code 125.50}; empty when it is no amount. */
    static Optional<Money> parse(String typed, Currency currency) {
        String digits = typed.replaceAll("[\\s\u00a0$]", "");
        Matcher matcher = TYPED.matcher(digits);
        if (!matcher.matches() || digits.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String whole = matcher.group(1).isEmpty() ? "0" : matcher.group(1);
        String part = matcher.group(2) == null ? "" : matcher.group(2);
        String cents = (part + "00").substring(0, 2);
        return Optional.of(new Money(Long.parseLong(whole) * 100 + Long.parseLong(cents), currency));
    }

    /** True for what may stand in an amount that is being typed. */
    static boolean mayType(String sofar, char next) {
        return TYPED.matcher(sofar + next).matches();
    }

    /** The amounts to offer for a sum due in cash: itself, then what people hand over; four at most, rising. */
    static List<Money> quick(Money due) {
        SortedSet<Money> amounts = new TreeSet<>();
        NOTES_CENTS.forEach(note -> amounts.add(above(due, note)));
        Money more = above(due, NOTES_CENTS.get(1));
        while (amounts.size() < MOST_QUICK) {
            more = above(more, NOTES_CENTS.get(1));
            amounts.add(more);
        }
        amounts.add(due);
        return amounts.stream().limit(MOST_QUICK).toList();
    }

    private static Money above(Money due, int note) {
        return new Money((due.cents() / note + 1) * note, due.currency());
    }
}
