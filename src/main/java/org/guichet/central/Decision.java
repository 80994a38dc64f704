package org.guichet.central;

import java.time.Instant;
import org.guichet.central.Office.Proof;
import org.guichet.kernel.Refusal;

/**
 * Who decides, and why.
 *
 * @param who name of the person
 * @param proof how it is known that it is that person
 * @param why in that person's words, or empty where none is asked for
 */
public record Decision(String who, Proof proof, String why) {

    /** Of somebody whose name nobody has proven. */
    public Decision(String who, String why) {
        this(who, Proof.NONE, why);
    }

    /**
     * The same person's decision, where it is nothing without a reason.
     *
     * @throws Refusal no name or no reason is given
     */
    public Decision because(String reason) {
        if (who.isBlank() || reason.isBlank()) {
            throw Refusal.of("central.why");
        }
        return new Decision(who.strip(), proof, reason.strip());
    }

    void note(Transaction books, Instant at, String what, String subject) {
        books.office().note(new Office.Act(0, at, who, proof, what, subject, why));
    }
}
