package org.guichet.kernel.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Certificates and keys of TLS, from files. Everything throws {@link IOException} for a file that cannot be read, and
 * {@link GeneralSecurityException} for one that is not what it should be.
 */
public final class TlsMaterial {

    private static final String PROTOCOL = "TLS";
    private static final String ENTRY = "guichet";

    private TlsMaterial() {}

    /** Serves with what a key store (PKCS #12 or JKS) holds. */
    public static SSLContext fromKeyStore(Path file, char[] password) throws IOException, GeneralSecurityException {
        return serving(KeyStore.getInstance(file.toFile(), password), password);
    }

    /**
     * Serves with PEM files.
     *
     * @param chain the server's certificate first
     * @param key PKCS #8, not encrypted
     */
    public static SSLContext fromPem(Path chain, Path key) throws IOException, GeneralSecurityException {
        List<Certificate> certificates = List.copyOf(certificates(chain));
        if (certificates.isEmpty()) {
            throw new GeneralSecurityException("no certificate in " + chain);
        }
        KeyStore store = empty();
        char[] none = new char[0];
        store.setKeyEntry(ENTRY, key(key, certificates.getFirst()), none, certificates.toArray(new Certificate[0]));
        return serving(store, none);
    }

    /** Trusts the certificates of a PEM file and no others: a house's own authority. */
    public static SSLContext trusting(Path authorities) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        for (Certificate certificate : certificates(authorities)) {
            store.setCertificateEntry(ENTRY + store.size(), certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance(PROTOCOL);
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static SSLContext serving(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance(PROTOCOL);
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static PrivateKey key(Path file, Certificate certificate) throws IOException, GeneralSecurityException {
        try {
            byte[] der = Pem.block(Files.readString(file, StandardCharsets.US_ASCII), "PRIVATE KEY");
            return KeyFactory.getInstance(certificate.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("no private key in " + file, e);
        }
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in);
        }
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
