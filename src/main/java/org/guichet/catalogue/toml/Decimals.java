package org.guichet.catalogue.toml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.guichet.kernel.Message;
import org.guichet.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Amounts and rates written as strings, because a TOML number is a binary fraction that cannot hold 38.10. Point or
 * comma, no blanks, no thousands marks.
 */
final class Decimals {

    /** One million dollars: beyond it somebody forgot a point. */
    static final Money MOST = Money.cad(100_000_000);

    private static final Pattern AMOUNT = Pattern.compile("(-?)([0-9]+)(?:[.,]([0-9]+))?");
    private static final Pattern RATE = Pattern.compile("(-?)([0-9]+)(?:[.,]([0-9]+))?[ \u00a0]?%?");
    private static final int WHOLE_DIGITS = 9;

    private Decimals() {}

    /** Either a value or what is wrong with it. */
    sealed interface Read {
        record Value(long value) implements Read {}

        record Wrong(Message why) implements Read {}
    }

    /** Cents, 0 to {@link #MOST}: {@code 38}, {@code 38.00} or {@code 38,00}. */
    static Read cents(String written) {
        Matcher parts = AMOUNT.matcher(written);
        if (!parts.matches()) {
            return wrong("season.amount.form", written);
        }
        String decimals = parts.group(3);
        if (decimals != null && decimals.length() != 2) {
            return wrong("season.amount.decimals", written);
        }
        if (!parts.group(1).isEmpty()) {
            return wrong("season.amount.negative", written);
        }
        long cents = scaled(parts.group(2), decimals, 2);
        return cents > MOST.cents() ? wrong("season.amount.high", written, MOST) : new Read.Value(cents);
    }

    /** Millionths, 0 to 1,000,000, of a rate in percent: {@code 9.975}, {@code 9,975 %}. */
    static Read millionths(String written) {
        Matcher parts = RATE.matcher(written);
        if (!parts.matches()) {
            return wrong("season.rate.form", written);
        }
        String decimals = parts.group(3);
        if (decimals != null && decimals.length() > 4) {
            return wrong("season.rate.decimals", written);
        }
        long millionths = scaled(parts.group(2), decimals, 4);
        return !parts.group(1).isEmpty() || millionths > 1_000_000
                ? wrong("season.rate.range", written)
                : new Read.Value(millionths);
    }

    private static long scaled(String whole, @Nullable String decimals, int places) {
        String digits = whole.replaceFirst("^0+(?=.)", "");
        if (digits.length() > WHOLE_DIGITS) {
            return Long.MAX_VALUE;
        }
        String tail = decimals == null ? "" : decimals;
        return Long.parseLong(digits + tail + "0".repeat(places - tail.length()));
    }

    private static Read wrong(String key, Object... arguments) {
        return new Read.Wrong(Message.of(key, arguments));
    }
}
