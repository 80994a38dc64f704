package org.guichet.ticketing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/**
 * Signs tokens with one ticket key (Ed25519, RFC 8032: the same claims give the same token, always). Safe from any
 * thread.
 */
public final class TicketSigner {

    static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final KeyId id;

    /** @throws IllegalArgumentException the two keys are not a pair */
    public TicketSigner(KeyPair pair) {
        this.secret = pair.getPrivate();
        this.id = KeyId.of(pair.getPublic());
        byte[] probe = {1, 2, 3, 4};
        if (!verifies(pair.getPublic(), probe, sign(probe))) {
            throw new IllegalArgumentException("private and public key are not a pair");
        }
    }

    public KeyId key() {
        return id;
    }

    public TicketToken sign(TicketClaims claims) {
        byte[] signed = TokenBytes.write(id, claims);
        return TicketToken.of(signed, sign(signed));
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] mark) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(mark);
        } catch (GeneralSecurityException e) {
            // what the JDK says of a signature that is no point of the curve at all
            return false;
        }
    }
}
