package org.guichet.journal.file;

import org.guichet.kernel.Message;

/**
 * Where a journal is not as it was written.
 *
 * @param segment name of the file
 * @param offset of the first byte in doubt, from the beginning of the file
 * @param sequence of the entry that is or would be there
 * @param what is wrong with it
 */
public record JournalFault(String segment, long offset, long sequence, Message what) {

    /** The whole sentence, with the place. */
    public Message message() {
        return Message.of("journal.fault.at", what, segment, Long.toString(offset), Long.toString(sequence));
    }
}
