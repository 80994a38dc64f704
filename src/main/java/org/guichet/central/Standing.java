package org.guichet.central;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a place stands in the house. Over all places of an event they sum to its capacity, always. The code is the byte in the
 * books; the name is the word shown.
 */
public enum Standing {
    /** In the pool. */
    OPEN(0),
    /** Held by one incarnation of a counter, by one grant: only it may sell. */
    GRANTED(1), SOLD(2),
    /** In a basket of the website, until its time is over. */
    WEB_HELD(3),
    /** A named hold: sponsor, press, team. */
    HELD(4),
    /** Not for sale to anyone. */
    BLOCKED(5),
    /** Its holder was revoked: waits for the holder's journal, or for a manager's word. */
    PENDING(6),
    /** Contradictions about it wait for a person. */
    QUARANTINED(7);

    /** Those in which nobody but the house has the seat: it may still leave the plan. */
    public static final Set<Standing> IN_HAND = Collections.unmodifiableSet(EnumSet.of(OPEN, HELD, BLOCKED));

    private static final Standing[] BY_CODE = values();

    private final byte code;

    Standing(int code) {
        this.code = (byte) code;
    }

    public byte packed() {
        return code;
    }

    public static Standing unpack(byte packed) {
        return BY_CODE[packed];
    }
}
