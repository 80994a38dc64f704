package org.guichet.journal;

import java.time.Instant;

import org.guichet.kernel.CounterId;

/**
 * An entry with its place in the chain.
 *
 * @param sequence dense from 1 within an incarnation
 * @param monotonicNanos the forward clock at the append; only differences within one boot mean anything
 * @param hash of this record; the next one names it
 */
public record Recorded<E extends Entry>(CounterId counter, long sequence, Instant at, long monotonicNanos, Hash hash,
        E entry) {

    /** The same record seen as one of any entry. */
    public Recorded<Entry> asAny() {
        return new Recorded<>(counter, sequence, at, monotonicNanos, hash, entry);
    }
}
