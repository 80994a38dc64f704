package org.guichet.central.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.guichet.app.central.OpenBooks;
import org.guichet.central.Books;
import org.guichet.central.CentralInventory;
import org.guichet.central.DayBook;
import org.guichet.central.GateLists;
import org.guichet.central.HandOutOrders;
import org.guichet.central.HouseView;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.central.WebChannel;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.Guards;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.Ed25519;
import org.guichet.kernel.system.SystemIds;
import org.guichet.kernel.system.SystemTime;
import org.guichet.lab.simulate.MemoryBooks;
import org.guichet.sync.http.HttpCentre;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.sync.http.HttpCentre.Timeouts;
import org.guichet.wire.Centre;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.Signed;
import org.guichet.wire.http.Body;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.JsonNoticeCodec;

/** A centre on a free port of this machine, over books in memory, and counters of it. */
public final class Town implements AutoCloseable {

    public static final Limits LIMITS = new Limits(100, 8, 2, Duration.ofSeconds(10), 1_000, 1_000,
            Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));
    public static final int SEATS = 20;

    private final Signer signer = key();
    public final Books books = new MemoryBooks();
    public final CentralInventory inventory = new CentralInventory(books, "house", signer, Ed25519.check(),
            new JsonEntryCodec(), new JsonNoticeCodec(), new SystemTime(), new SystemIds(), Guards.ALL);
    public final CentralServer server;
    private final String scheme;
    private final List<HttpCentre> counters = new ArrayList<>();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Town() {
        this(LIMITS, Optional.empty());
    }

    Town(Limits limits, Optional<SSLContext> tls) {
        found();
        server = start(inventory, inventory, limits, tls);
        scheme = tls.isPresent() ? "https" : "http";
    }

    /** With something else behind the door. */
    Town(Centre centre, Limits limits) {
        server = start(centre, inventory, limits, Optional.empty());
        scheme = "http";
    }

    private CentralServer start(Centre centre, HouseView house, Limits limits, Optional<SSLContext> tls) {
        return CentralServer.start(new CentralServer.Address(InetAddress.getLoopbackAddress(), 0, tls, false),
                served(centre, house), limits);
    }

    /** What it serves; no season is in force. */
    CentralServer.Served served(Centre centre, HouseView house) {
        WebChannel website = new WebChannel(books, OpenBooks.seasonInForce(), centre, new SystemIds(), Guards.ALL);
        return new CentralServer.Served(centre, website,
                new HandOutOrders(books, new JsonNoticeCodec(), new SystemTime()),
                new DayBook(books, new JsonEntryCodec()),
                new GateLists(books, "house", signer, new JsonEntryCodec(), new SystemTime()), house, signer,
                Ed25519.check(),
                new SystemTime(),
                new SystemIds());
    }

    private void found() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < SEATS; i++) {
            places.add(new Place(1, "s-" + i, i, "or", Standing.OPEN, null, GrantNumber.NONE));
        }
        books.inTransaction(transaction -> {
            transaction.places().found(places);
            return places;
        });
    }

    public static Signer key() {
        try {
            return Ed25519.signer(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return URI.create(scheme + "://localhost:" + server.port());
    }

    /** Enrols at the desk, not over the wire. */
    public Identity enrolled(int number) {
        Signer key = key();
        CounterId counter = inventory.enrol(new EnrolRequest(inventory.offer(number, "Guichet " + number),
                key.publicKey(), "machine")).counter();
        return new Identity(counter, key);
    }

    public HttpCentre as(Identity identity) {
        return reach(Optional.of(identity), Optional.empty());
    }

    HttpCentre reach(Optional<Identity> identity, Optional<SSLContext> tls) {
        HttpCentre counter = new HttpCentre(address(), identity, tls,
                new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(20)), new SystemTime());
        counters.add(counter);
        return counter;
    }

    /** A request by hand. */
    HttpResponse<byte[]> send(String method, String target, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(target)).method(method,
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The same, signed as its sender should. */
    HttpResponse<byte[]> sendSigned(Identity me, String nonce, String method, String target, byte[] body) {
        return send(method, target, body, Names.COUNTER, me.counter().dotted(), Names.NONCE, nonce, Names.SIGNATURE,
                me.signer().sign(Signed.request(method, target, Body.hash(body), nonce)));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** All that is in the books. */
    String state() {
        return books.inTransaction(books -> {
            TreeMap<String, Object> state = new TreeMap<>();
            state.put("register", books.register().generation() + books.register().alarm()
                    + books.register().enrolments());
            books.register().enrolments().forEach(each -> {
                state.put("chain " + each.counter(), books.chains().read(each.counter(), 1, 1_000));
                state.put("strays " + each.counter(), books.chains().strays(each.counter()));
                state.put("feed " + each.counter(), books.feeds().after(each.counter().number(), 0, 1_000));
            });
            books.places().events().forEach(event -> {
                for (int i = 0; i < SEATS; i++) {
                    state.put("seat " + i, books.places().find(event, "s-" + i));
                }
            });
            state.put("cases", books.cases().all());
            return state.toString();
        });
    }

    @Override
    public void close() {
        counters.forEach(HttpCentre::close);
        client.shutdownNow();
        server.close();
    }
}
