package org.guichet.lab.simulate;

import org.guichet.sync.Inbox;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;

/** The ears of an incarnation that takes nothing any more. */
enum Deaf implements Inbox {
    EARS;

    @Override
    public void granted(Grant grant, int generation) {
        // sells no more
    }

    @Override
    public void told(FeedItem item, int generation) {
        // sells no more
    }
}
