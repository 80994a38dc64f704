package org.guichet.store;

/** The packed key of a part of an entry: {@code sequence * 65536 + place}. */
final class Part {

    private static final int BITS = 16;

    private Part() {}

    static long key(long sequence, int place) {
        if (place < 0 || place >>> BITS != 0) {
            throw new IllegalArgumentException("place " + place + " of entry " + sequence);
        }
        return sequence << BITS | place;
    }

    static long first(long sequence) {
        return sequence << BITS;
    }

    /** The last key that a part of the entry may have. */
    static long last(long sequence) {
        return first(sequence) | (1 << BITS) - 1;
    }

    static long sequence(long key) {
        return key >> BITS;
    }

    static int place(long key) {
        return (int) (key & (1 << BITS) - 1);
    }
}
