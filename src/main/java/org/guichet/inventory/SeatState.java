package org.guichet.inventory;

/**
 * What a place is to this counter. The code is the packed byte of {@link House} and the map; the name is the word in the
 * store and on the wire.
 */
public enum SeatState {
    /** Granted to this counter: for sale here. */
    MINE(0),
    /** In the cart in the clerk's hand. */
    IN_CART(1),
    /** Sold at this counter. */
    SOLD_HERE(2),
    /** Given back to the pool by this counter. */
    RETURNED(3),
    /** Held by another counter, the website or a named hold; or nobody knows, because there is no line to the centre. */
    ELSEWHERE(4),
    /** Sold by another counter or the website. */
    SOLD_ELSEWHERE(5),
    /** Not for sale to anyone. */
    BLOCKED(6),
    /** In the pool: the centre may be asked for it. */
    OPEN(7),
    /** In a parked cart of this counter. */
    PARKED(8);

    private static final SeatState[] BY_CODE = values();

    private final byte code;

    SeatState(int code) {
        this.code = (byte) code;
    }

    public byte packed() {
        return code;
    }

    /** True for what others have or nobody may sell: what the centre says of it may be shown. */
    public boolean isOfOthers() {
        return switch (this) {
            case ELSEWHERE, SOLD_ELSEWHERE, BLOCKED, RETURNED, OPEN -> true;
            case MINE, IN_CART, PARKED, SOLD_HERE -> false;
        };
    }

    public static SeatState unpack(byte packed) {
        return BY_CODE[packed];
    }
}
