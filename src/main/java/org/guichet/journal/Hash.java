package org.guichet.journal;

/** A SHA-256 in lower-case hex: 64 characters. */
public record Hash(String hex) {

    /** What the first record of a chain names as its predecessor. */
    public static final Hash NONE = new Hash("0".repeat(64));

    public Hash {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("not a SHA-256: " + hex);
        }
    }
}
