package org.guichet.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.app.Counter;
import org.guichet.app.HallFiles;
import org.guichet.app.OpenStore;
import org.guichet.app.StoreFolder;
import org.guichet.app.Surroundings;
import org.guichet.app.central.CentralApp;
import org.guichet.app.central.CommandedCentre;
import org.guichet.central.Standing;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Language;
import org.guichet.sale.AtOnce;
import org.guichet.sale.CartLine;
import org.guichet.sale.Wicket;
import org.guichet.store.OpeningListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A counter of a house from the command line alone: it sells, tells its centre, and is retired. */
class CounterOfAHouseTest {

    private static final int CAPACITY = 40;

    @TempDir
    Path root;

    private CommandedCentre centre;
    private CentralApp app;
    private Surroundings around;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void enrol() throws IOException {
        around = Surroundings.ofMachine().anchoredIn(root.resolve("anchors"));
        centre = new CommandedCentre(root);
        centre.importSeason();
        app = centre.start();
        done(new EnrolCommand(around), "--centre", app.url(), "--code", centre.addCounter("Guichet 1"));
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void aSaleGetsItsSeatsBeforeAndIsToldAfterwards() {
        assertThat(sell("2")).isZero();
        assertThat(out.toString()).as("nothing waits").contains("Sale G1-000001: 2 tickets").doesNotContain("wait");
        assertThat(seats(Standing.SOLD)).isEqualTo(2);
    }

    @Test
    void aSaleIsKeptThroughAnOutageAndToldBySyncAfterwards() throws IOException {
        done(new SyncCommand(around));
        assertThat(out.toString()).isEqualTo("The centre has all of this counter.\n");
        int port = app.port();
        app.close();

        assertThat(sell("2")).as("kept").isZero();
        assertThat(out.toString()).contains("Sale G1-000001: 2 tickets")
                .containsPattern("[12] entr(y waits|ies wait) for the centre\\.");
        assertThat(run(new SyncCommand(around))).isEqualTo(1);
        assertThat(err.toString()).startsWith("The centre does not answer.")
                .containsPattern("[12] entr(y waits|ies wait) for the centre\\.");

        app = centre.start(port);
        assertThat(seats(Standing.SOLD)).isZero();
        done(new SyncCommand(around));
        assertThat(seats(Standing.SOLD)).isEqualTo(2);
    }

    @Test
    void aCounterOnItsOwnHasNobodyToTell() throws IOException {
        Path alone = root.resolve("alone");
        try (OpenStore store = OpenStore.open(new StoreFolder(alone), around, OpeningListener.NONE)) {
            store.importSeason(root.resolve("season").resolve("season.toml"));
        }
        for (Object command : List.of(new SyncCommand(around), new RetireCommand(around))) {
            assertThat(runIn(alone, command)).isEqualTo(1);
            assertThat(err.toString()).startsWith("This counter has no centre");
        }
    }

    @Test
    void aCodeIsNotSentInClearToAnotherMachine() {
        Path fresh = root.resolve("fresh");
        assertThat(runIn(fresh, new EnrolCommand(around), "--centre", "http://centre.example:8750", "--code", "X"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("http://centre.example:8750 is in clear").contains("--plain-anywhere");
        assertThat(fresh.resolve("settings.toml")).doesNotExist();
    }

    @Test
    void aRetiredCounterGivesItsSeatsBackAndSellsNoMore() throws IOException {
        assertThat(sell("2")).isZero();
        assertThat(seats(Standing.GRANTED)).isPositive();

        done(new RetireCommand(around));

        assertThat(out.toString()).containsPattern("Guichet 1 is retired from the house: [0-9]+ unsold seats")
                .endsWith("The centre has all of this counter.\n");
        assertThat(seats(Standing.OPEN)).isEqualTo(CAPACITY - 2);
        assertThat(seats(Standing.SOLD)).isEqualTo(2);
        assertThat(centre.done("counter", "list")).containsPattern("1\\.1 +Guichet 1 +closed");
        sellsNoMore();
        done(new RetireCommand(around)); // again
        assertThat(out.toString()).isEqualTo("The centre has all of this counter.\n");
        app.close();
        sellsNoMore();
    }

    @Test
    void aCounterRetiredInAnOutageSellsNoMoreAndItsJournalIsCarriedByHand() throws IOException {
        assertThat(sell("2")).isZero();
        int port = app.port();
        app.close();

        assertThat(run(new RetireCommand(around))).isEqualTo(1);
        assertThat(out.toString()).contains("is retired from the house");
        assertThat(err.toString()).contains("does not answer", "this counter sells no more",
                "guichet journal export G1.jsonl", "guichet central journal import G1.jsonl");
        sellsNoMore();
        try (Stream<Path> files = Files.walk(root.resolve("anchors"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".progress"))).singleElement()
                    .satisfies(Files::delete);
        }
        sellsNoMore();

        Path carried = root.resolve("G1.jsonl");
        done(new JournalCommand(), "export", carried.toString());
        app = centre.start(port);
        assertThat(seats(Standing.GRANTED)).isPositive();
        centre.done("journal", "import", carried.toString(), "--why", "no network");
        assertThat(seats(Standing.OPEN)).isEqualTo(CAPACITY - 2);
        assertThat(centre.done("counter", "list")).containsPattern("1\\.1 +Guichet 1 +closed");
    }

    @Test
    void aCounterWhoseLineWouldBeInClearSellsWhatItHoldsAndSaysWhyItIsNotTold() throws IOException {
        done(new SyncCommand(around));
        Path settings = store().resolve("settings.toml");
        Files.writeString(settings, Files.readString(settings).replace(app.url(), "http://10.255.255.1:8750"));

        assertThat(sell("2")).isZero();
        assertThat(out.toString()).contains("Sale G1-000001: 2 tickets");
        assertThat(run(new SyncCommand(around))).isEqualTo(1);
        assertThat(err.toString()).startsWith("The centre’s address is in clear").contains("plain-anywhere = true");
        run(new Doctor());
        assertThat(out.toString()).contains("✗ Line", "→ The centre’s address is in clear");
        assertThat(seats(Standing.SOLD)).isZero();

        Files.writeString(settings, Files.readString(settings).replace("http://10.255.255.1:8750", app.url()));
        done(new SyncCommand(around));
        assertThat(seats(Standing.SOLD)).isEqualTo(2);
    }

    @Test
    void aRevokedCounterThatIsRetiredFreesTheSeatsThatWait() throws IOException {
        assertThat(sell("2")).isZero();
        centre.done("counter", "revoke", "1", "--why", "replaced");
        assertThat(seats(Standing.PENDING)).isPositive();

        done(new RetireCommand(around));

        assertThat(seats(Standing.PENDING)).isZero();
        assertThat(seats(Standing.OPEN)).isEqualTo(CAPACITY - 2);
        assertThat(centre.done("counter", "list")).containsPattern("1\\.1 +Guichet 1 +closed");
        done(new RetireCommand(around));
        assertThat(out.toString()).isEqualTo("The centre has all of this counter.\n");
        Path journal = root.resolve("G1.jsonl");
        done(new JournalCommand(), "export", journal.toString());
        assertThat(Files.readAllLines(journal)).filteredOn(line -> line.contains("\"CLOSE\"")).hasSize(1);
    }

    @Test
    void aCustomerOnHoldKeepsACounterFromBeingRetiredUntilSomebodySaysSo() throws IOException {
        done(new SyncCommand(around));
        park();

        assertThat(run(new RetireCommand(around))).isEqualTo(1);
        assertThat(err.toString()).startsWith("This counter is not done: 1 customer on hold, 0 prints to finish.");
        assertThat(sell("1")).as("it goes on").isZero();

        done(new RetireCommand(around), "--anyway");
        assertThat(seats(Standing.OPEN)).isEqualTo(CAPACITY - 1);
    }

    @Test
    void aCounterEnrolledBeforeThereWasASeasonFetchesItByAsking() throws IOException {
        CommandedCentre young = new CommandedCentre(root.resolve("young"));
        Path season = Files.createDirectories(root.resolve("young")).resolve("season.toml");
        Files.writeString(season, "format = 1");
        assertThat(young.run("season", "import", season.toString())).as("it only begins the books").isEqualTo(1);
        Path store = root.resolve("early");
        try (CentralApp early = young.start()) {
            assertThat(runIn(store, new EnrolCommand(around), "--centre", early.url(), "--code",
                    young.addCounter("Guichet 1"))).as(err.toString()).isZero();
            assertThat(runIn(store, new SyncCommand(around))).isEqualTo(1);
            assertThat(err.toString()).startsWith("The house sells nothing yet");
            young.importSeason();
            assertThat(runIn(store, new SyncCommand(around))).as(err.toString()).isZero();
        }
    }

    private void park() throws IOException {
        try (OpenStore open = OpenStore.openExisting(new StoreFolder(store()), around, OpeningListener.NONE)) {
            Wicket wicket = Counter.open(open, Runnable::run).orElseThrow().wicket();
            var house = wicket.programme().house(HallFiles.FIRST);
            int mine = IntStream.range(0, CAPACITY).filter(place -> house.state(place) == SeatState.MINE).findFirst()
                    .orElseThrow();
            wicket.cart().add(List.of(new CartLine(HallFiles.FIRST, mine, 'A', false)));
            wicket.parkCarts().park(wicket.cart(), Language.EN, UnaryOperator.identity(), new AtOnce());
        }
    }

    private void sellsNoMore() {
        assertThat(sell("2")).isEqualTo(1);
        assertThat(err.toString()).startsWith("This counter sells no more. This counter was closed for good");
    }

    private int sell(String seats) {
        return run(new SellCommand(around), "--event", String.valueOf(HallFiles.FIRST), "--seats", seats, "--cash",
                "200", "--out", root.resolve("tickets").toString());
    }

    private int seats(Standing standing) {
        return Objects.requireNonNull(app.look().seats().get(HallFiles.FIRST)).getOrDefault(standing, 0);
    }

    private Path store() {
        return root.resolve("store");
    }

    private void done(Object command, String... words) {
        assertThat(run(command, words)).as(err.toString()).isZero();
    }

    private int run(Object command, String... words) {
        return runIn(store(), command, words);
    }

    private int runIn(Path store, Object command, String... words) {
        out = new StringWriter();
        err = new StringWriter();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--store", store.toString(), "--lang", "en"));
        return CommandLineRun.of(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }
}
