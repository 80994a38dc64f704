package org.guichet.wire;

import java.time.Instant;
import org.guichet.journal.StoredEntry;

/**
 * One thing that a counter is told.
 *
 * @param number dense from 1 for each counter
 * @param content a GRANT as a journal has it, or a {@link Notice}; typed and versioned like a journal entry, so that what a
 *        counter does not know it can still keep
 */
public record FeedItem(long number, Instant at, StoredEntry content) {}
