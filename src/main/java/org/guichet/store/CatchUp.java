package org.guichet.store;

import java.util.function.Consumer;

import org.guichet.journal.Entry;
import org.guichet.journal.FoldedState;
import org.guichet.journal.Hash;
import org.guichet.journal.Head;
import org.guichet.journal.Recorded;
import org.jspecify.annotations.Nullable;

/** Reads the journal into a view from where the view stopped, which must be a place of this journal. */
final class CatchUp implements Consumer<Recorded<Entry>> {

    /** So many entries are committed at once: few enough to tell of progress, so many that it costs nothing. */
    private static final int BATCH = 500;

    private final Follower follower;
    private final Applied found;
    private final Head head;
    private final @Nullable FoldedState comparison;
    private final OpeningListener listener;

    /** @param comparison is told every entry too, or null */
    CatchUp(Follower follower, Head head, @Nullable FoldedState comparison, OpeningListener listener) {
        this.follower = follower;
        this.found = follower.applied();
        this.head = head;
        this.comparison = comparison;
        this.listener = listener;
    }

    @Override
    public void accept(Recorded<Entry> recorded) {
        if (recorded.sequence() == found.sequence()) {
            meet(recorded.hash());
        }
        if (comparison != null) {
            comparison.apply(recorded);
        }
        follower.write(recorded);
        if (recorded.sequence() % BATCH == 0) {
            follower.commit();
            listener.progress(recorded.sequence(), head.sequence());
        }
    }

    /** Checks that the view stopped in this journal, given the hash that the journal has there. */
    void meet(Hash recorded) {
        if (!found.hash().equals(recorded)) {
            throw new Unusable(RebuildReason.OTHER_JOURNAL);
        }
    }

    void end() {
        follower.commit();
        listener.progress(head.sequence(), head.sequence());
    }
}
