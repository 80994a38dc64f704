package org.guichet.kernel;

/** A name or sentence given by the house in both languages, such as an event's name on a ticket. */
public record Text(String fr, String en) {

    /** The same words in both languages, for proper names. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }
}
