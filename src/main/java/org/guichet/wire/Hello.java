package org.guichet.wire;

import org.guichet.journal.Hash;
import org.guichet.kernel.CounterId;

/**
 * How far a counter is.
 *
 * @param generation of the centre that the counter knows
 * @param sequence of its journal's last entry
 * @param head hash of that entry
 * @param acknowledged the highest sequence that the centre ever said it has; more than the centre has now means that the
 *        centre lost something
 * @param cursor the last feed number that the counter keeps
 */
public record Hello(CounterId counter, int generation, long sequence, Hash head, long acknowledged, long cursor) {}
