package org.guichet.sale;

import java.util.function.Function;

import org.guichet.journal.CloseEntry;
import org.guichet.journal.Entry;
import org.guichet.journal.Journal;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.Next;
import org.guichet.journal.Recorded;
import org.guichet.journal.View;
import org.guichet.journal.ViewBehind;
import org.guichet.kernel.Message;

/**
 * The one way in which this package writes: the journal first, forced to disk, then the view. A view that cannot follow
 * never undoes what the journal holds; it is remembered and put right at the next start. After the last word of an
 * incarnation nothing is written any more. Safe from any thread.
 */
public final class Ledger {

    private final Journal journal;
    private final View view;
    private volatile boolean behind;
    private boolean closed;

    public Ledger(Journal journal, View view) {
        this.journal = journal;
        this.view = view;
        journal.read(Math.max(1, journal.head().sequence()), last -> closed = last.entry() instanceof CloseEntry);
    }

    /**
     * Records the entry; on return it is on disk.
     *
     * @throws JournalUnavailable nothing was recorded; also when this incarnation has said its last word
     */
    synchronized <E extends Entry> Recorded<E> record(Function<Next, E> entry) {
        if (closed) {
            throw new JournalUnavailable(Message.of("journal.incarnation.closed"));
        }
        Recorded<E> recorded = journal.append(entry);
        closed = recorded.entry() instanceof CloseEntry;
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

    /** True once this incarnation has said its last word. */
    synchronized boolean isClosed() {
        return closed;
    }

    Journal journal() {
        return journal;
    }
}
