package org.guichet.ticketing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The signed token in a ticket's barcode, version 1: 98 bytes, written as 147 characters of base45. Decoding is strict:
 * one token has one text. A token that decodes is not yet believed, see {@link TicketVerifier}. Immutable.
 */
public final class TicketToken {

    /** Characters of {@link #text()}. */
    public static final int TEXT_LENGTH = TokenBytes.ALL / 2 * 3;

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SHORT_CODE_BITS = 20;

    private final byte[] bytes;
    private final TokenBytes.Signed says;

    private TicketToken(byte[] bytes, TokenBytes.Signed says) {
        this.bytes = bytes;
        this.says = says;
    }

    static TicketToken of(byte[] signed, byte[] signature) {
        byte[] all = Arrays.copyOf(signed, TokenBytes.ALL);
        System.arraycopy(signature, 0, all, TokenBytes.SIGNED, TokenBytes.SIGNATURE);
        return decode(all).orElseThrow();
    }

    /** Reads the text of a barcode; empty when it is not the one text of any token. */
    public static Optional<TicketToken> decode(String text) {
        return text.length() == TEXT_LENGTH ? Base45.decode(text).flatMap(TicketToken::decode) : Optional.empty();
    }

    static Optional<TicketToken> decode(byte[] all) {
        return TokenBytes.read(all).map(says -> new TicketToken(all.clone(), says));
    }

    /** What the barcode holds. */
    public String text() {
        return Base45.encode(bytes);
    }

    public KeyId key() {
        return says.key();
    }

    public TicketClaims claims() {
        return says.claims();
    }

    /** Four characters that a person can read out, such as {@code 7KQ4}: 20 bits of the token's SHA-256. */
    public String shortCode() {
        byte[] digest = Digests.sha256(bytes);
        int bits = ByteBuffer.wrap(digest).getInt() >>> (Integer.SIZE - SHORT_CODE_BITS);
        StringBuilder code = new StringBuilder();
        for (int shift = SHORT_CODE_BITS - 5; shift >= 0; shift -= 5) {
            code.append(CROCKFORD.charAt((bits >>> shift) & 31));
        }
        return code.toString();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TicketToken token && Arrays.equals(bytes, token.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The ticket's number, not the token: what is printed into logs must not admit anybody. */
    @Override
    public String toString() {
        return "token of " + claims().ticketNumber();
    }
}
