package org.guichet.wire;

/** What the centre says of a place to everybody. The code is its byte in {@link SeatStates}. */
public enum PlaceState {
    /** In the pool: any counter may ask for it, the website may sell it. */
    OPEN(0),
    /** Held by a counter, a basket of the website or a named hold, or waiting for a person. */
    TAKEN(1), SOLD(2),
    /** Not for sale to anyone. */
    BLOCKED(3);

    private static final PlaceState[] BY_CODE = values();

    private final byte code;

    PlaceState(int code) {
        this.code = (byte) code;
    }

    public byte packed() {
        return code;
    }

    /** @throws IllegalArgumentException no state has that code */
    public static PlaceState unpack(byte packed) {
        if (packed < 0 || packed >= BY_CODE.length) {
            throw new IllegalArgumentException("place state " + packed);
        }
        return BY_CODE[packed];
    }
}
