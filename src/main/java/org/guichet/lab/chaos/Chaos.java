package org.guichet.lab.chaos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.guichet.app.CentreConnection;
import org.guichet.app.Enrolling;
import org.guichet.app.Surroundings;
import org.guichet.app.central.BooksPlace;
import org.guichet.app.central.OpenBooks;
import org.guichet.central.Decision;
import org.guichet.central.Token.Role;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Refusal;
import org.guichet.wire.Unreachable;

/**
 * One run: a house is made, two centres on one database, a website and two counters start as processes, a proxy spoils what they say to each other, and one
 * after the other is killed and started again while the counters sell. Then there is peace, the counters settle, and everything
 * is compared. One thread.
 */
public final class Chaos implements AutoCloseable {

    private static final int COUNTERS = 2;
    /** On one PostgreSQL; a folder is one centre's. */
    private static final int CENTRES = 2;
    private static final int LEAST_ROWS = 20;
    private static final int MOST_ROWS = 200;
    private static final int SETTLINGS = 6;
    private static final int ENROLMENTS = 200;
    private static final int LOOK_MILLIS = 20;
    private static final int MOST_LOOKS = 250;
    private static final int MOST_PAUSE_MILLIS = 600;
    private static final int LONG_OUTAGE_MILLIS = 4_000;
    private static final int SALES_BETWEEN = 6;
    private static final int SALES_OF_EACH = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Decision NOBODY = new Decision("chaos", "");

    private final Path folder;
    private final int kills;
    private final long seed;
    private final Hall hall;
    private final BooksPlace books;
    private final Optional<OwnPostgres> database;
    private final SplittableRandom chance;
    private final List<CentrePart> centres = new ArrayList<>();
    private final List<CounterPart> counters = new ArrayList<>();
    private final List<Bought> bought = new ArrayList<>();
    private final List<Part> parts = new CopyOnWriteArrayList<>();
    /** When this process is told to end, nothing that it started goes on. */
    private final Thread orphans = new Thread(() -> killAll(parts), "chaos-end");
    private final Map<String, Integer> killed = new TreeMap<>();
    private final List<String> surprises = new ArrayList<>();

    /**
     * @param folder for all that the run leaves
     * @param kills how many processes are killed
     * @param database PostgreSQL's URL; empty for H2 in the folder
     */
    public Chaos(Path folder, int kills, long seed, String database) {
        this(folder, kills, seed, database, Optional.empty());
    }

    private Chaos(Path folder, int kills, long seed, String url, Optional<OwnPostgres> database) {
        this.folder = folder;
        this.kills = kills;
        this.seed = seed;
        this.hall = new Hall(Math.clamp(kills, LEAST_ROWS, MOST_ROWS));
        this.books = new BooksPlace(folder.resolve("centre"), url);
        this.database = database;
        this.chance = new SplittableRandom(seed);
    }

    /**
     * A run over a PostgreSQL of its own, which is killed too.
     *
     * @param programs folder of PostgreSQL's programs, see {@link OwnPostgres#installed}
     * @throws IOException they do not work on this machine
     */
    public static Chaos withOwnPostgres(Path folder, int kills, long seed, Path programs)
            throws IOException, InterruptedException {
        OwnPostgres server = OwnPostgres.make(programs, folder.resolve("postgres"), freePort());
        return new Chaos(folder, kills, seed, server.url(), Optional.of(server));
    }

