package org.guichet.central;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /**
     * An entry that the centre has.
     *
     * @param conflict why it contradicts the books, a stable word, or empty
     */
    record Known(long sequence, Hash hash, String conflict) {}

    /** What the centre has from one sequence to another, both included, in their order. */
    List<Known> known(CounterId counter, long from, long to);

    /** Adds entries to the end, in their order; {@code conflicts} says by sequence why some contradict the books. */
    void append(CounterId counter, List<StoredRecord> entries, Map<Long, String> conflicts);

    /** Entries from that sequence on, at most that many. */
    List<StoredRecord> read(CounterId counter, long from, int limit);

    /** The last entry of that type that is not after that one. */
    Optional<StoredRecord> last(CounterId counter, String type, long upTo);

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
