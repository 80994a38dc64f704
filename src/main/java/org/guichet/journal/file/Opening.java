package org.guichet.journal.file;

import java.util.List;

import org.guichet.kernel.Message;

/**
 * How a journal was found when it was opened.
 *
 * @param created there was none, a new one was begun
 * @param clean it had been closed in order and ends exactly where it did then; only its end was read
 * @param notes what a person should know: an unfinished record cut off, an anchor missing
 */
public record Opening(boolean created, boolean clean, List<Message> notes) {

    public Opening {
        notes = List.copyOf(notes);
    }
}
