package org.guichet.ticketing;

/** What became of checking a token. Only {@link Valid} admits. */
public sealed interface Verification {

    /** Signed by a known key, for this event, now. */
    record Valid(TicketToken token) implements Verification {}

    /** Genuine, but made in training or in a drill. */
    record Training(TicketToken token) implements Verification {}

    /** Genuine, but for another event. */
    record WrongEvent(TicketToken token) implements Verification {}

    /** Genuine, but before or after its validity, or after the end of its key. */
    record OutsideValidity(TicketToken token) implements Verification {}

    /**
     * Genuine, for this event, now, and all the same in the list of what gates do not let in.
     *
     * @param why a word of {@link RefusedTicket}, or {@link #TOO_LATE}
     */
    record Refused(TicketToken token, String why) implements Verification {

        /** Sold after a manager waited no longer for its counter. */
        public static final String TOO_LATE = "too-late";
    }

    /** The key named on the token exists, but did not sign this, or may not sign such a ticket. */
    record Forged(TicketToken token) implements Verification {}

    /** The token names a key that is not in the list: from another house, or a list that is too old. */
    record UnknownKey(KeyId key) implements Verification {}

    /** Not a token at all, or of a version unknown here. */
    record Malformed() implements Verification {}
}
