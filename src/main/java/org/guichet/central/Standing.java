package org.guichet.central;

/** How a place stands in the house. Over all places of an event they sum to its capacity, always. */
public enum Standing {
    /** In the pool. */
    OPEN,
    /** Held by one incarnation of a counter, by one grant: only it may sell. */
    GRANTED,
    SOLD,
    /** In a basket of the website, until its time is over. */
    WEB_HELD,
    /** A named hold: sponsor, press, team. */
    HELD,
    /** Not for sale to anyone. */
    BLOCKED,
    /** Its holder was revoked: waits for the holder's journal, or for a manager's word. */
    PENDING,
    /** Contradictions about it wait for a person. */
    QUARANTINED
}
