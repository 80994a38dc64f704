package org.guichet.ui.sell;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.guichet.kernel.Money;

/** Amounts as customers hand them over. */
final class Amounts {

    private static final int MOST_QUICK = 4;
    /** What people round up to: a five, a twenty, a fifty, a hundred. */
    private static final List<Integer> NOTES_CENTS = List.of(5_00, 20_00, 50_00, 100_00);

    private Amounts() {}

    /** An amount as it would be typed, without groups and without cents when they are zero: {@code 1920}, {@code 96,50}. */
    static String typed(Money amount, char decimalSeparator) {
        long cents = amount.cents() % 100;
        String whole = Long.toString(amount.cents() / 100);
        return cents == 0 ? whole : whole + decimalSeparator + cents / 10 + cents % 10;
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
