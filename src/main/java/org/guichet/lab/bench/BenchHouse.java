package org.guichet.lab.bench;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.app.central.OpenBooks;
import org.guichet.central.CentralInventory;
import org.guichet.central.DayBook;
import org.guichet.central.Enrolment;
import org.guichet.central.GateLists;
import org.guichet.central.HandOutOrders;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.central.WebChannel;
import org.guichet.central.http.CentralServer;
import org.guichet.central.http.Limits;
import org.guichet.central.jdbi.CentralDatabase;
import org.guichet.central.jdbi.ScratchSchema;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.Guards;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.Ed25519;
import org.guichet.lab.Scratch;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.wire.Push;
import org.guichet.wire.json.JsonNoticeCodec;
import org.jspecify.annotations.Nullable;

/** A house of many counters in books that are gone afterwards: H2 in a scratch folder, or a schema of its own in a PostgreSQL. */
final class BenchHouse implements AutoCloseable {

    private static final int SEATS_A_ROW = 40;
    private static final int ROWS = 25;
    /** Counters whose places are brought in one transaction. */
    private static final int AT_ONCE = 200;

    private final Deque<Closeable> open = new ArrayDeque<>();
    private final Scratch scratch;
    private final String url;
    private CentralDatabase database;
    private int enrolled;

