package org.guichet.central;

import java.time.Instant;
import java.util.List;
import org.guichet.journal.StoredEntry;
import org.guichet.wire.FeedItem;

/** What each counter is told, in dense numbers that commit in their order. */
public interface Feeds {

    /** Adds to a counter's feed; the counter is locked. */
    long add(int counter, Instant at, StoredEntry content);

    /** Gives no number up to this one any more: a counter has them from before a restore. */
    void skipTo(int counter, long number);

    List<FeedItem> after(int counter, long number, int limit);

    /** The last number given, 0 for none. */
    long head(int counter);
}
