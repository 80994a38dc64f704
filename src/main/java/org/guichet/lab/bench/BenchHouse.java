package org.guichet.lab.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.guichet.app.central.OpenBooks;
import org.guichet.central.CentralInventory;
import org.guichet.central.Enrolment;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.central.WebChannel;
import org.guichet.central.http.CentralServer;
import org.guichet.central.http.Limits;
import org.guichet.central.jdbi.CentralDatabase;
import org.guichet.central.jdbi.ScratchSchema;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.Guards;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.Ed25519;
import org.guichet.lab.Scratch;
import org.guichet.sync.http.HttpCentre.Identity;

/** A house of many counters in books that are gone afterwards: H2 in a scratch folder, or a schema of its own in a PostgreSQL. */
final class BenchHouse implements AutoCloseable {

    private static final int SEATS_A_ROW = 40;

    private final Deque<Closeable> open = new ArrayDeque<>();
    private final Scratch scratch;
    private final CentralDatabase database;

    /**
     * Opens empty books.
     *
     * @param url of a PostgreSQL; empty for H2
     * @throws Refusal the database does not bring its commits to disk: what it did would be no measure
     */
    BenchHouse(String url) throws IOException {
        try {
            scratch = Scratch.make();
            open.push(scratch::close);
            database = database(url);
            open.push(database::close);
            if (!database.isForced()) {
                throw Refusal.of("bench.unforced", url.replaceFirst("\\?.*", ""));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private CentralDatabase database(String url) {
        if (url.isEmpty()) {
            return CentralDatabase.inFolder(scratch.folder(), new JsonEntryCodec());
        }
        ScratchSchema schema = new ScratchSchema(url,
                "guichet_bench_" + scratch.around().ids().newId().toString().replace('-', '_'));
        open.push(schema::close);
        return CentralDatabase.at(schema.url(), new JsonEntryCodec());
    }

    CentralDatabase database() {
        return database;
    }

    /** A centre over these books on a free port; closed by whoever asks for it. */
    CentralServer serve() {
        Signer signer = key();
        CentralInventory centre = new CentralInventory(database, "house", signer, Ed25519.check(), new JsonEntryCodec(),
                scratch.around().time(), scratch.around().ids(), Guards.ALL);
        return CentralServer.start(
                new CentralServer.Address(InetAddress.getLoopbackAddress(), 0, Optional.empty(), false),
                new CentralServer.Served(centre,
                        new WebChannel(database, OpenBooks.seasonInForce(), centre, scratch.around().ids(), Guards.ALL),
                        centre, signer, Ed25519.check(), scratch.around().time(), scratch.around().ids()),
                Limits.forPool(CentralDatabase.CONNECTIONS));
    }

    static Signer key() {
        try {
            return Ed25519.signer(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    /** Counters that sell, numbered from there on. */
    List<Identity> enrol(int from, int count) {
        List<Identity> counters = new ArrayList<>(count);
        for (int number = from; number < from + count; number++) {
            counters.add(new Identity(new CounterId(number, 1), key()));
        }
        return database.inTransaction(books -> {
            for (Identity counter : counters) {
                int number = counter.counter().number();
                books.register().lock(number);
                books.register().put(new Enrolment(counter.counter(), "Guichet " + number, counter.signer().publicKey(),
                        Enrolment.State.ACTIVE, books.register().generation(), Enrolment.ALL));
            }
            return counters;
        });
    }

    /** Seats of an event that are that counter's from the beginning; the index is of the first one. */
    List<String> give(CounterId counter, int event, int index, int count) {
        List<Place> places = new ArrayList<>(count);
        for (int seat = 0; seat < count; seat++) {
            places.add(place(event, index + seat, Standing.GRANTED, counter));
        }
        return found(places);
    }

    /** Seats of an event in the pool. */
    List<String> open(int event, int count) {
        List<Place> places = new ArrayList<>(count);
        for (int seat = 0; seat < count; seat++) {
            places.add(place(event, seat, Standing.OPEN, null));
        }
        return found(places);
    }

    private static Place place(int event, int index, Standing standing,
            @org.jspecify.annotations.Nullable CounterId holder) {
        return new Place(event, "%d-%s-%d".formatted(100 + index / 1_000, (char) ('A' + index / SEATS_A_ROW % 25),
                index), index, "OR", standing, holder,
                holder == null ? GrantNumber.NONE : new GrantNumber(1, holder.number()));
    }

    private List<String> found(List<Place> places) {
        return database.inTransaction(books -> {
            books.places().found(places);
            return places.stream().map(Place::seat).toList();
        });
    }

    /** The beginning of a journal that the centre heard before. */
    void heard(CounterId counter, List<StoredRecord> records) {
        database.inTransaction(books -> {
            books.chains().append(counter, records, List.of());
            return records;
        });
    }

    /** How many entries of a counter's journal are here. */
    long accepted(CounterId counter) {
        return database.inTransaction(books -> books.chains().chain(counter).accepted());
    }

    int sold(int event) {
        return database.inTransaction(books -> books.places().count(event).getOrDefault(Standing.SOLD, 0));
    }

    @Override
    public void close() throws IOException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
