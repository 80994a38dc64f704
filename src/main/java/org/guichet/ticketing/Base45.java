package org.guichet.ticketing;

import java.util.Arrays;
import java.util.Optional;

/**
 * Base45 of RFC 9285: two bytes in three characters of a QR code's alphanumeric mode. Decoding is strict, so that no two
 * texts stand for the same bytes.
 */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = ALPHABET.length();
    private static final byte[] DIGITS = digits();

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 3 + 1) / 2);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? ((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff) : bytes[i] & 0xff;
            text.append(ALPHABET.charAt(value % BASE)).append(ALPHABET.charAt(value / BASE % BASE));
            if (pair) {
                text.append(ALPHABET.charAt(value / (BASE * BASE)));
            }
        }
        return text.toString();
    }

    /** The bytes, or empty when the text is not what {@link #encode} writes for any bytes. */
    static Optional<byte[]> decode(String text) {
        int length = text.length();
        if (length % 3 == 1) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length / 3 * 2 + length % 3 / 2];
        int at = 0;
        for (int i = 0; i < length; i += 3) {
            boolean pair = i + 2 < length;
            int low = digit(text.charAt(i));
            int middle = digit(text.charAt(i + 1));
            int high = pair ? digit(text.charAt(i + 2)) : 0;
            int value = low + BASE * (middle + BASE * high);
            if (low < 0 || middle < 0 || high < 0 || value > (pair ? 0xffff : 0xff)) {
                return Optional.empty();
            }
            if (pair) {
                bytes[at++] = (byte) (value >> 8);
            }
            bytes[at++] = (byte) value;
        }
        return Optional.of(bytes);
    }

    private static int digit(char character) {
        return character < DIGITS.length ? DIGITS[character] : -1;
    }

    private static byte[] digits() {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int value = 0; value < BASE; value++) {
            digits[ALPHABET.charAt(value)] = (byte) value;
        }
        return digits;
    }
}
