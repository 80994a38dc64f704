package org.guichet.journal;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The counter's journal. Safe from any thread: appends exclude each other, and what {@link #append} returns is on disk.
 */
public interface Journal {

    /**
     * Writes one entry and forces it to disk.
     *
     * @param entry makes the entry for the place it will take; must be quick and free of side effects
     * @return the record, on disk
     * @throws JournalUnavailable nothing was recorded: the entry did not happen. After a failed force every later append
     *         fails too, until the counter is started again
     */
    <E extends Entry> Recorded<E> append(Function<Next, E> entry);

    Head head();

    /** Reads the entries from that sequence to the head, in order. */
    void read(long fromSequence, Consumer<Recorded<Entry>> reader);
}
