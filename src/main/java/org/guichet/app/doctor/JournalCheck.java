package org.guichet.app.doctor;

import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;

/**
 * The journal of an open counter, and whether searches follow it.
 *
 * @param entries in it
 * @param verified its chain was read from end to end at this start; otherwise it was closed in order
 * @param viewBehind the store could not follow
 */
public record JournalCheck(long entries, boolean verified, boolean viewBehind) implements Check {

    @Override
    public Finding examine() {
        return viewBehind
                ? Finding.yellow("journal", Message.of("doctor.journal.behind", entries),
                        Message.of("doctor.journal.restart"))
                : Finding.green("journal", verified ? "doctor.journal.verified" : "doctor.journal.good", entries);
    }
}
