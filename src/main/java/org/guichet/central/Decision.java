package org.guichet.central;

import java.time.Instant;

/**
 * Who decides, and why.
 *
 * @param who name of the person
 * @param why in that person's words, or empty where none is asked for
 */
public record Decision(String who, String why) {

    void note(Transaction books, Instant at, String what, String subject) {
        books.office().note(new Office.Act(0, at, who, what, subject, why));
    }
}
