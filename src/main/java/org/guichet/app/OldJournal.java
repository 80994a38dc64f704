package org.guichet.app;

import java.util.List;
import org.guichet.journal.Hash;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Signer;
import org.guichet.sync.Ask;
import org.guichet.sync.Inbox;
import org.guichet.sync.Outbox;
import org.guichet.sync.Progress;
import org.guichet.sync.SyncLoop;
import org.guichet.wire.Centre;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an incarnation that sells no more has written, told to the centre as evidence.
 *
 * @param records from the first one on, without a gap
 */
record OldJournal(CounterId counter, List<StoredRecord> records) implements Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(OldJournal.class);

    /** The ears of an incarnation that takes nothing any more. */
    private static final Inbox DEAF = new Inbox() {
        @Override
        public void granted(Grant grant, int generation) {
            // sells no more
        }

        @Override
        public void told(FeedItem item, int generation) {
            // sells no more
        }
    };

    @Override
    public long sequence() {
        return records.size();
    }

    @Override
    public Hash head() {
        return records.isEmpty() ? Hash.NONE : records.getLast().hash();
    }

    @Override
    public List<StoredRecord> read(long from, int most) {
        int first = (int) Math.min(from - 1, records.size());
        return records.subList(first, Math.min(first + most, records.size()));
    }

    /**
     * Tells all of it, until the centre cannot be reached or wants to be asked later.
     *
     * @param centre as that incarnation reaches it
     * @param key of that incarnation
     * @return whether all of it is at the centre
     */
    boolean tell(Centre centre, Signer key, int generation) {
        SyncLoop loop = new SyncLoop(this, DEAF, key, Progress.begun(generation), _ -> {}, _ -> 0);
        Ask ask = loop.next(0);
        while (ask instanceof Ask.SayHello || ask instanceof Ask.SendPush) {
            try {
                if (ask instanceof Ask.SayHello(var hello)) {
                    loop.heard(centre.hello(hello), 0);
                } else if (ask instanceof Ask.SendPush(var push)) {
                    loop.heard(centre.push(push), 0);
                }
            } catch (Rejected e) {
                loop.failed(e, 0);
            } catch (Unreachable e) {
                LOG.info("the old journal is not told to its end", e);
                return false;
            }
            ask = loop.next(0);
        }
        return loop.status().waiting() == 0;
    }
}
