package org.guichet.sale;

import org.guichet.journal.IncarnationEntry;
import org.guichet.journal.Journal;

/** Begins the journal of a counter that a centre has enrolled: which house, under which key. */
public final class JoinHouse {

    private final Ledger ledger;
    private final Journal journal;

    public JoinHouse(Ledger ledger, Journal journal) {
        this.ledger = ledger;
        this.journal = journal;
    }

    /** Records the entry as the first of the journal; does nothing in a journal that has begun. */
    public void join(IncarnationEntry entry) {
        if (journal.head().sequence() == 0) {
            ledger.record(next -> entry);
        }
    }
}
