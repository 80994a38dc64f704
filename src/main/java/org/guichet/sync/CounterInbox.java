package org.guichet.sync;

import org.guichet.journal.EntryCodec;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.kernel.InvalidInput;
import org.guichet.sale.TakeGrant;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;
import org.guichet.wire.NoticeCodec;

/**
 * Turns what the centre says into acts of the counter. What the feed brings is kept as received; then a grant goes into the
 * journal, and a notice to whoever is concerned. What cannot be understood blocks nothing.
 */
public final class CounterInbox implements Inbox {

    private final TakeGrant takeGrant;
    private final EntryCodec entries;
    private final NoticeCodec notices;
    private final KeptFeed kept;
    private final Notices told;

    public CounterInbox(TakeGrant takeGrant, EntryCodec entries, NoticeCodec notices, KeptFeed kept, Notices told) {
        this.takeGrant = takeGrant;
        this.entries = entries;
        this.notices = notices;
        this.kept = kept;
        this.told = told;
    }

    @Override
    public void granted(Grant grant, int generation) {
        takeGrant.take(new GrantEntry(grant.event(), grant.number(), false, grant.seats(), grant.signature()),
                generation);
    }

    @Override
    public void told(FeedItem item, int generation) {
        kept.keep(item, generation);
        try {
            if (!item.content().type().equals(StoredEntry.GRANT)) {
                notices.decode(item.content()).ifPresent(notice -> told.hear(notice, item.at()));
            } else if (entries.decode(item.content()) instanceof GrantEntry grant) {
                takeGrant.take(grant, generation);
            }
        } catch (InvalidInput e) {
            // kept for a version that knows better
        }
    }
}
