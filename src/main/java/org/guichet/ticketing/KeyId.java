package org.guichet.ticketing;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.Optional;

/** Names a ticket key on tokens: the first 32 bits of the SHA-256 of its public key in X.509 form. */
public record KeyId(int bits) {

    private static final int HEX_DIGITS = 8;

    public static KeyId of(PublicKey key) {
        byte[] digest = Digests.sha256(key.getEncoded());
        return new KeyId(ByteBuffer.wrap(digest).getInt());
    }

    /** Eight lower-case hex digits, or empty. */
    public static Optional<KeyId> parse(String text) {
        boolean hex = text.length() == HEX_DIGITS && text.chars().allMatch(
                character -> "0123456789abcdef".indexOf(character) >= 0);
        return hex ? Optional.of(new KeyId(HexFormat.fromHexDigits(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(bits);
    }
}
