package org.guichet.sale;

import java.util.function.Function;

import org.guichet.journal.Entry;
import org.guichet.journal.Journal;
import org.guichet.journal.Next;
import org.guichet.journal.Recorded;
import org.guichet.journal.View;
import org.guichet.journal.ViewBehind;

/**
 * The one way in which this package writes: the journal first, forced to disk, then the view. A view that cannot follow
 * never undoes what the journal holds; it is remembered and put right at the next start. Safe from any thread.
 */
public final class Ledger {

    private final Journal journal;
    private final View view;
    private volatile boolean behind;

    public Ledger(Journal journal, View view) {
        this.journal = journal;
        this.view = view;
    }

    /** Records the entry; on return it is on disk. */
    synchronized <E extends Entry> Recorded<E> record(Function<Next, E> entry) {
        Recorded<E> recorded = journal.append(entry);
        if (!behind) {
            try {
                view.apply(recorded);
            } catch (ViewBehind e) {
                behind = true;
            }
        }
        return recorded;
    }

    /** True once the view could not follow: searches and lists are old until the next start, sales are safe. Never waits. */
    public boolean isViewBehind() {
        return behind;
    }

    Journal journal() {
        return journal;
    }
}
