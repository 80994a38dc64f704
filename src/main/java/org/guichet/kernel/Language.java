package org.guichet.kernel;

import java.util.Locale;
import java.util.Optional;

/** The languages the box office speaks. French is the reference of every text; English is complete. */
public enum Language {
    FR(Locale.CANADA_FRENCH), EN(Locale.CANADA);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The two-letter code, lower case: {@code fr} or {@code en}. */
    public String code() {
        return locale.getLanguage();
    }

    /** The language of a code such as {@code fr}, {@code FR} or {@code en_CA}; empty when it is not one of ours. */
    public static Optional<Language> of(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (lower.equals(language.code()) || lower.startsWith(language.code() + "_")
                    || lower.startsWith(language.code() + "-")) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
