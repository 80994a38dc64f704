package org.guichet.app.central;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.guichet.app.LogFile;
import org.guichet.app.Surroundings;
import org.guichet.central.CentralInventory;
import org.guichet.central.DayBook;
import org.guichet.central.FoundHouse;
import org.guichet.central.GateLists;
import org.guichet.central.HandOutOrders;
import org.guichet.central.LookAtHouse.Look;
import org.guichet.central.WebChannel;
import org.guichet.central.http.CentralServer;
import org.guichet.central.http.Limits;
import org.guichet.central.jdbi.CentralDatabase;
import org.guichet.inventory.Guards;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.Ed25519;
import org.guichet.wire.json.JsonNoticeCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A centre that serves: its books open, its key read, its server listening. Put together from top to bottom, closed in reverse. */
public final class CentralApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CentralApp.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final OpenBooks books;
    private final CentralServer server;
    private final CentralServer.Address address;

    private CentralApp(BooksPlace place, Path key, CentralServer.Address address, Surroundings around)
            throws IOException {
        this.address = address;
        try {
            this.books = OpenBooks.openToServe(place, around);
            open.push(books);
            open.push(LogFile.keepStructured(place.log(address.port())));
            FoundHouse foundHouse = new FoundHouse(books.books(), around.ids());
            Signer signer = HouseKey.read(key, !foundHouse.isFounded());
            String house = foundHouse.open(signer.publicKey()).id();
            CentralInventory centre = new CentralInventory(books.books(), house, signer, Ed25519.check(),
                    new JsonEntryCodec(), new JsonNoticeCodec(), around.time(), around.ids(),
                    Guards.ALL);
            WebChannel website = new WebChannel(books.books(), OpenBooks.seasonInForce(), centre, around.ids(),
                    Guards.ALL);
            this.server = listen(address, new CentralServer.Served(centre, website,
                    new HandOutOrders(books.books(), new JsonNoticeCodec(), around.time()),
                    new DayBook(books.books(), new JsonEntryCodec()),
                    new GateLists(books.books(), house, signer, new JsonEntryCodec(), around.time()), centre, signer,
                    Ed25519.check(),
                    around.time(), around.ids()));
            open.push(server);
            LOG.atInfo().addKeyValue("address", url()).addKeyValue("books", place.shown()).log("centre ready");
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts a centre; it serves until it is closed.
     *
     * @param key file of its private key, made at the first start and never again
     * @throws org.guichet.central.BooksUnavailable the books do not open
     * @throws Refusal the key is missing, unreadable or another house's; the port is in use; plain HTTP to others
     * @throws IOException the folder or the key file cannot be used
     */
    public static CentralApp start(BooksPlace place, Path key, CentralServer.Address address, Surroundings around)
            throws IOException {
        return new CentralApp(place, key, address, around);
    }

    public String url() {
        InetAddress host = address.host();
        String name = host.getHostAddress().contains(":")
                ? "[" + host.getHostAddress() + "]"
                : host.getHostAddress();
        return (address.tls().isPresent() ? "https://" : "http://") + name + ":" + server.port();
    }

    public int port() {
        return server.port();
    }

    public Look look() {
        return books.lookAtHouse().look();
    }

    /** Whether acts ask for a token yet. */
    public boolean hasAdministrator() {
        return books.proveActor().hasAdministrator();
    }

    /** Finishes what was accepted, then closes server and books. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                LOG.warn("not closed in order", e);
            }
        }
    }

    private static CentralServer listen(CentralServer.Address address, CentralServer.Served served)
            throws IOException {
        // asked first: the server itself would only write that it could not to its own log
        try (ServerSocket _ = new ServerSocket(address.port(), 1, address.host())) {
            LOG.debug("the port is free");
        } catch (BindException e) {
            throw Refusal.of("central.port", address.host().getHostAddress(), String.valueOf(address.port()));
        }
        return CentralServer.start(address, served, Limits.forPool(CentralDatabase.CONNECTIONS));
    }
}
