package org.guichet.central.http;

import io.helidon.common.socket.SocketOptions;
import io.helidon.common.tls.Tls;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.guichet.central.DayBook;
import org.guichet.central.GateLists;
import org.guichet.central.HandOutOrders;
import org.guichet.central.HouseView;
import org.guichet.central.WebChannel;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.SignatureCheck;
import org.guichet.kernel.Signer;
import org.guichet.kernel.TimeSource;
import org.guichet.kernel.system.Watchdog;
import org.guichet.wire.Centre;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Rejected;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Forms;
import org.guichet.wire.json.Rejection;

/** The centre on the network, on virtual threads. Several may serve one database, behind any balancer. */
public final class CentralServer implements AutoCloseable {

    /** Bytes of a body as it comes. What a route does not take is read up to here, so that its answer is heard. */
    private static final int LARGEST = 8 * 1024 * 1024;
    /** Longer than any request takes: who waits in the books is not to be interrupted. */
    private static final Duration IDLE = Duration.ofMinutes(2);
    /** For connections on which nothing is under way. */
    private static final Duration IDLE_FAREWELL = Duration.ofMillis(200);

    private final WebServer server;
    private final AtWork atWork;
    private final Watchdog watchdog;
    private final Limits limits;

    private CentralServer(WebServer server, AtWork atWork, Watchdog watchdog, Limits limits) {
        this.server = server;
        this.atWork = atWork;
        this.watchdog = watchdog;
        this.limits = limits;
    }

    /**
     * Where it listens.
     *
     * @param port 0 for any that is free
     * @param tls empty for plain HTTP, which only this machine may use unless {@code plainAnywhere}
     */
    public record Address(InetAddress host, int port, Optional<SSLContext> tls, boolean plainAnywhere) {}

    /**
     * What it serves.
     *
     * @param signer of the centre: the same in every process, since nonces come from it
     */
    public record Served(Centre centre, WebChannel website, HandOutOrders willCall, DayBook dayBook,
            GateLists gateLists,
            HouseView house, Signer signer,
            SignatureCheck signatures,
            TimeSource time,
            IdSource ids) {}

    /**
     * Listens, and answers until it is closed.
     *
     * @throws Refusal plain HTTP for others than this machine; the port is in use
     */
    public static CentralServer start(Address address, Served served, Limits limits) {
        if (address.tls().isEmpty() && !address.plainAnywhere() && !address.host().isLoopbackAddress()) {
            throw Refusal.of("app.central.plain", address.host().getHostAddress());
        }
        AtWork atWork = new AtWork(limits);
        Metrics metrics = new Metrics(served.time());
        Proofs proofs = new Proofs(served.house(), served.signatures(), new Nonces(served.signer(), served.time()));
        Watchdog watchdog = new Watchdog();
        Door door = new Door(limits, atWork, watchdog, proofs, metrics, served.time(), served.ids());
        HttpRouting.Builder routes = HttpRouting.builder();
        Endpoint.all(served, metrics).forEach(endpoint -> routes
                .route(Method.create(endpoint.method()), endpoint.path(), door.handler(endpoint)));
        new Watch(served.house(), atWork, metrics, served.time()).add(routes);
        routes.any((request, response) -> response.status(ErrorCode.UNKNOWN.status())
                .header(HeaderNames.CONTENT_TYPE, Names.PROBLEM)
                .send(problem(ErrorCode.UNKNOWN, "there is nothing here")));
        WebServer server = WebServer.builder().bindAddress(new InetSocketAddress(address.host(), address.port()))
                .tls(address.tls().map(context -> Tls.builder().sslContext(context).build())
                        .orElseGet(() -> Tls.builder().enabled(false).build()))
                .shutdownHook(false).featuresDiscoverServices(false).routing(routes)
                .maxTcpConnections(limits.sockets()).maxPayloadSize(LARGEST)
                .shutdownGracePeriod(IDLE_FAREWELL)
                .idleConnectionTimeout(IDLE).connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
                .contentEncoding(PackedAsItCame.context())
                .directHandlers(DirectHandlers.builder().addHandler(EventType.BAD_REQUEST, CentralServer::direct)
                        .addHandler(EventType.PAYLOAD_TOO_LARGE, CentralServer::direct)
                        .addHandler(EventType.FORBIDDEN, CentralServer::direct)
                        .addHandler(EventType.INTERNAL_ERROR, CentralServer::direct)
                        .addHandler(EventType.HTTP_VERSION_NOT_SUPPORTED, CentralServer::direct)
                        .addHandler(EventType.OTHER, CentralServer::direct).build())
                .build().start();
        if (!server.isRunning()) {
            // it only logs that it could not listen
            throw Refusal.of("central.port", address.host().getHostAddress(), String.valueOf(address.port()));
        }
        return new CentralServer(server, atWork, watchdog, limits);
    }

    public int port() {
        return server.port();
    }

    /** Refuses what comes from now on, finishes what it accepted, then stops listening. */
    @Override
    public void close() {
        atWork.close(limits.farewell());
        server.stop();
        watchdog.close();
    }

    /** What is wrong before any route is found: no word of what the server thinks of it. */
    private static DirectHandler.TransportResponse direct(DirectHandler.TransportRequest request, EventType event,
            io.helidon.http.Status status, io.helidon.http.ServerResponseHeaders headers, String message) {
        ErrorCode code = status.code() == ErrorCode.TOO_LARGE.status() ? ErrorCode.TOO_LARGE
                : status.code() >= ErrorCode.FAILED.status() ? ErrorCode.FAILED : ErrorCode.MALFORMED;
        return DirectHandler.TransportResponse.builder().status(io.helidon.http.Status.create(code.status()))
                .headers(headers).header(HeaderNames.CONTENT_TYPE, Names.PROBLEM).keepAlive(false)
                .entity(problem(code, "not a request that the centre understands")).build();
    }

    private static byte[] problem(ErrorCode code, String detail) {
        return Forms.PROBLEM.write(new Rejection(Rejected.because(code, detail), ""));
    }
}
