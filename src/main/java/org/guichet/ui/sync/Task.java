package org.guichet.ui.sync;

import java.time.Instant;
import org.guichet.journal.Entry;
import org.guichet.journal.Recorded;
import org.guichet.wire.Notice;

/** What the Sync screen puts before the clerk. */
public sealed interface Task {

    boolean seen();

    /**
     * An entry of this counter that the centre put before a person.
     *
     * @param why the centre's stable word
     */
    record Contradiction(Recorded<Entry> entry, String why, boolean seen) implements Task {}

    /** A person of the house has something to say. */
    record Message(Notice.Message message, Instant at, boolean seen) implements Task {}

    /**
     * Seats of a price zone that the centre would like back; the counter has given what it can spare.
     *
     * @param zone code of the price zone; empty when seats were named
     * @param asked by the last wish
     * @param given of those
     * @param givenInAll since the start
     */
    record Recall(int event, String zone, int asked, int given, int givenInAll, Instant at,
            boolean seen) implements Task {}

    /** Another season has arrived, to be sold from the next start on. */
    record LaterSeason() implements Task {

        @Override
        public boolean seen() {
            return false;
        }
    }
}
