package org.guichet.central;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichet.journal.Hash;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;

/** The journals of the counters as they arrived, entry by entry. */
public interface Chains {

    /** How far the centre has an incarnation's journal. */
    record Chain(CounterId counter, long accepted, Hash head) {
        static Chain empty(CounterId counter) {
            return new Chain(counter, 0, Hash.NONE);
        }
    }

    Chain chain(CounterId counter);

    /** Hash of the entry at that place, if the centre has it. */
    Optional<Hash> hash(CounterId counter, long sequence);

    /** Adds entries to the end, in their order; {@code conflicts} names the sequences that contradict the books. */
    void append(CounterId counter, List<StoredRecord> entries, List<Long> conflicts);

    /** Entries from that sequence on, at most that many. */
    List<StoredRecord> read(CounterId counter, long from, int limit);

    /**
     * Every SALE and VOID entry of all chains in whose text that day stands, in the order of counter and sequence: all of that
     * business day, and perhaps some that name the day for another reason. Looks at every sale there is.
     */
    void ofDay(LocalDate day, Consumer<StoredRecord> visitor);

    /** Keeps an entry that has no place in the chain because another one took it; keeping it again does nothing. */
    void keepStray(StoredRecord entry);

    boolean isStray(CounterId counter, Hash hash);

    /** The strays of an incarnation, in the order of their sequence. */
    List<StoredRecord> strays(CounterId counter);
}
