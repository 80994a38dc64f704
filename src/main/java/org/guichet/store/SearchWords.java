package org.guichet.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a clerk typed to find a sale, read in every way it may be meant. */
final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]+");
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,12})(?:[.,](\\d{2}))?");

    private final String words;

    SearchWords(String words) {
        this.words = words.strip();
    }

    boolean isBlank() {
        return words.isEmpty();
    }

    Optional<SaleNumber> number() {
        return SaleNumber.parse(words);
    }

    /** In cents: {@code 152}, {@code 152,00}, {@code 152.00 $} and {@code 1 152,00} are amounts. */
    OptionalLong cents() {
        String digits = SPACES.matcher(words.replace("$", "")).replaceAll("");
        Matcher amount = AMOUNT.matcher(digits);
        if (!amount.matches()) {
            return OptionalLong.empty();
        }
        String cents = amount.group(2);
        return OptionalLong.of(Long.parseLong(amount.group(1) + (cents == null ? "00" : cents)));
    }

    String label() {
        return squeezed(words);
    }

    String reference() {
        return words;
    }

    /** How labels are compared: without spaces, dashes, accents and case. {@code 104 h 12} is {@code 104H12}. */
    static String squeezed(String label) {
        String plain = Normalizer.isNormalized(label, Normalizer.Form.NFD)
                ? label
                : MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFD)).replaceAll("");
        StringBuilder kept = new StringBuilder(plain.length());
        plain.chars().filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '-')
                .forEach(c -> kept.append((char) c));
        return kept.toString().toUpperCase(Locale.ROOT);
    }
}
