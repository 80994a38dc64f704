package org.guichet.lab.chaos;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a counter promised to somebody outside of it, as a line on its standard output.
 *
 * @param number of the sale; a dash where none is meant
 * @param cents the sale's total, else a number of its own meaning or 0
 * @param tickets of the sale, else 0
 */
record Told(Kind kind, String number, long cents, int tickets) {

    private static final Pattern LINE = Pattern.compile("([a-z_]+) (\\S+) (-?[0-9]+) ([0-9]+) \\.");
    private static final String NOBODY = "-";

    /** What is told. */
    enum Kind {
        /** It sells from now on. */
        OPEN, SOLD, VOIDED, REPRINTED,
        /** Everything is printed and told to the centre; {@code cents} is the feed's number that it has come to. */
        SETTLED,
        /** It could not settle; it has to be started again for that. */
        UNSETTLED,
        /** The centre lets it sell no more. */
        FENCED
    }

    static Told of(Kind kind) {
        return new Told(kind, NOBODY, 0, 0);
    }

    /** Ends in a mark, so that a line that a kill cut short is not taken for a whole one. */
    String line() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + number + " " + cents + " " + tickets + " .";
    }

    static Optional<Told> read(String line) {
        Matcher words = LINE.matcher(line);
        return words.matches()
                ? Optional.of(new Told(Kind.valueOf(words.group(1).toUpperCase(Locale.ROOT)), words.group(2),
                        Long.parseLong(words.group(3)), Integer.parseInt(words.group(4))))
                : Optional.empty();
    }
}
