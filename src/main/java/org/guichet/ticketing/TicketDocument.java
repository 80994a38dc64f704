package org.guichet.ticketing;

import java.util.Map;
import java.util.Set;

/**
 * One ticket as words, ready for any layout: every placeholder has a text in the language of the ticket, empty where
 * there is nothing to say.
 *
 * @param number sale and line, such as {@code G2-000318-1}
 * @param words by placeholder, all of {@link #PLACEHOLDERS}
 */
public record TicketDocument(String number, Map<String, String> words) {

    /** What a layout may name between braces. */
    public static final Set<String> PLACEHOLDERS = Set.of("venue", "seller", "event", "subtitle", "date", "date.short",
            "hour", "doors", "gate", "section", "row", "seat", "standing", "zone", "place", "type", "price", "taxes",
            "registrations", "checked", "terms", "sale", "of", "counter", "issued", "number", "code", "reprint",
            "token",
            "label.section", "label.row", "label.seat", "label.standing", "label.zone", "label.stub");

    public TicketDocument {
        words = Map.copyOf(words);
        if (!words.keySet().equals(PLACEHOLDERS)) {
            throw new IllegalArgumentException("words are not those of the placeholders");
        }
    }

    public String word(String placeholder) {
        String word = words.get(placeholder);
        if (word == null) {
            throw new IllegalArgumentException("no placeholder " + placeholder);
        }
        return word;
    }
}