    /**
     * Runs.
     *
     * @param progress is told how many were killed, after each
     * @throws IOException a process cannot be started
     * @throws Refusal a house sells from that database: nothing was done to it
     * @throws IllegalStateException something did not come to life again; the folder says why
     */
    public ChaosReport run(IntConsumer progress) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        List<Integer> ports = new ArrayList<>();
        for (int number = 1; number <= (books.isInFolder() ? 1 : CENTRES); number++) {
            ports.add(freePort());
            centres.add(new CentrePart(books, ports.getLast(), folder.resolve("centre-complaints-" + number)));
        }
        Runtime.getRuntime().addShutdownHook(orphans);
        try (Proxy proxy = new Proxy(ports, seed)) {
            ShopPart shop = play(proxy, progress);
            shop.close();
            bought.addAll(shop.bought());
            settle();
            List<CounterLeft> left = left();
            Differences found = compare(left);
            List<String> unexplained = new ArrayList<>(surprises);
            unexplained.addAll(found.unexplained());
            return ChaosReport.of(seed, books.isInFolder() ? "h2" : "postgresql", killed, left, bought, proxy,
                    new Differences(found.lost(), found.doubleSold(), unexplained),
                    Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    /** What the counters left. */
    List<CounterLeft> left() throws IOException {
        List<CounterLeft> left = new ArrayList<>();
        for (CounterPart counter : counters) {
            left.add(CounterLeft.of(counter.root(), counter.told()));
        }
        return left;
    }

    /** Holds it against the centre's books as they are now. */
    Differences compare(List<CounterLeft> left) {
        return Comparison.of(left, bought, CentreBooks.read(books, hall), hall);
    }

    /** What the website promised. */
    List<Bought> bought() {
        return List.copyOf(bought);
    }

    /** Where the centre's books are. */
    BooksPlace books() {
        return books;
    }

    /** Ends whatever still runs; what it left stays. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(orphans);
        killAll(parts);
    }

    private static void killAll(List<Part> parts) {
        try {
            for (Part part : parts) {
                part.kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ShopPart play(Proxy proxy, IntConsumer progress)
            throws IOException, InterruptedException {
        if (database.isPresent()) {
            begin(database.get());
        }
        Founded house = found();
        for (CentrePart centre : centres) {
            begin(centre);
        }
        String url = "http://127.0.0.1:" + proxy.port();
        ShopPart shop = new ShopPart(url, house.token(), seed, folder.resolve("website-complaints"));
        parts.add(shop);
        shop.start();
        for (int number = 1; number <= COUNTERS; number++) {
            CounterPart counter = new CounterPart(folder.resolve("counter-" + number), seed * 1_000 * number);
            enrol(counter, url, house.codes().get(number - 1));
            counters.add(counter);
            parts.add(counter);
            counter.start();
        }
        for (int kill = 1; kill <= kills; kill++) {
            Part victim = draw(shop);
            if (chance.nextInt(4) > 0) {
                await(victim);
                awaitSales();
            }
            Thread.sleep(chance.nextInt(MOST_PAUSE_MILLIS));
            victim.kill();
            killed.merge(victim.kind(), 1, Integer::sum);
            progress.accept(kill);
            Thread.sleep(chance.nextInt(chance.nextInt(4) == 0 ? LONG_OUTAGE_MILLIS : MOST_PAUSE_MILLIS));
            victim.start();
        }
        proxy.peace();
        for (Part part : parts) {
            await(part);
        }
        for (CounterPart counter : counters) {
            awaitSalesOf(counter);
        }
        return shop;
    }

    private void begin(Part part) throws IOException, InterruptedException {
        parts.add(part);
        part.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!part.isReady()) {
            if (!part.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the " + part.kind() + " does not start");
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private Part draw(ShopPart shop) {
        int dice = chance.nextInt(10);
        if (dice < 1 && database.isPresent()) {
            return database.get();
        }
        if (dice == 4) {
            return shop;
        }
        return dice < 4 ? centres.get(chance.nextInt(centres.size())) : counters.get(chance.nextInt(COUNTERS));
    }

    /** Some sales between two kills; counters that have no seats are not waited for long. */
    private void awaitSales() throws InterruptedException {
        long before = sales();
        for (int look = 0; look < MOST_LOOKS && sales() < before + SALES_BETWEEN; look++) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** A counter that never gets to sell would have nothing to compare. */
    private void awaitSalesOf(CounterPart counter) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (counter.sales() < SALES_OF_EACH && counter.isAlive()) {
            if (System.nanoTime() > end) {
                surprises.add("a counter does not get to sell; see " + folder);
                return;
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private long sales() {
        return counters.stream().mapToLong(CounterPart::sales).sum();
    }

    /** Whatever ends without having been killed is told, but for what finds no database: it is started again. */
    private void await(Part part) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!part.isReady()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("a " + part.kind() + " does not come to life; see " + folder);
            }
            if (!part.isAlive()) {
                if (database.isEmpty() || part instanceof CounterPart) {
                    surprises.add("a " + part.kind() + " ended by itself; see " + folder);
                }
                part.start();
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /**
     * @param codes of the counters
     * @param token of the website
     */
    private record Founded(List<String> codes, String token) {}

    /** The house with its season. */
    private Founded found() throws IOException {
        try (OpenBooks open = OpenBooks.openOrBegin(books, Surroundings.ofMachine())) {
            if (open.season().isPresent()) {
                throw Refusal.of("chaos.database.used", books.shown());
            }
            open.importSeason(hall.write(folder.resolve("season")), NOBODY);
            List<String> codes = new ArrayList<>();
            for (int number = 1; number <= COUNTERS; number++) {
                codes.add(open.inviteCounter().invite(number, "Guichet " + number, NOBODY).code());
            }
            return new Founded(codes, open.giveTokens().give(Role.WEBSITE, "website", NOBODY).secret());
        }
    }

    /** Through the proxy, as often as it takes. */
    private static void enrol(CounterPart counter, String url, String code) throws IOException, InterruptedException {
        Enrolling enrolling = new Enrolling(CounterPart.store(counter.root()), CounterPart.around(counter.root()));
        for (int attempt = 1;; attempt++) {
            try {
                enrolling.enrol(url, "", code, identity -> CentreConnection.open(url, "", identity));
                return;
            } catch (Unreachable e) {
                if (attempt == ENROLMENTS) {
                    throw e;
                }
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    /** Until every counter has told all and heard all; a grant that was given at the last moment needs another round. */
    private void settle() throws IOException, InterruptedException {
        List<Long> wanted = new ArrayList<>(Collections.nCopies(COUNTERS, 0L));
        for (int round = 1;; round++) {
            boolean settled = true;
            List<Long> reached = new ArrayList<>();
            for (int at = 0; at < COUNTERS; at++) {
                reached.add(counters.get(at).settle(wanted.get(at)));
            }
            for (CentrePart centre : centres) {
                centre.stop();
            }
            CentreBooks now = CentreBooks.read(books, hall);
            for (Map.Entry<CounterId, Long> feed : now.feeds().entrySet()) {
                int at = feed.getKey().number() - 1;
                wanted.set(at, feed.getValue());
                settled &= reached.get(at) >= feed.getValue();
            }
            if (settled) {
                return;
            }
            if (round == SETTLINGS) {
                surprises.add("the counters could not tell the centre everything; see " + folder);
                return;
            }
            centres.getFirst().start();
            await(centres.getFirst());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
