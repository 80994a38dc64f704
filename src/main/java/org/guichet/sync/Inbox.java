package org.guichet.sync;

import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;

/**
 * Where what the centre says becomes fact at the counter. What a method was given is on disk when it returns; being given
 * the same again changes nothing.
 */
public interface Inbox {

    /**
     * Seats that the counter may sell from now on, if it did not have the grant before.
     *
     * @param generation of the centre that the counter knows
     */
    void granted(Grant grant, int generation);

    /** One item of the feed, in the order of the numbers; {@code generation} as above. */
    void told(FeedItem item, int generation);
}
