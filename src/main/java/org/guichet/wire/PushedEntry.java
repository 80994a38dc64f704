package org.guichet.wire;

import java.time.Instant;
import org.guichet.journal.StoredEntry;

/**
 * One entry of a push; its sequence is its place in it.
 *
 * @param at wall clock of the append, whole milliseconds
 * @param monotonicNanos forward clock of the append
 */
public record PushedEntry(Instant at, long monotonicNanos, StoredEntry entry) {}
