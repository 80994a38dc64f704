package org.guichet.lab.simulate;

import java.util.List;

import org.guichet.sync.Inbox;
import org.guichet.sync.Progress;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;

/** The real inbox of a counter, watched: nothing that the centre has in the feed is left out. */
final class WatchedInbox implements Inbox {

    private final Inbox inbox;
    private final World world;
    private final int counter;
    private int generation;
    private long last;

    /** @param before what this counter had before */
    WatchedInbox(Inbox inbox, World world, int counter, Progress before) {
        this.inbox = inbox;
        this.world = world;
        this.counter = counter;
        this.generation = before.generation();
        this.last = before.cursor();
    }

    @Override
    public void granted(Grant grant, int generation) {
        inbox.granted(grant, generation);
    }

    @Override
    public void told(FeedItem item, int known) {
        last = known == generation ? last : 0;
        generation = known;
        List<FeedItem> next = world.centre().look(books -> books.feeds().after(counter, last, 1));
        Violation.unless(next.isEmpty() || next.getFirst().number() == item.number(), 11,
                () -> "told " + item.number() + " after " + last + ", but there is " + next);
        inbox.told(item, known);
        last = item.number();
    }
}
