package org.guichet.kernel.system;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.guichet.kernel.SignatureCheck;
import org.guichet.kernel.Signer;

/**
 * Signatures of RFC 8032 by Bouncy Castle, which checks one in 80 µs and makes one in 35 where the JDK needs 600 for either: the
 * centre checks two for every push. Public keys are not kept parsed: reading one takes 8 µs.
 */
public final class Ed25519 {

    static final String ALGORITHM = "Ed25519";

    /** What the X.509 form of every such key begins with; the point follows. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    public static SignatureCheck check() {
        return Ed25519::isOf;
    }

    /** @throws IllegalArgumentException no Ed25519 pair */
    public static Signer signer(KeyPair pair) {
        Signer signer = new Key(new Ed25519PrivateKeyParameters(seed(pair.getPrivate())),
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        byte[] probe = {1};
        if (!isOf(signer.publicKey(), probe, signer.sign(probe))) {
            throw new IllegalArgumentException("private and public key are not a pair");
        }
        return signer;
    }

    private static byte[] seed(PrivateKey key) {
        if (key instanceof EdECPrivateKey secret && secret.getParams().getName().equals(ALGORITHM)) {
            return secret.getBytes()
                    .orElseThrow(() -> new IllegalArgumentException("the key does not leave its store"));
        }
        throw new IllegalArgumentException("not an Ed25519 key");
    }

    private static boolean isOf(String publicKey, byte[] bytes, String mark) {
        try {
            Ed25519Signer check = new Ed25519Signer();
            check.init(false, new Ed25519PublicKeyParameters(point(Base64.getDecoder().decode(publicKey))));
            check.update(bytes, 0, bytes.length);
            return check.verifySignature(Base64.getDecoder().decode(mark));
        } catch (IllegalArgumentException e) {
            return false; // no key, no base64, no point of the curve
        }
    }

    private static byte[] point(byte[] encoded) {
        int length = X509.length + Ed25519PublicKeyParameters.KEY_SIZE;
        if (encoded.length != length || !Arrays.equals(encoded, 0, X509.length, X509, 0, X509.length)) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        return Arrays.copyOfRange(encoded, X509.length, length);
    }

    private record Key(Ed25519PrivateKeyParameters secret, String publicKey) implements Signer {

        @Override
        public String sign(byte[] bytes) {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, secret);
            signer.update(bytes, 0, bytes.length);
            return Base64.getEncoder().encodeToString(signer.generateSignature());
        }

        @Override
        public String toString() {
            return "Key[" + publicKey + "]";
        }
    }
}
