package org.guichet.sync;

import java.time.Instant;
import org.guichet.wire.Notice;

/** Who hears what the centre tells besides grants. Being told the same again changes nothing. */
@FunctionalInterface
public interface Notices {

    /**
     * Called on the thread of the sync, in the order of the feed, once the notice is on disk here.
     *
     * @param at when the centre said it, by its clock
     */
    void hear(Notice notice, Instant at);
}
