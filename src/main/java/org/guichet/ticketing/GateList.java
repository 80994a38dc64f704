package org.guichet.ticketing;

import java.time.Instant;
import java.util.List;
import org.guichet.kernel.CounterId;

/**
 * What the gates of one event need besides a ticket: whose tickets they let in, and which of these not. It names no person and
 * holds no token.
 *
 * @param house id of the house
 * @param at as of when
 * @param keys in the order of counter and key
 * @param refused in {@link RefusedTicket#ORDER}
 */
public record GateList(String house, int event, Instant at, List<Key> keys, List<RefusedTicket> refused) {

    public GateList {
        keys = List.copyOf(keys);
        refused = List.copyOf(refused);
    }

    /**
     * A key that signs tickets that admit; never one of training.
     *
     * @param counter the only counter and incarnation for which it signs
     * @param key base64 of its X.509 form
     * @param lastSale ordinal of the last sale whose tickets are let in, {@link #ALL} for any: when a manager waited no longer for a
     *        counter, what it sold later came too late
     */
    public record Key(CounterId counter, String key, int lastSale) {

        public static final int ALL = Integer.MAX_VALUE;
    }
}
