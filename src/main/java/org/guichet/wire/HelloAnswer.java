package org.guichet.wire;

import java.time.Instant;
import org.guichet.journal.Hash;

/**
 * What the centre says to a HELLO.
 *
 * @param generation of the centre now
 * @param accepted sequence of the last entry that the centre has of this incarnation, 0 for none; the next push begins
 *        after it
 * @param head hash of that entry
 * @param pushAfterMillis how long to wait before pushing, so that many can return at once
 * @param catalogue tag of the catalogue in force, empty before the first
 * @param feedHead the last number of the counter's feed
 * @param at the centre's clock
 * @param why a stable word for a verdict other than OK, else empty
 */
public record HelloAnswer(Verdict verdict, int generation, long accepted, Hash head, long pushAfterMillis,
        long feedHead,
        String catalogue, Instant at, String why) {

    /** What a counter does next. */
    public enum Verdict {
        /** Push and ask. */
        OK,
        /** The centre lost what it had said it had: push again from {@code accepted + 1}; no grants meanwhile. */
        RESEND_FROM,
        /** Note the generation and how far the centre has this counter, and say HELLO again with them: it may have been restored. */
        CHALLENGE,
        /** This incarnation sells no more: an older copy, a fork, or revoked. */
        FENCED
    }
}
