/**
 * The counter's view of its journal, in H2: what screens, searches and a start read. It follows the journal entry by
 * entry and may be thrown away at any time, because it is folded again from the journal; so it never needs to be
 * forced to disk, repaired or migrated. Also the files kept by their hash beside the journal.
 */
@NullMarked
package org.guichet.store;

import org.jspecify.annotations.NullMarked;
