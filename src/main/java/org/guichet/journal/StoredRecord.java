package org.guichet.journal;

import java.time.Instant;

import org.guichet.kernel.CounterId;

/**
 * A record as it lies in the journal, for those who need the stored text and the chain itself: export, verification,
 * sending.
 *
 * @param previous hash of the record before, or {@link Hash#NONE}
 * @param hash of this record
 */
public record StoredRecord(CounterId counter, long sequence, Instant at, long monotonicNanos, Hash previous, Hash hash,
        StoredEntry entry) {}
