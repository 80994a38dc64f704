package org.guichet.lab.simulate;

import org.guichet.kernel.SignatureCheck;
import org.guichet.kernel.Signer;

/**
 * A key that costs nothing: whoever has the object can sign, nobody signs in another's name because nobody here tries to.
 *
 * @param publicKey any text of its own
 */
record VirtualKey(String publicKey) implements Signer {

    /** Tells the signatures of these keys. */
    static final SignatureCheck CHECK = (key, bytes, signature) -> signature.equals(signed(key, bytes));

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    @Override
    public String sign(byte[] bytes) {
        return signed(publicKey, bytes);
    }

    private static String signed(String key, byte[] bytes) {
        long hash = FNV_OFFSET;
        for (byte each : bytes) {
            hash = (hash ^ each) * FNV_PRIME;
        }
        return key + ":" + Long.toHexString(hash);
    }
}
