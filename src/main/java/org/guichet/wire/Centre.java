package org.guichet.wire;

import java.util.Optional;
import org.guichet.kernel.CounterId;

/**
 * The centre as a counter sees it. Every message may be lost, repeated, reordered or cut, and its answer too: all of them
 * may be sent again, and the same request gets the same answer.
 * <p>
 * Every method throws {@link Rejected} when the centre refuses, and {@link Unreachable} when nothing is known of what became
 * of the request.
 */
public interface Centre {

    /** Makes a counter known by its one-time code; the same code with the same key gets the same answer. */
    EnrolAnswer enrol(EnrolRequest request);

    HelloAnswer hello(Hello hello);

    /** Up to {@link Push#MOST_ENTRIES} entries in their order, recorded in one transaction. */
    PushAnswer push(Push push);

    GrantAnswer grants(GrantRequest request);

    /** What was put into the counter's feed after that number, at most {@link FeedPage#MOST_ITEMS}; the number acknowledges. */
    FeedPage feed(CounterId counter, long after);

    /**
     * The state of every place of an event, at most a second old.
     *
     * @param since the version that the counter shows; empty, or one long gone, gets a snapshot
     */
    SeatStates seats(int event, String since);

    /** @param known tag of the catalogue that the counter has; the answer is empty while that is in force */
    Optional<CatalogueDocument> catalogue(String known);
}
