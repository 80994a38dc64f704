package org.guichet.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sale number as a clerk says it: {@code G2-000318}, {@code g2-318}, {@code 000318} or {@code 318}. */
record SaleNumber(String prefix, int ordinal) {

    private static final Pattern SAID = Pattern.compile("#?(?:([Gg]\\d+[A-Za-z]*) ?[-\\u2011] ?)?0*(\\d{1,9})");

    static Optional<SaleNumber> parse(String words) {
        Matcher said = SAID.matcher(words.strip());
        if (!said.matches()) {
            return Optional.empty();
        }
        String prefix = said.group(1);
        return Optional.of(new SaleNumber(prefix == null ? "" : prefix, Integer.parseInt(said.group(2))));
    }

    /** The running number in a sale number of ours; 0 in one that is not, which no search finds by number. */
    static int ordinal(String number) {
        return parse(number).map(SaleNumber::ordinal).orElse(0);
    }

    /** True when a clerk who says this may mean the sale of that full number. */
    boolean means(String number) {
        return prefix.isEmpty() || number.regionMatches(true, 0, prefix + "-", 0, prefix.length() + 1);
    }
}
