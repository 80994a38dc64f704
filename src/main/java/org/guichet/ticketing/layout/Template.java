package org.guichet.ticketing.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.guichet.ticketing.TicketDocument;

/**
 * A text with placeholders: <code>{event}[ · {gate}]</code>. A part in brackets is left out when any placeholder in it has
 * nothing to say.
 */
final class Template {

    private sealed interface Piece {}

    private record Literal(String text) implements Piece {}

    private record Placeholder(String name) implements Piece {}

    private record Optionally(List<Piece> pieces) implements Piece {}

    /** Says nothing. */
    static final Template EMPTY = new Template(List.of());

    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** The template; empty when braces or brackets do not match or a placeholder is unknown. */
    static Optional<Template> parse(String text, Set<String> known) {
        List<Piece> pieces = new ArrayList<>();
        List<Piece> inside = null;
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at);
            List<Piece> target = inside == null ? pieces : inside;
            if (character == '{') {
                int close = text.indexOf('}', at);
                String name = close < 0 ? "" : text.substring(at + 1, close);
                if (!known.contains(name)) {
                    return Optional.empty();
                }
                target.add(new Placeholder(name));
                at = close + 1;
            } else if (character == '[' && inside == null) {
                inside = new ArrayList<>();
                at++;
            } else if (character == ']' && inside != null) {
                pieces.add(new Optionally(List.copyOf(inside)));
                inside = null;
                at++;
            } else if ("[]}".indexOf(character) >= 0) {
                return Optional.empty();
            } else {
                int end = at;
                while (end < text.length() && "[]{}".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                target.add(new Literal(text.substring(at, end)));
                at = end;
            }
        }
        return inside == null ? Optional.of(new Template(List.copyOf(pieces))) : Optional.empty();
    }

    /** The text for a ticket, without blanks at its ends; empty when there is nothing to say. */
    String fill(TicketDocument ticket) {
        StringBuilder text = new StringBuilder();
        fill(pieces, ticket, text);
        return text.toString().strip();
    }

    private static void fill(List<Piece> pieces, TicketDocument ticket, StringBuilder text) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Literal literal -> text.append(literal.text());
                case Placeholder placeholder -> text.append(ticket.word(placeholder.name()));
                case Optionally part -> {
                    if (part.pieces().stream().noneMatch(inner -> isEmpty(inner, ticket))) {
                        fill(part.pieces(), ticket, text);
                    }
                }
            }
        }
    }

    private static boolean isEmpty(Piece piece, TicketDocument ticket) {
        return piece instanceof Placeholder placeholder && ticket.word(placeholder.name()).isEmpty();
    }
}
