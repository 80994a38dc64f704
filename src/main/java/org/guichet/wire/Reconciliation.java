package org.guichet.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.guichet.journal.Hash;
import org.guichet.kernel.CounterId;
import org.jspecify.annotations.Nullable;

/** What the centre has of every counter's journal, to be held against what the counter says that it sold on a business day. */
public record Reconciliation(LocalDate day, List<Line> counters) {

    /**
     * An incarnation.
     *
     * @param name of the counter
     * @param state ACTIVE, FENCED or CLOSED
     * @param accepted sequence of the last entry that is here
     * @param head hash of that entry
     * @param heard what it said last of itself, or null when it never did
     * @param sales of its own on that day that are here, whether or not they were taken back
     * @param voids of that day
     * @param cents of those sales less those voids
     * @param cases contradictions that it is concerned in, of any day
     * @param open those that wait for a person
     */
    public record Line(CounterId counter, String name, String state, long accepted, Hash head, @Nullable Heard heard,
            long sales, long voids, long cents, long cases, long open) {

        /** Entries that it said it has and that are not here. */
        public long missing() {
            return heard == null ? 0 : Math.max(0, heard.sequence() - accepted);
        }
    }

    /** @param sequence of the last entry in its journal, by its own word, then */
    public record Heard(long sequence, Instant at) {}
}
