package org.guichet.kernel.system;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.guichet.kernel.SignatureCheck;
import org.guichet.kernel.Signer;

/** Signatures of RFC 8032 by the JDK. Public keys are not kept parsed: reading one takes 2 µs, a check 600. */
public final class Ed25519 {

    static final String ALGORITHM = "Ed25519";

    private Ed25519() {}

    public static SignatureCheck check() {
        return Ed25519::isOf;
    }

    /** @throws IllegalArgumentException no Ed25519 pair */
    public static Signer signer(KeyPair pair) {
        Signer signer = new Key(pair.getPrivate(), Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        byte[] probe = {1};
        if (!isOf(signer.publicKey(), probe, signer.sign(probe))) {
            throw new IllegalArgumentException("private and public key are not a pair");
        }
        return signer;
    }

    private static boolean isOf(String publicKey, byte[] bytes, String mark) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(bytes);
            return signature.verify(Base64.getDecoder().decode(mark));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false; // no key, no base64, no point of the curve
        }
    }

    private record Key(PrivateKey secret, String publicKey) implements Signer {

        @Override
        public String sign(byte[] bytes) {
            try {
                Signature signature = Signature.getInstance(ALGORITHM);
                signature.initSign(secret);
                signature.update(bytes);
                return Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("not an Ed25519 key", e);
            }
        }

        @Override
        public String toString() {
            return "Key[" + publicKey + "]";
        }
    }
}
