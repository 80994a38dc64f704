package org.guichet.central;

import java.time.Instant;
import org.guichet.kernel.Refusal;

/**
 * Who decides, and why.
 *
 * @param who name of the person
 * @param why in that person's words, or empty where none is asked for
 */
public record Decision(String who, String why) {

    /**
     * A decision that is nothing without a reason.
     *
     * @throws Refusal no name or no reason is given
     */
    public static Decision because(String who, String why) {
        if (who.isBlank() || why.isBlank()) {
            throw Refusal.of("central.why");
        }
        return new Decision(who.strip(), why.strip());
    }

    void note(Transaction books, Instant at, String what, String subject) {
        books.office().note(new Office.Act(0, at, who, what, subject, why));
    }
}
