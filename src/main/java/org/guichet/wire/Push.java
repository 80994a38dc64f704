package org.guichet.wire;

import java.util.List;
import org.guichet.journal.Hash;
import org.guichet.kernel.CounterId;

/**
 * Contiguous entries of a counter's journal.
 *
 * @param from sequence of the first one
 * @param previous hash of the entry before it
 * @param head hash of the last one
 * @param signature of the counter over the head, see {@link Signed#head}, base64; the chain ties every entry to it
 */
public record Push(CounterId counter, long from, Hash previous, List<PushedEntry> entries, Hash head,
        String signature) {

    public static final int MOST_ENTRIES = 100;
    /** Of all payloads together, in UTF-8. */
    public static final int MOST_BYTES = 256 * 1024;

    public Push {
        entries = List.copyOf(entries);
    }

    /** Sequence of the last entry. */
    public long to() {
        return from + entries.size() - 1;
    }
}
