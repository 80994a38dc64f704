package org.guichet.sync;

import org.guichet.journal.EntryCodec;
import org.guichet.journal.GrantEntry;
import org.guichet.sale.TakeGrant;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;

/** Turns what the centre says into acts of the counter. */
public final class CounterInbox implements Inbox {

    private final TakeGrant takeGrant;
    private final EntryCodec codec;

    public CounterInbox(TakeGrant takeGrant, EntryCodec codec) {
        this.takeGrant = takeGrant;
        this.codec = codec;
    }

    @Override
    public void granted(Grant grant, int generation) {
        takeGrant.take(new GrantEntry(grant.event(), grant.number(), false, grant.seats(), grant.signature()),
                generation);
    }

    @Override
    public void told(FeedItem item, int generation) {
        if (codec.decode(item.content()) instanceof GrantEntry grant) {
            takeGrant.take(grant, generation);
        }
    }
}
