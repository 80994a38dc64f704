package org.guichet.ticketing.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a text into lines no wider than the room there is: after blanks, hyphens, dashes and slashes, greedily. A
 * no-break space keeps its neighbours together.
 */
final class LineBreaks {

    private LineBreaks() {}

    /** Breaks between words only; empty when a word is too wide for a line. */
    static Optional<List<String>> between(String text, float room, ToDoubleFunction<String> width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            if (width.applyAsDouble(word.stripTrailing()) > room) {
                return Optional.empty();
            }
            if (!line.isEmpty() && width.applyAsDouble((line + word).stripTrailing()) > room) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().stripTrailing());
        return Optional.of(lines);
    }

    /**
     * Breaks inside a word as well, with a hyphen, when it is too wide for a line by itself; empty when not even one letter
     * fits.
     */
    static Optional<List<String>> inside(String text, float room, ToDoubleFunction<String> width) {
        StringBuilder parted = new StringBuilder();
        List<String> lines = new ArrayList<>();
        for (String word : words(text)) {
            if (!parted.isEmpty() && width.applyAsDouble((parted + word).stripTrailing()) > room) {
                lines.add(parted.toString().stripTrailing());
                parted.setLength(0);
            }
            String rest = word;
            while (width.applyAsDouble(rest.stripTrailing()) > room) {
                int head = head(rest, room, width);
                if (width.applyAsDouble(rest.substring(0, head) + "-") > room) {
                    return Optional.empty();
                }
                lines.add(rest.substring(0, head) + "-");
                rest = rest.substring(head);
            }
            parted.append(rest);
        }
        lines.add(parted.toString().stripTrailing());
        lines.removeIf(String::isEmpty);
        return Optional.of(lines);
    }

    /** How much of a word fits on a line with a hyphen behind it: one letter at least, no letter without its accents. */
    private static int head(String word, float room, ToDoubleFunction<String> width) {
        int end = word.offsetByCodePoints(0, 1);
        for (int next = end; next < word.length(); next = word.offsetByCodePoints(next, 1)) {
            if (width.applyAsDouble(word.substring(0, next) + "-") > room) {
                break;
            }
            if (Character.getType(word.codePointAt(next)) != Character.NON_SPACING_MARK) {
                end = next;
            }
        }
        return end;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            if (" -–—/".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) != ' ') {
                words.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        words.add(text.substring(from));
        return words;
    }
}
