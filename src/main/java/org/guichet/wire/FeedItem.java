package org.guichet.wire;

import java.time.Instant;
import org.guichet.journal.StoredEntry;

/**
 * One thing that a counter is told.
 *
 * @param number dense from 1 for each counter
 * @param content typed and versioned like a journal entry, so that what a counter does not know it can still keep:
 *        {@code RECALL}, {@code WEB_ORDER}, {@code GATE_RULE}, {@code MESSAGE}, {@code CATALOGUE}
 */
public record FeedItem(long number, Instant at, StoredEntry content) {}
