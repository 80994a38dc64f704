package org.guichet.central.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import org.guichet.central.HouseView;
import org.guichet.central.HouseView.Figures;
import org.guichet.kernel.TimeSource;

/** What machines and people look at from outside: whether it lives, whether it can work, what it did, how to speak to it. */
final class Watch {

    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";
    static final String METRICS = "/metrics";
    static final String OPENAPI = "/openapi.yaml";

    private static final String RESOURCE = "/org/guichet/central/openapi.yaml";
    private static final String PLAIN = "text/plain; charset=utf-8";
    private static final int READY_STATUS = 200;
    private static final int NOT_READY = 503;

    private static final Duration READY_LASTS = Duration.ofSeconds(1);
    private static final Duration FIGURES_LAST = Duration.ofSeconds(5);

    private final Glance<Integer> ready;
    private final Glance<Figures> figures;
    private final AtWork atWork;
    private final Metrics metrics;
    private final byte[] openapi = resource();

    Watch(HouseView house, AtWork atWork, Metrics metrics, TimeSource time) {
        this.ready = new Glance<>(time, READY_LASTS, house::generation);
        this.figures = new Glance<>(time, FIGURES_LAST, house::figures);
        this.atWork = atWork;
        this.metrics = metrics;
    }

    void add(HttpRouting.Builder routes) {
        routes.get(LIVE, (request, response) -> text(response, READY_STATUS, PLAIN, "live\n"));
        routes.get(READY, (request, response) -> ready(response));
        routes.get(METRICS, (request, response) -> figures.now().ifPresentOrElse(
                found -> text(response, READY_STATUS, Metrics.TYPE, metrics.text(found, atWork.count())),
                () -> text(response, NOT_READY, PLAIN, "no books\n")));
        routes.get(OPENAPI, (request, response) -> response.header(HeaderNames.CONTENT_TYPE, "application/yaml")
                .send(openapi));
    }

    /** One that has all hands full is ready: sent elsewhere, its work would fill those hands as well. */
    private void ready(ServerResponse response) {
        if (atWork.isClosing()) {
            text(response, NOT_READY, PLAIN, "stopping\n");
        } else if (ready.now().isEmpty()) {
            text(response, NOT_READY, PLAIN, "no books\n");
        } else {
            text(response, READY_STATUS, PLAIN, "ready\n");
        }
    }

    private static void text(ServerResponse response, int status, String type, String text) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, type)
                .send(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static byte[] resource() {
        try (InputStream in = Objects.requireNonNull(Watch.class.getResourceAsStream(RESOURCE))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
