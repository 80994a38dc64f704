package org.guichet.wire;

import java.util.List;
import org.guichet.journal.Hash;

/**
 * What became of each entry of a push.
 *
 * @param accepted sequence of the last entry that the centre has
 * @param head hash of that entry
 */
public record PushAnswer(long accepted, Hash head, List<Result> results) {

    public PushAnswer {
        results = List.copyOf(results);
    }

    /** @param why a stable word, empty unless there is a conflict */
    public record Result(long sequence, Outcome outcome, String why) {}

    /** All three mean that the centre has the entry for good. */
    public enum Outcome {
        ACCEPTED,
        /** It had it already, and it contradicts nothing. */
        DUPLICATE,
        /** It contradicts what the centre knows: recorded, quarantined, shown to a person; said again whenever it comes. */
        CONFLICT
    }
}
