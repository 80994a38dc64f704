package org.guichet.sync.http;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Signer;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.Centre;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.FeedPage;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Hello;
import org.guichet.wire.HelloAnswer;
import org.guichet.wire.PickUpAnswer;
import org.guichet.wire.PickUpRequest;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.SeatStates;
import org.guichet.wire.Signed;
import org.guichet.wire.Unreachable;
import org.guichet.wire.WillCall;
import org.guichet.wire.http.Body;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Forms;
import org.guichet.wire.json.WebForms;

/** A centre at an address. Blocks the caller. Safe from any thread. */
public final class HttpCentre implements Centre, WillCall, AutoCloseable {

    private final URI centre;
    private final Optional<Identity> identity;
    private final Timeouts timeouts;
    private final TimeSource time;
    private final HttpClient client;
    private final String barred;
    /** What the centre gave last; an old one costs one more request. */
    private volatile String nonce = "";

    /** Who asks, and the key of that incarnation. */
    public record Identity(CounterId counter, Signer signer) {}

    /**
     * How long a counter waits at most: for a connection, for seats while a clerk waits, and for all else. Of each request
     * it is the whole, with the second try that an old nonce costs.
     */
    public record Timeouts(Duration connect, Duration grants, Duration others) {

        public static final Timeouts USUAL = new Timeouts(Duration.ofSeconds(2), Duration.ofMillis(1_800),
                Duration.ofSeconds(30));
    }

    /**
     * @param centre such as {@code https://centre.example:8750}
     * @param identity empty before enrolment, when nothing else can be asked
     * @param tls of the house's own authority; empty for those that the machine trusts
     * @param time what is left of a wait is measured by
     */
    public HttpCentre(URI centre, Optional<Identity> identity, Optional<SSLContext> tls, Timeouts timeouts,
            TimeSource time) {
        this(centre, identity, timeouts, time, Exchange.client(tls, timeouts.connect()), "");
    }

    private HttpCentre(URI centre, Optional<Identity> identity, Timeouts timeouts, TimeSource time,
            HttpClient client, String barred) {
        this.centre = centre;
        this.identity = identity;
        this.timeouts = timeouts;
        this.time = time;
        this.client = client;
        this.barred = barred;
    }

    /**
     * A centre to which nothing may be said: no request ever leaves, each ends as with one that does not answer.
     *
     * @param why a stable word
     */
    public static HttpCentre barred(String why, Identity identity, TimeSource time) {
        return new HttpCentre(URI.create("https://localhost"), Optional.of(identity), Timeouts.USUAL, time,
                Exchange.client(Optional.empty(), Timeouts.USUAL.connect()), why);
    }

    /** Why nothing may be said here; empty when it may. */
    public String whyBarred() {
        return barred;
    }

    /** The same centre for somebody else, on the same connections: they last as long as this one is open. */
    public HttpCentre as(Identity other) {
        return new HttpCentre(centre, Optional.of(other), timeouts, time, client, barred);
    }

    @Override
    public EnrolAnswer enrol(EnrolRequest request) {
        HttpRequest.Builder unsigned = post(Names.ENROL, Forms.ENROL.write(request));
        return Exchange.said(Forms.ENROLLED, sent(unsigned, timeouts.others()));
    }

    @Override
    public HelloAnswer hello(Hello hello) {
        byte[] body = Forms.HELLO.write(hello);
        return Exchange.said(Forms.HELLO_ANSWER, sent(signed(post(Names.HELLO, body), body, ""), timeouts.others()));
    }

    @Override
    public PushAnswer push(Push push) {
        byte[] body = Forms.PUSH.write(push);
        return Exchange.said(Forms.PUSH_ANSWER, ask(() -> post(Names.PUSH, body), body, timeouts.others()));
    }

    @Override
    public GrantAnswer grants(GrantRequest request) {
        byte[] body = Forms.GRANT_REQUEST.write(request);
        return Exchange.said(Forms.GRANT_ANSWER, ask(() -> post(Names.GRANTS, body), body, timeouts.grants()));
    }

    @Override
    public PickUpAnswer pickUp(PickUpRequest request) {
        byte[] body = WebForms.PICK_UP.write(request);
        return Exchange.said(WebForms.PICK_UP_ANSWER, ask(() -> post(Names.PICK_UPS, body), body, timeouts.grants()));
    }

    @Override
    public FeedPage feed(CounterId counter, long after) {
        return Exchange.said(Forms.FEED, look(() -> get(Names.FEED + "?" + Names.AFTER + "=" + after)));
    }

    @Override
    public SeatStates seats(int event, String since) {
        String target = Names.SEATS.replace("{" + Names.EVENT + "}", Integer.toString(event)) + "?" + Names.SINCE + "="
                + URLEncoder.encode(since, StandardCharsets.UTF_8);
        return Exchange.said(Forms.SEATS, look(() -> get(target)));
    }

    @Override
    public Optional<CatalogueDocument> catalogue(String known) {
        HttpResponse<byte[]> response = look(
                () -> get(Names.CATALOGUE).header("If-None-Match", "\"" + known + "\""));
        return response.statusCode() == Exchange.UNCHANGED ? Optional.empty()
                : Optional.of(Exchange.said(Forms.CATALOGUE, response));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpResponse<byte[]> look(Supplier<HttpRequest.Builder> request) {
        return ask(request, new byte[0], timeouts.others());
    }

    /** Once more when only the nonce was too old: the answer brought a fresh one. */
    private HttpResponse<byte[]> ask(Supplier<HttpRequest.Builder> request, byte[] body, Duration patience) {
        long began = time.monotonicNanos();
        HttpResponse<byte[]> response = sent(signed(request.get(), body, nonce), patience);
        boolean stale = response.statusCode() == ErrorCode.STALE_NONCE.status()
                && response.headers().firstValue(Names.NONCE).isPresent();
        if (!stale) {
            return response;
        }
        Duration left = patience.minusNanos(time.monotonicNanos() - began);
        if (!left.isPositive()) {
            throw new Unreachable("no time left for a fresh nonce within " + patience.toMillis() + " ms");
        }
        return sent(signed(request.get(), body, nonce), left);
    }

    private HttpRequest.Builder get(String target) {
        return HttpRequest.newBuilder(centre.resolve(target)).GET();
    }

    private HttpRequest.Builder post(String target, byte[] body) {
        return Exchange.post(centre.resolve(target), body);
    }

    private HttpRequest.Builder signed(HttpRequest.Builder builder, byte[] body, String with) {
        Identity me = identity
                .orElseThrow(() -> new IllegalStateException("a counter that is not enrolled only enrols"));
        HttpRequest plain = builder.build();
        URI uri = plain.uri();
        String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        String signature = me.signer().sign(Signed.request(plain.method(), target, Body.hash(body), with));
        return builder.header(Names.COUNTER, me.counter().dotted()).header(Names.NONCE, with)
                .header(Names.SIGNATURE, signature);
    }

    private HttpResponse<byte[]> sent(HttpRequest.Builder request, Duration patience) {
        if (!barred.isEmpty()) {
            throw new Unreachable("nothing may be said on this line: " + barred);
        }
        HttpResponse<byte[]> response = Exchange.sent(client, request, patience);
        response.headers().firstValue(Names.NONCE).ifPresent(fresh -> nonce = fresh);
        return response;
    }
}
