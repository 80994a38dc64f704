package org.guichet.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.Hash;
import org.guichet.kernel.CounterId;
import org.guichet.ticketing.GateList;

/** The bytes that are signed: UTF-8 lines, the first of which names the purpose, so that no signature serves another. */
public final class Signed {

    private Signed() {}

    /** What a counter signs of its chain. */
    public static byte[] head(CounterId counter, long sequence, Hash head) {
        return lines("guichet head 1", counter.number() + " " + counter.incarnation(), Long.toString(sequence),
                head.hex());
    }

    /** What the centre signs of a grant; the seats in the order of the grant. */
    public static byte[] grant(CounterId counter, int event, GrantNumber number, List<String> seats) {
        return lines("guichet grant 1", counter.number() + " " + counter.incarnation(), Integer.toString(event),
                number.toString(), String.join("\n", seats));
    }

    /**
     * What a counter signs of every request.
     *
     * @param method of HTTP, upper case
     * @param target path and query, as they are sent
     * @param body SHA-256 in hex of the body before it is compressed
     * @param nonce what the centre gave last, empty for HELLO
     */
    public static byte[] request(String method, String target, String body, String nonce) {
        return lines("guichet request 1", method, target, body, nonce);
    }

    /**
     * What the centre signs of a gate list: house and event, a line {@code key 2.1 BASE64 LAST} for each key ({@code all} where any
     * sale is let in), a line {@code refused} with {@link org.guichet.ticketing.RefusedTicket#text} for each ticket, and last the moment.
     */
    public static byte[] gateList(GateList list) {
        return lines("guichet gate list 1", new String(contentOf(list), StandardCharsets.UTF_8), list.at().toString());
    }

    /** All of a gate list but its moment. */
    static byte[] contentOf(GateList list) {
        return lines(Stream.of(Stream.of(list.house(), Integer.toString(list.event())),
                list.keys().stream().map(key -> "key " + key.counter().dotted() + " " + key.key() + " "
                        + (key.lastSale() == GateList.Key.ALL ? "all" : Integer.toString(key.lastSale()))),
                list.refused().stream().map(ticket -> "refused " + ticket.text())).flatMap(lines -> lines)
                .toArray(String[]::new));
    }

    private static byte[] lines(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
