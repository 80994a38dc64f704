package org.guichet.sale;

import java.util.Currency;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.kernel.Money;

/**
 * Amounts as people type them, at the window and on the command line: {@code 125}, {@code 125,5}, {@code 125.50},
 * {@code 1 250,00 $}. Point or comma, less than a million, never negative.
 */
public final class TypedAmount {

    private static final Pattern TYPED = Pattern.compile("([0-9]{0,6})(?:[.,]([0-9]{0,2}))?");
    private static final Pattern ADORNMENT = Pattern.compile("[\\s\u00a0\u202f$]");

    private TypedAmount() {}

    /** The amount; empty when it is none. */
    public static Optional<Money> parse(String typed, Currency currency) {
        Matcher matcher = TYPED.matcher(ADORNMENT.matcher(typed).replaceAll(""));
        if (!matcher.matches() || typed.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String whole = matcher.group(1).isEmpty() ? "0" : matcher.group(1);
        String part = matcher.group(2) == null ? "" : matcher.group(2);
        String cents = (part + "00").substring(0, 2);
        return Optional.of(new Money(Long.parseLong(whole) * 100 + Long.parseLong(cents), currency));
    }

    /** True for what may become an amount, one character at a time. */
    public static boolean mayBegin(String sofar) {
        return TYPED.matcher(sofar).matches();
    }
}
