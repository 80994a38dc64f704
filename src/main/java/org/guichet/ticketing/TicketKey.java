package org.guichet.ticketing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

import org.guichet.kernel.CounterId;

/**
 * A public key that vouches for tickets, as gates know it.
 *
 * @param counter the only counter and incarnation whose tickets it vouches for
 * @param training true when it signs training tickets and nothing else
 * @param notAfter from then on it vouches for nothing
 */
public record TicketKey(KeyId id, CounterId counter, PublicKey key, boolean training, Instant notAfter) {

    public TicketKey {
        if (!id.equals(KeyId.of(key))) {
            throw new IllegalArgumentException("key id " + id + " is not that of the key");
        }
    }

    public static TicketKey of(CounterId counter, PublicKey key, boolean training, Instant notAfter) {
        return new TicketKey(KeyId.of(key), counter, key, training, notAfter);
    }

    /**
     * Reads a public key.
     *
     * @param base64 of its X.509 form
     * @throws IllegalArgumentException no Ed25519 key
     */
    public static PublicKey publicKey(String base64) {
        try {
            return KeyFactory.getInstance(TicketSigner.ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key", e);
        }
    }
}
