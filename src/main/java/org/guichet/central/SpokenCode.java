package org.guichet.central;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.guichet.kernel.IdSource;

/** Secrets that people read aloud and type: 100 bits in groups of five letters. Only their hash is kept. */
public final class SpokenCode {

    /** Crockford's base 32: no letter that is read as another. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int BITS = 5;
    private static final int IN_A_LONG = 10;

    private SpokenCode() {}

    static String fresh(IdSource ids) {
        UUID random = ids.newId();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            // the low bits: those above carry the UUID's version and variant
            long half = i < IN_A_LONG ? random.getMostSignificantBits() >>> Short.SIZE
                    : random.getLeastSignificantBits();
            int letter = (int) (half >>> (i % IN_A_LONG * BITS)) & (ALPHABET.length() - 1);
            code.append(i > 0 && i % BITS == 0 ? "-" : "").append(ALPHABET.charAt(letter));
        }
        return code.toString();
    }

    /** A reference that customers read from their phone: 50 bits, too many to guess one. */
    static String reference(IdSource ids) {
        return fresh(ids).substring(0, IN_A_LONG + 1);
    }

    /** SHA-256 in hex of a code as people type it: case, hyphens and spaces do not count. */
    public static String hash(String code) {
        try {
            String plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
