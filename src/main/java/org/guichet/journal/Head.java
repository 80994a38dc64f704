package org.guichet.journal;

import java.time.Instant;

/**
 * The end of the chain.
 *
 * @param sequence of the last entry, 0 for an empty journal
 * @param sales how many SALE entries there are
 * @param at when the last entry was written, or {@link Instant#EPOCH}
 */
public record Head(long sequence, Hash hash, int sales, Instant at) {}
