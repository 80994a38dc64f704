package org.guichet.ticketing.layout;

/** A rectangle on the stock. */
record Box(float x, float y, float width, float height) {

    private static final float HAIR = 0.01f;

    float right() {
        return x + width;
    }

    float bottom() {
        return y + height;
    }

    boolean overlaps(Box other) {
        return x < other.right() - HAIR && other.x < right() - HAIR && y < other.bottom() - HAIR
                && other.y < bottom() - HAIR;
    }

    boolean contains(Box other) {
        return other.x >= x - HAIR && other.y >= y - HAIR && other.right() <= right() + HAIR
                && other.bottom() <= bottom() + HAIR;
    }
}
