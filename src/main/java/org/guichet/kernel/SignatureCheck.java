package org.guichet.kernel;

/** Tells true signatures from false ones. Safe from any thread. */
@FunctionalInterface
public interface SignatureCheck {

    /**
     * @param publicKey base64, in X.509 form
     * @param signature base64
     * @return false as well for what is no key or no signature at all
     */
    boolean isOf(String publicKey, byte[] bytes, String signature);
}
