package org.guichet.wire;

import java.util.List;
import org.guichet.journal.Hash;
import org.guichet.kernel.CounterId;

/**
 * How far a counter is.
 *
 * @param generation of the centre that the counter knows
 * @param sequence of its journal's last entry
 * @param head hash of that entry
 * @param acknowledged the highest sequence that the centre ever said it has; more than the centre has now means that the
 *        centre lost something
 * @param cursor the last feed number that the counter keeps
 * @param ticketKeys public keys by which this incarnation signs tickets that admit, base64 of their X.509 form, so that gates know
 *        them; empty when it says none, which takes none back
 */
public record Hello(CounterId counter, int generation, long sequence, Hash head, long acknowledged, long cursor,
        List<String> ticketKeys) {

    /** A counter has one; another, when the first was lost before it signed anything. */
    public static final int MOST_TICKET_KEYS = 4;

    public Hello {
        ticketKeys = List.copyOf(ticketKeys);
    }

    /** Of a counter that says no ticket key, as earlier versions do. */
    public Hello(CounterId counter, int generation, long sequence, Hash head, long acknowledged, long cursor) {
        this(counter, generation, sequence, head, acknowledged, cursor, List.of());
    }
}
