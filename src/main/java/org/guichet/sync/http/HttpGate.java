package org.guichet.sync.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.guichet.wire.Rejected;
import org.guichet.wire.SignedGateList;
import org.guichet.wire.Unreachable;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.GateForms;

/** A centre at an address, as a gate reaches it with its token. Blocks the caller. Safe from any thread. */
public final class HttpGate implements AutoCloseable {

    private final URI centre;
    private final String token;
    private final Duration patience;
    private final HttpClient client;

    /**
     * @param token as it was shown when it was given
     * @param tls of the house's own authority; empty for those that the machine trusts
     * @param patience how long to wait for an answer
     */
    public HttpGate(URI centre, String token, Optional<SSLContext> tls, Duration patience) {
        this.centre = centre;
        this.token = token;
        this.patience = patience;
        this.client = Exchange.client(tls, patience);
    }

    /**
     * The list of an event, as it came: whose signature it bears is for the gate to see.
     *
     * @param known tag of the list that the gate has, or empty; the answer is empty while that says the same
     * @throws Rejected the centre refuses
     * @throws Unreachable no answer came
     */
    public Optional<SignedGateList> list(int event, String known) {
        HttpResponse<byte[]> response = Exchange.sent(client,
                HttpRequest.newBuilder(
                        centre.resolve(Names.GATE.replace("{" + Names.EVENT + "}", Integer.toString(event))))
                        .header("Authorization", Names.BEARER + token)
                        .header("If-None-Match", "\"" + known + "\"").GET(),
                patience);
        return response.statusCode() == Exchange.UNCHANGED
                ? Optional.empty()
                : Optional.of(Exchange.said(GateForms.GATE_LIST, response));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
