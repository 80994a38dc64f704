package org.guichet.sync;

import org.guichet.wire.FeedItem;

/** The inbox on disk: what the feed brought, as received, whether this version understands it or not. */
@FunctionalInterface
public interface KeptFeed {

    /**
     * Keeps an item, on disk when this returns. The numbers come in their order, from the
     * first again when the centre was put back; an item that is kept already is left alone.
     *
     * @param generation of the centre that tells it
     * @throws org.guichet.journal.JournalUnavailable it was not kept; the feed will bring it again
     */
    void keep(FeedItem item, int generation);
}
