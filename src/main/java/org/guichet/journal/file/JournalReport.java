package org.guichet.journal.file;

import java.util.Optional;

import org.guichet.journal.Head;
import org.guichet.kernel.CounterId;

/**
 * What reading a journal from its beginning found.
 *
 * @param counter whose journal it is; empty for a folder without one
 * @param head the last entry that is sound with everything before it; its sequence is the number of entries
 * @param segments how many segment files there are
 * @param fault the first fault, if any
 */
public record JournalReport(Optional<CounterId> counter, Head head, int segments, Optional<JournalFault> fault) {

    public boolean sound() {
        return fault.isEmpty();
    }
}