    /**
     * Opens empty books.
     *
     * @param database URL of a PostgreSQL; empty for H2
     * @throws Refusal the database does not bring its commits to disk: what it did would be no measure
     */
    BenchHouse(String database) throws IOException {
        try {
            scratch = Scratch.make();
            open.push(scratch::close);
            url = database.isEmpty() ? "" : schema(database);
            this.database = opened();
            open.push(() -> this.database.close());
            if (!this.database.isForced()) {
                throw Refusal.of("bench.unforced", database.replaceFirst("\\?.*", ""));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private String schema(String database) {
        ScratchSchema schema = new ScratchSchema(database,
                "guichet_bench_" + scratch.around().ids().newId().toString().replace('-', '_'));
        open.push(schema::close);
        return schema.url();
    }

    private CentralDatabase opened() {
        return url.isEmpty()
                ? CentralDatabase.inFolder(scratch.folder(), new JsonEntryCodec())
                : CentralDatabase.at(url, new JsonEntryCodec());
    }

    CentralDatabase database() {
        return database;
    }

    /** A centre over these books on a free port; closed by whoever asks for it. */
    CentralServer serve() {
        Signer signer = key();
        CentralInventory centre = new CentralInventory(database, "house", signer, Ed25519.check(), new JsonEntryCodec(),
                new JsonNoticeCodec(),
                scratch.around().time(), scratch.around().ids(), Guards.ALL);
        return CentralServer.start(
                new CentralServer.Address(InetAddress.getLoopbackAddress(), 0, Optional.empty(), false),
                new CentralServer.Served(centre,
                        new WebChannel(database, OpenBooks.seasonInForce(), centre, scratch.around().ids(), Guards.ALL),
                        new HandOutOrders(database, new JsonNoticeCodec(), scratch.around().time()),
                        new DayBook(database, new JsonEntryCodec()),
                        new GateLists(database, "house", signer, new JsonEntryCodec(), scratch.around().time()),
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

    /** Where a process of this bench may complain. */
    Path complaints() {
        return scratch.folder().resolve("complaints");
    }

    /** A centre of its own over these books, which nobody else may use until it is closed. */
    CentreProcess serveAlone() throws IOException {
        database.close();
        return CentreProcess.start(scratch.folder(), url, () -> database = opened());
    }

    /** That many more counters that sell. */
    List<Identity> enrol(int count) {
        List<Signer> keys = IntStream.range(0, count).parallel().mapToObj(_ -> key()).toList();
        List<CounterId> counters = enrol(keys.stream().map(Signer::publicKey).toList());
        return IntStream.range(0, count).mapToObj(one -> new Identity(counters.get(one), keys.get(one))).toList();
    }

    /** One more counter for each of these public keys. */
    List<CounterId> enrol(List<String> keys) {
        return database.inTransaction(books -> {
            List<CounterId> counters = new ArrayList<>();
            for (String key : keys) {
                CounterId counter = new CounterId(++enrolled, 1);
                books.register().lock(counter.number());
                books.register().put(new Enrolment(counter, "Guichet " + counter.number(), key,
                        Enrolment.State.ACTIVE, books.register().generation(), Enrolment.ALL));
                counters.add(counter);
            }
            return counters;
        });
    }

    /** Counters that sold all their seats of an event, of which the centre has heard nothing. */
    List<SoldJournal> sold(int event, int count, int salesEach) {
        return selling(event, count, salesEach).toList();
    }

    /** The same for thousands. */
    List<KeptJournal> kept(int event, int count, int salesEach) throws IOException {
        FileChannel file = FileChannel.open(scratch.folder().resolve("journals"), CREATE_NEW, READ, WRITE);
        open.push(file);
        AtomicLong end = new AtomicLong();
        return selling(event, count, salesEach).map(journal -> KeptJournal.keep(journal, file, end)).toList();
    }

    private Stream<SoldJournal> selling(int event, int count, int salesEach) {
        List<Identity> counters = enrol(count);
        int seatsEach = 2 * salesEach;
        for (int from = 0; from < count; from += AT_ONCE) {
            List<Place> places = new ArrayList<>();
            for (int counter = from; counter < Math.min(count, from + AT_ONCE); counter++) {
                for (int seat = 0; seat < seatsEach; seat++) {
                    places.add(place(event, counter * seatsEach + seat, Standing.GRANTED,
                            counters.get(counter).counter()));
                }
            }
            found(places);
        }
        return IntStream
                .range(0, count).parallel().mapToObj(counter -> SoldJournal.selling(counters.get(counter), event,
                        IntStream.range(counter * seatsEach, (counter + 1) * seatsEach).mapToObj(BenchHouse::guid)
                                .toList()));
    }

    /** The same with a sale of each in the books and so many hundreds to push. */
    List<SoldJournal> heardOf(int event, int count, int pushes) {
        List<SoldJournal> journals = sold(event, count, pushes * Push.MOST_ENTRIES + 1);
        return database.inTransaction(books -> {
            for (SoldJournal journal : journals) {
                books.chains().append(journal.seller().counter(), journal.records().subList(0, 1), Map.of());
            }
            return journals;
        });
    }

    /** The first seats of an event, in the pool. */
    void open(int event, int count) {
        found(IntStream.range(0, count).mapToObj(seat -> place(event, seat, Standing.OPEN, null)).toList());
    }

    /** An event whose seats stand as they do in that house. */
    void show(int event, House house) {
        CounterId holder = enrol(1).getFirst().counter();
        List<Place> places = new ArrayList<>();
        for (int seat = 0; seat < house.plan().size(); seat++) {
            Standing standing = standing(house.state(seat));
            places.add(new Place(event, house.plan().guid(seat), seat, "OR", standing,
                    standing == Standing.GRANTED || standing == Standing.SOLD ? holder : null, GrantNumber.NONE));
        }
        found(places);
    }

    private static Standing standing(SeatState state) {
        return switch (state) {
            case SOLD_HERE, SOLD_ELSEWHERE -> Standing.SOLD;
            case BLOCKED -> Standing.BLOCKED;
            case MINE -> Standing.OPEN;
            default -> Standing.GRANTED;
        };
    }

    private static Place place(int event, int index, Standing standing, @Nullable CounterId holder) {
        return new Place(event, guid(index), index, "OR", standing, holder,
                holder == null ? GrantNumber.NONE : new GrantNumber(1, holder.number()));
    }

    static String guid(int index) {
        return (100 + index / 1_000) + "-" + (char) ('A' + index / SEATS_A_ROW % ROWS) + "-" + index;
    }

    private void found(List<Place> places) {
        database.inTransaction(books -> {
            books.places().found(places);
            return places;
        });
    }

    /** How many entries are not here, of so many that each of these counters made. */
    long missing(Stream<CounterId> counters, long each) {
        return database.inTransaction(
                books -> counters.mapToLong(counter -> each - books.chains().chain(counter).accepted()).sum());
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
