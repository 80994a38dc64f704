package org.guichet.lab.chaos;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichet.wire.Order;

/**
 * What the website promised to a customer, as a line on its standard output.
 *
 * @param cents of all tickets
 * @param seats guids, in their order
 */
record Bought(String reference, int event, long cents, List<String> seats) {

    private static final Pattern LINE = Pattern.compile("order (\\S+) ([0-9]+) ([0-9]+) (\\S+) \\.");

    Bought {
        seats = List.copyOf(seats);
    }

    static Bought of(Order order) {
        return new Bought(order.reference(), order.event(), order.total().cents(),
                order.tickets().stream().map(Order.Ticket::seat).toList());
    }

    /** Ends in a mark, so that a line that a kill cut short is not taken for a whole one. */
    String line() {
        return "order " + reference + " " + event + " " + cents + " "
                + seats.stream().collect(Collectors.joining(",")) + " .";
    }

    static Optional<Bought> read(String line) {
        Matcher words = LINE.matcher(line);
        return words.matches()
                ? Optional.of(new Bought(words.group(1), Integer.parseInt(words.group(2)),
                        Long.parseLong(words.group(3)), List.of(words.group(4).split(",", -1))))
                : Optional.empty();
    }
}
