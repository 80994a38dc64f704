package org.guichet.sync.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.guichet.wire.Basket;
import org.guichet.wire.BasketAnswer;
import org.guichet.wire.BasketRequest;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.SeatStates;
import org.guichet.wire.Website;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Forms;
import org.guichet.wire.json.WebForms;

/** A centre at an address, as a website reaches it with its token. Blocks the caller. Safe from any thread. */
public final class HttpWebsite implements Website, AutoCloseable {

    private final URI centre;
    private final String token;
    private final Duration patience;
    private final HttpClient client;

    /**
     * @param token as it was shown when it was given
     * @param tls of the house's own authority; empty for those that the machine trusts
     * @param patience how long to wait for an answer
     */
    public HttpWebsite(URI centre, String token, Optional<SSLContext> tls, Duration patience) {
        this.centre = centre;
        this.token = token;
        this.patience = patience;
        this.client = Exchange.client(tls, patience);
    }

    @Override
    public BasketAnswer hold(BasketRequest request) {
        return Exchange.said(WebForms.BASKET_ANSWER, post(Names.HOLDS, WebForms.BASKET_REQUEST.write(request)));
    }

    @Override
    public Basket release(UUID basket) {
        String target = Names.RELEASE.replace("{" + Names.HOLD + "}", basket.toString());
        return Objects.requireNonNull(Exchange.said(WebForms.BASKET_ANSWER, post(target, new byte[0])).basket());
    }

    @Override
    public OrderAnswer order(OrderRequest request) {
        return Exchange.said(WebForms.ORDER_ANSWER, post(Names.ORDERS, WebForms.ORDER_REQUEST.write(request)));
    }

    @Override
    public int told(int generation) {
        return Exchange.said(WebForms.TOLD, post(Names.TOLD, WebForms.TOLD.write(generation)));
    }

    @Override
    public SeatStates seats(int event, String since) {
        String target = Names.SEATS.replace("{" + Names.EVENT + "}", Integer.toString(event)) + "?" + Names.SINCE + "="
                + URLEncoder.encode(since, StandardCharsets.UTF_8);
        return Exchange.said(Forms.SEATS, sent(HttpRequest.newBuilder(centre.resolve(target)).GET()));
    }

    @Override
    public Optional<CatalogueDocument> catalogue(String known) {
        HttpResponse<byte[]> response = sent(HttpRequest.newBuilder(centre.resolve(Names.CATALOGUE))
                .header("If-None-Match", "\"" + known + "\"").GET());
        return response.statusCode() == Exchange.UNCHANGED
                ? Optional.empty()
                : Optional.of(Exchange.said(Forms.CATALOGUE, response));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<byte[]> post(String target, byte[] body) {
        return sent(Exchange.post(centre.resolve(target), body));
    }

    private HttpResponse<byte[]> sent(HttpRequest.Builder request) {
        return Exchange.sent(client, request.header("Authorization", Names.BEARER + token), patience);
    }
}
