package org.guichet.journal;

import java.time.Instant;

import org.guichet.kernel.CounterId;

/**
 * The place an entry is about to take; known only inside the append, so that numbers are dense.
 *
 * @param sequence of the entry
 * @param saleOrdinal 1 + the number of SALE entries of this incarnation
 * @param at the wall clock's word for now
 */
public record Next(CounterId counter, long sequence, int saleOrdinal, Instant at) {

    public String saleNumber() {
        return counter.saleNumber(saleOrdinal);
    }
}
