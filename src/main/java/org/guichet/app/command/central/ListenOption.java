package org.guichet.app.command.central;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.guichet.central.http.CentralServer.Address;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.system.TlsMaterial;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where and how the centre listens. Mix it in. */
public final class ListenOption {

    private static final int LARGEST_PORT = 65_535;
    private static final String PASSWORD = "GUICHET_TLS_PASSWORD";

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8750", descriptionKey = "usage.central.port")
    private int port;
    @Option(names = "--host", paramLabel = "HOST", defaultValue = "127.0.0.1", descriptionKey = "usage.central.host")
    private String host = "";
    @Option(names = "--tls-certificate", paramLabel = "PEM", descriptionKey = "usage.central.tls.certificate")
    private @Nullable Path certificate;
    @Option(names = "--tls-key", paramLabel = "PEM", descriptionKey = "usage.central.tls.key")
    private @Nullable Path key;
    @Option(names = "--tls-keystore", paramLabel = "FILE", descriptionKey = "usage.central.tls.keystore")
    private @Nullable Path keyStore;
    @Option(names = "--plain-anywhere", descriptionKey = "usage.central.plain")
    private boolean plainAnywhere;

    Address address() throws IOException {
        if (port < 0 || port > LARGEST_PORT) {
            throw Refusal.of("central.port.range", String.valueOf(port));
        }
        try {
            return new Address(InetAddress.getByName(host), port, tls(), plainAnywhere);
        } catch (UnknownHostException e) {
            throw Refusal.of("central.host", host);
        }
    }

    private Optional<SSLContext> tls() throws IOException {
        try {
            if (keyStore != null) {
                return Optional.of(TlsMaterial.fromKeyStore(keyStore,
                        System.getenv().getOrDefault(PASSWORD, "").toCharArray()));
            }
            if (certificate != null && key != null) {
                return Optional.of(TlsMaterial.fromPem(certificate, key));
            }
        } catch (GeneralSecurityException e) {
            throw Refusal.of("central.tls", String.valueOf(e.getMessage()));
        }
        if (certificate != null || key != null) {
            throw Refusal.of("central.tls.both");
        }
        return Optional.empty();
    }
}
