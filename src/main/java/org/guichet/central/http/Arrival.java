package org.guichet.central.http;

import io.helidon.common.buffers.DataReader;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipException;
import org.guichet.kernel.TimeSource;
import org.guichet.kernel.system.Watchdog;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;
import org.guichet.wire.http.Body;
import org.guichet.wire.http.Names;

/** What a request says before anybody looks at what it means. */
final class Arrival {

    private static final HeaderName COUNTER = HeaderNames.create(Names.COUNTER);
    private static final HeaderName NONCE = HeaderNames.create(Names.NONCE);
    private static final HeaderName SIGNATURE = HeaderNames.create(Names.SIGNATURE);

    /** Of an IPv6 address what names a network; an IPv4 address is shorter. */
    private static final int NETWORK_BYTES = 8;

    private final ServerRequest request;

    Arrival(ServerRequest request) {
        this.request = request;
    }

    Proofs.Claim claim() {
        return new Proofs.Claim(header(COUNTER), header(NONCE), header(SIGNATURE));
    }

    /** Whether it names a token, a good one or not. */
    boolean bearsToken() {
        return !header(HeaderNames.AUTHORIZATION).isEmpty();
    }

    /** The secret of its token; empty where it says none. */
    String secret() {
        String said = header(HeaderNames.AUTHORIZATION);
        return said.regionMatches(true, 0, Names.BEARER, 0, Names.BEARER.length())
                ? said.substring(Names.BEARER.length()).strip()
                : "";
    }

    /** Path and query as they were sent. */
    String target() {
        String query = request.query().rawValue();
        return request.path().rawPath() + (query.isEmpty() ? "" : "?" + query);
    }

    Optional<String> parameter(String name) {
        Optional<String> asked = request.query().first(name).asOptional();
        return asked.isPresent() ? asked : request.path().pathParameters().first(name).asOptional();
    }

    /** The tag without its quotes. */
    String known() {
        return header(HeaderNames.IF_NONE_MATCH).replace("\"", "");
    }

    boolean takesPacked() {
        return header(HeaderNames.ACCEPT_ENCODING).contains(Names.GZIP);
    }

    /** Where it comes from: an address, of which a network of IPv6 has one. */
    String source() {
        return request.remotePeer().address() instanceof InetSocketAddress from && from.getAddress() != null
                ? network(from.getAddress().getAddress())
                : "";
    }

    private static String network(byte[] address) {
        return HexFormat.of().formatHex(address, 0, Math.min(address.length, NETWORK_BYTES));
    }

    /** How many bytes its body may come to take up, unpacked. */
    int holds(int most) {
        if (!request.content().hasEntity()) {
            return 0;
        }
        OptionalLong length = request.headers().contentLength();
        return header(HeaderNames.CONTENT_ENCODING).isEmpty() && length.isPresent()
                ? (int) Math.min(most, length.getAsLong())
                : most;
    }

    /**
     * Reads it as {@link #body} does and keeps nothing of it: so that the answer to what is refused anyway is heard.
     *
     * @throws Rejected as there
     */
    void pass(int most, TimeSource time, Limits limits, Watchdog watchdog) {
        take(most, time, limits, watchdog, OutputStream.nullOutputStream());
    }

    /**
     * What is refused is read to its end all the same, within reason: a connection that is closed on unread bytes is reset, and
     * the answer lost.
     *
     * @throws Rejected it is too large, too slow, or not what it says it is
     */
    byte[] body(int most, TimeSource time, Limits limits, Watchdog watchdog) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        take(most, time, limits, watchdog, kept);
        return kept.toByteArray();
    }

    private void take(int most, TimeSource time, Limits limits, Watchdog watchdog, OutputStream to) {
        if (!request.content().hasEntity()) {
            return;
        }
        long began = time.monotonicNanos();
        Runnable hurry = () -> {
            if (time.monotonicNanos() - began > limits.delivery().toNanos()) {
                throw tooSlow();
            }
        };
        try (Watchdog.Guard _ = watchdog.within(limits.delivery().plus(limits.silence()));
                InputStream in = request.content().inputStream()) {
            read(in, most, hurry, to);
        } catch (CloseConnectionException | DataReader.InsufficientDataAvailableException | UncheckedIOException
                | IOException e) {
            throw Rejected.because(ErrorCode.MALFORMED, "the body did not come whole");
        }
    }

    private void read(InputStream in, int most, Runnable hurry, OutputStream to) throws IOException {
        String encoding = header(HeaderNames.CONTENT_ENCODING);
        Rejected why = Rejected.because(ErrorCode.MALFORMED, "a body is plain or gzip");
        if (encoding.isEmpty() || encoding.equals(Names.GZIP)) {
            try {
                Body.copy(in, !encoding.isEmpty(), most, hurry, to);
                return;
            } catch (Body.TooLarge e) {
                why = Rejected.because(ErrorCode.TOO_LARGE, "the body is " + e.getMessage());
            } catch (ZipException e) {
                why = Rejected.because(ErrorCode.MALFORMED, "the body is not gzip");
            }
        }
        Body.spill(in, hurry);
        throw why;
    }

    private static Rejected tooSlow() {
        return Rejected.because(ErrorCode.TOO_SLOW, "the body did not come in time");
    }

    private String header(HeaderName name) {
        return request.headers().first(name).orElse("");
    }
}
