/**
 * The house as geometry: sections, rows, seats and standing areas of one seating plan, who sits beside whom, which seat is
 * under a point, and the best seats for a party. Immutable and int-indexed: a place is an index from 0 to
 * {@code size() - 1}, seats first, standing places after them. Knows nothing of events, prices or who holds what.
 */
@NullMarked
package org.guichet.seating;

import org.jspecify.annotations.NullMarked;
