package org.guichet.ui.sync;

import org.guichet.journal.Entry;
import org.guichet.journal.Recorded;

/**
 * An entry of this counter that the centre put before a person.
 *
 * @param why the centre's stable word
 */
public record Task(Recorded<Entry> entry, String why, boolean seen) {}
