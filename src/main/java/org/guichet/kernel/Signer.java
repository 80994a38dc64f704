package org.guichet.kernel;

/** A key that signs. Safe from any thread. */
public interface Signer {

    /** Base64 of its public half, in X.509 form. */
    String publicKey();

    /** Base64 of the signature; the same bytes always get the same one. */
    String sign(byte[] bytes);
}
