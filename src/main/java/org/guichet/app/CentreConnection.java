package org.guichet.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.guichet.app.Settings.CentreLink;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.system.SystemTime;
import org.guichet.kernel.system.TlsMaterial;
import org.guichet.sync.http.HttpCentre;
import org.guichet.sync.http.HttpGate;
import org.guichet.sync.http.HttpWebsite;

/** Finds the way to a centre by what a person wrote. */
public final class CentreConnection {

    private static final String AREA = "sync.";
    private static final Duration WEBSITE_PATIENCE = Duration.ofSeconds(5);
    private static final Duration GATE_PATIENCE = Duration.ofSeconds(30);

    private CentreConnection() {}

    /**
     * A connection, which is not tried yet.
     *
     * @param url such as {@code https://centre.example:8750}
     * @param authority file with the certificates to trust (PEM), or empty for those of the machine
     * @param identity of the counter; empty before it is enrolled
     * @throws Refusal the address or the file cannot be used
     */
    public static HttpCentre open(String url, String authority, Optional<HttpCentre.Identity> identity) {
        return open(url, authority, false, identity);
    }

    /**
     * As {@link #open(String, String, Optional)}.
     *
     * @param plainAnywhere somebody answers for plain HTTP to another machine
     */
    public static HttpCentre open(String url, String authority, boolean plainAnywhere,
            Optional<HttpCentre.Identity> identity) {
        return new HttpCentre(address(url, plainAnywhere), identity, trust(authority), HttpCentre.Timeouts.USUAL,
                new SystemTime());
    }

    /**
     * A connection of a website, which is not tried yet.
     *
     * @param token as it was shown when it was given
     * @throws Refusal the address or the file cannot be used
     */
    public static HttpWebsite website(String url, String authority, String token) {
        return website(url, authority, false, token);
    }

    /**
     * As {@link #website(String, String, String)}.
     *
     * @param plainAnywhere somebody answers for plain HTTP to another machine
     */
    public static HttpWebsite website(String url, String authority, boolean plainAnywhere, String token) {
        return new HttpWebsite(address(url, plainAnywhere), token, trust(authority), WEBSITE_PATIENCE);
    }

    /**
     * Why nothing may be said on that line, as a stable word that {@code sync.why} has a sentence for; empty when it may. Looks at
     * this machine alone.
     */
    public static Optional<String> barred(CentreLink link) {
        try {
            address(link.url(), link.plainAnywhere());
            trust(link.authority());
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e.reason().key().substring(AREA.length()));
        }
    }

    /** That of an enrolled counter, which sells what it holds also when nothing may be said on its line. */
    static HttpCentre ofCounter(CentreLink link, HttpCentre.Identity identity) {
        return barred(link).map(word -> HttpCentre.barred(word, identity, new SystemTime())).orElseGet(
                () -> open(link.url(), link.authority(), link.plainAnywhere(), Optional.of(identity)));
    }

    private static URI address(String url, boolean plainAnywhere) {
        URI address = address(url);
        if (PlainHttp.isToOthers(address) && !plainAnywhere) {
            throw Refusal.of("sync.plain", url);
        }
        return address;
    }

    /**
     * A connection of a gate, which is not tried yet.
     *
     * @param token as it was shown when it was given
     * @throws Refusal the address or the file cannot be used
     */
    public static HttpGate gate(String url, String authority, String token) {
        return new HttpGate(address(url), token, trust(authority), GATE_PATIENCE);
    }

    private static URI address(String url) {
        try {
            URI address = URI.create(url);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw Refusal.of("sync.url", url);
    }

    private static Optional<SSLContext> trust(String authority) {
        if (authority.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(TlsMaterial.trusting(Path.of(authority)));
        } catch (IOException | GeneralSecurityException e) {
            throw Refusal.of("sync.authority", authority);
        }
    }
}
