package org.guichet.lab.simulate;

import java.util.List;

import org.guichet.sync.Inbox;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;

/** The real inbox of a counter, watched: nothing that the centre has in the feed is left out. */
final class WatchedInbox implements Inbox {

    private final Inbox inbox;
    private final World world;
    private final int counter;
    private long last;

    /** @param cursor the last number that this counter had before */
    WatchedInbox(Inbox inbox, World world, int counter, long cursor) {
        this.inbox = inbox;
        this.world = world;
        this.counter = counter;
        this.last = cursor;
    }

    @Override
    public void granted(Grant grant, int generation) {
        inbox.granted(grant, generation);
    }

    @Override
    public void told(FeedItem item, int generation) {
        List<FeedItem> next = world.centre().look(books -> books.feeds().after(counter, last, 1));
        Violation.unless(next.isEmpty() || next.getFirst().number() == item.number(), 11,
                () -> "told " + item.number() + " after " + last + ", but there is " + next);
        inbox.told(item, generation);
        last = item.number();
    }
}
