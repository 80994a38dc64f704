package org.guichet.ticketing;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.kernel.CounterId;

/**
 * A genuine ticket that gates do not let in, by the numbers of its token: no token, no name. The seat is one of them, because a
 * copy of a store may have given a number twice.
 *
 * @param sale ordinal of the sale, 1 or more
 * @param line 1 to 255
 * @param below prints of an earlier generation are refused: 1 to 255 after reprints, {@link #ALL} for the ticket itself
 * @param why a stable word, {@link #VOIDED} or another; one of tomorrow refuses as well
 */
public record RefusedTicket(CounterId counter, int sale, int line, SeatHash seat, int below, String why) {

    /** Above every generation. */
    public static final int ALL = 256;

    /** Its sale was taken back. */
    public static final String VOIDED = "voided";
    /** It was printed again, and the newest print is let in. */
    public static final String REPRINTED = "reprinted";
    /** Its seat is another's, as a person decided. */
    public static final String CONTRADICTED = "contradicted";
    /** Another counter had printed the same order of the website. */
    public static final String FETCHED_TWICE = "fetched-twice";

    /** Of a gate list. */
    public static final Comparator<RefusedTicket> ORDER = Comparator
            .comparingInt((RefusedTicket ticket) -> ticket.counter().number())
            .thenComparingInt(ticket -> ticket.counter().incarnation()).thenComparingInt(RefusedTicket::sale)
            .thenComparingInt(RefusedTicket::line).thenComparingLong(ticket -> ticket.seat().bits());

    private static final Pattern TEXT = Pattern
            .compile("(\\S+) ([1-9][0-9]{0,9}) ([1-9][0-9]{0,2}) ([0-9a-f]{12}) ([1-9][0-9]{0,2}) ([a-z][a-z-]{0,39})");

    public RefusedTicket {
        if (sale < 1 || line < 1 || line > 255 || below < 1 || below > ALL) {
            throw new IllegalArgumentException("no ticket: " + sale + " " + line + " " + below);
        }
    }

    /** One line, such as {@code 2.1 318 1 0a1b2c3d4e5f 256 voided}. */
    public String text() {
        return counter.dotted() + " " + sale + " " + line + " " + seat + " " + below + " " + why;
    }

    /** @throws IllegalArgumentException not what {@link #text} writes */
    public static RefusedTicket parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("refused ticket " + text);
        }
        return new RefusedTicket(CounterId.ofDotted(parts.group(1)), Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)), new SeatHash(Long.parseLong(parts.group(4), 16)),
                Integer.parseInt(parts.group(5)), parts.group(6));
    }
}
