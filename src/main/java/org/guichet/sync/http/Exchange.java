package org.guichet.sync.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.guichet.kernel.InvalidInput;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;
import org.guichet.wire.http.Body;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Form;
import org.guichet.wire.json.Forms;

/** One message to the centre and what it says to it, whoever speaks. */
final class Exchange {

    static final int UNCHANGED = 304;

    private static final int LARGEST_ANSWER = 64 * 1024 * 1024;
    private static final int OK = 200;

    private Exchange() {}

    /** @param tls empty for the authorities that the machine trusts */
    static HttpClient client(Optional<SSLContext> tls, Duration connect) {
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER).connectTimeout(connect);
        tls.ifPresent(builder::sslContext);
        return builder.build();
    }

    static HttpRequest.Builder post(URI target, byte[] body) {
        HttpRequest.Builder post = HttpRequest.newBuilder(target).header("Content-Type", Names.JSON);
        return body.length < Body.WORTH_PACKING
                ? post.POST(BodyPublishers.ofByteArray(body))
                : post.header("Content-Encoding", Names.GZIP).POST(BodyPublishers.ofByteArray(Body.packed(body)));
    }

    /** @throws Unreachable no whole answer came in time */
    static HttpResponse<byte[]> sent(HttpClient client, HttpRequest.Builder request, Duration patience) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request.header("Accept-Encoding", Names.GZIP).build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            // the client's own timeout ends with the headers, and a body may stall as well
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Unreachable("no answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw new Unreachable(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted");
        }
    }

    /** @throws Rejected in the centre's own words; anything else says nothing about what it did */
    static <T> T said(Form<T> form, HttpResponse<byte[]> response) {
        try {
            byte[] body = response.headers().firstValue("Content-Encoding").filter(Names.GZIP::equals).isPresent()
                    ? Body.unpacked(response.body(), LARGEST_ANSWER)
                    : response.body();
            if (response.statusCode() == OK) {
                return form.read(body);
            }
            Rejected why = Forms.PROBLEM.read(body).why();
            if (why.code() == ErrorCode.FAILED || why.code().status() != response.statusCode()) {
                throw new Unreachable("status " + response.statusCode() + ": " + why.getMessage());
            }
            throw why;
        } catch (InvalidInput | IOException e) {
            throw new Unreachable("status " + response.statusCode() + " with no message of the centre", e);
        }
    }
}
