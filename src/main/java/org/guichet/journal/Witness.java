package org.guichet.journal;

import java.util.function.LongSupplier;

import org.guichet.kernel.Message;

/**
 * Somebody besides the journal who knows how far it had come: the store, the print queue, the anchor. An unfinished
 * record at the end of a journal is only cut off when no witness has seen it finished.
 */
public interface Witness {

    /** Who this is, for the person who has to decide. */
    Message name();

    /** The highest sequence that this witness has seen recorded, 0 for none. */
    long knownSequence();

    static Witness of(Message name, LongSupplier knownSequence) {
        return new Witness() {
            @Override
            public Message name() {
                return name;
            }

            @Override
            public long knownSequence() {
                return knownSequence.getAsLong();
            }
        };
    }
}
