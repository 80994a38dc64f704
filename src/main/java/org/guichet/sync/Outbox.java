package org.guichet.sync;

import java.util.List;
import org.guichet.journal.Hash;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;

/** What the counter has to tell: its journal, read from any place. Safe from any thread. */
public interface Outbox {

    CounterId counter();

    /** Sequence of the last entry on disk, 0 for none. */
    long sequence();

    /** Hash of the last entry, {@link Hash#NONE} for none. */
    Hash head();

    /**
     * Entries from that sequence on.
     *
     * @param most at most that many, at least one if there is any
     */
    List<StoredRecord> read(long from, int most);
}
