package org.guichet.wire;

/**
 * A seat that is not to be had, and why.
 *
 * @param name what people call the counter that has it; empty when no counter has it
 */
public record TakenSeat(String seat, Holder by, String name) {

    /** Who has it. */
    public enum Holder {
        COUNTER,
        /** A basket of the website. */
        WEBSITE,
        /** A named hold. */
        HOLD,
        /** Whoever bought it, wherever that was. */
        BUYER,
        /** Not for sale to anyone. */
        BLOCKED,
        /** A person has to decide whose it is. */
        REVIEW,
        /** No such seat. */
        NOBODY
    }
}
