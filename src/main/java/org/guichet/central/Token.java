package org.guichet.central;

import java.time.Instant;

/**
 * Lets a person or a system act at the centre. What is shown when it is given is kept nowhere.
 *
 * @param hash SHA-256 of the token in hex, as {@link SpokenCode#hash}
 * @param name of the person or system; one token in force a name
 */
public record Token(String hash, Role role, String name, Instant given, boolean revoked) {

    /** What it allows. */
    public enum Role {
        /** Holds and sells what is open. */
        WEBSITE,
        /** Shares the house, holds seats, settles cases, gives up counters; reads totals. */
        MANAGER,
        /** Reads what lets tickets in. */
        GATE,
        /** Decides about counters, seats and seasons. */
        ADMINISTRATOR
    }

    /** Whether it is the one by which that person or system acts. */
    boolean isInForce(String holder) {
        return !revoked && name.equals(holder);
    }

    Token revoke() {
        return new Token(hash, role, name, given, true);
    }
}
