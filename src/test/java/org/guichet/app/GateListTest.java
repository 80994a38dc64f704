package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.guichet.app.central.CentralApp;
import org.guichet.app.central.CommandedCentre;
import org.guichet.app.command.CommandLineRun;
import org.guichet.app.command.TicketCommand;
import org.guichet.central.Standing;
import org.guichet.central.http.Town;
import org.guichet.inventory.SeatState;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.store.OpeningListener;
import org.guichet.sync.SyncStatus.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the sale to the gate: what was taken back, printed again or sold too late is refused, all else is let in. */
class GateListTest {

    private static final String DURING = "2030-01-01T00:00:00Z";
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path root;

    private CommandedCentre centre;
    private CentralApp app;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void enrol() throws IOException {
        centre = new CommandedCentre(root);
        centre.importSeason();
        app = centre.start();
        new Enrolling(Evening.store(root), Evening.around(root)).enrol(app.url(), "", centre.addCounter("Guichet 1"),
                identity -> CentreConnection.open(app.url(), "", identity));
        Files.writeString(root.resolve("token"),
                centre.done("token", "add", "--role", "GATE", "--name", "porte B").lines().findFirst().orElseThrow());
    }

    @AfterEach
    void close() {
        app.close();
    }

    private int run(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        return CommandLineRun.of(new TicketCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err))
                .execute(words);
    }

    private String list() {
        return root.resolve("gate.json").toString();
    }

    private String fetch() {
        int status = run("gate-list", "--lang", "en", "--centre", app.url(), "--token-file",
                root.resolve("token").toString(), "--event", String.valueOf(HallFiles.FIRST), "--out", list());
        assertThat(status).as(err.toString()).isZero();
        return err.toString();
    }

    /** What the gate says of each printed page: the first word of why not, by file and page. */
    private Map<String, String> atTheGate() throws IOException {
        List<String> words = new ArrayList<>(List.of("verify", "--lang", "en", "--gate-list", list(), "--at",
                DURING));
        try (Stream<Path> files = Files.list(Evening.store(root).tickets())) {
            files.filter(file -> file.toString().endsWith(".pdf")).map(Path::toString).sorted().forEach(words::add);
        }
        run(words.toArray(String[]::new));
        Map<String, String> said = new TreeMap<>();
        out.toString().lines().forEach(line -> {
            String page = line.substring(line.lastIndexOf('/') + 1, line.indexOf(": "));
            String told = line.substring(line.indexOf(": ") + 2);
            said.put(page.replace(".pdf", ""), told.substring(0, told.indexOf(":")));
        });
        return said;
    }

    private static void await(BooleanSupplier until) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private boolean isSold(int seats) {
        return app.look().seats().getOrDefault(HallFiles.FIRST, Map.of()).getOrDefault(Standing.SOLD, 0) == seats;
    }

    private static Recorded<SaleEntry> sell(Clerk clerk, int seats) throws InterruptedException {
        clerk.takeBest(HallFiles.FIRST, seats);
        Recorded<SaleEntry> sale = clerk.pay();
        clerk.print(sale, 0);
        return sale;
    }

    @Test
    void gatesRefuseExactlyWhatIsNotToBeLetIn() throws Exception {
        try (OpenStore store = OpenStore.open(Evening.store(root), Evening.around(root), OpeningListener.NONE);
                Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer()).orElseThrow();
            Clerk clerk = new Clerk(counter, workers);
            try (SyncService sync = counter.sync().orElseThrow()) {
                sync.start();
                await(() -> clerk.wicket().programme().house(HallFiles.FIRST).count(SeatState.MINE) >= 5);
                sell(clerk, 2);
                Recorded<SaleEntry> voided = sell(clerk, 1);
                clerk.wicket().voidLastSale().voidSale(voided.entry().id(), "");
                Recorded<SaleEntry> reprinted = sell(clerk, 1);
                clerk.print(reprinted, clerk.reprint(reprinted).entry().generation());
                await(() -> isSold(3) && sync.status().waiting() == 0);
                assertThat(sync.status().line()).isEqualTo(Line.ONLINE);

                assertThat(fetch()).contains("Gate list of event 1 as of", ": 1 keys, 2 refused tickets.");
                assertThat(fetch()).startsWith("The gate list of event 1 has not changed since");
                sync.goOffline();
                sell(clerk, 1);
            }
        }
        Map<String, String> expected = new TreeMap<>(Map.of("G1-000001 #1", "valid", "G1-000001 #2", "valid",
                "G1-000002", "refused, its sale was voided", "G1-000003",
                "refused, reprinted, and only the last print is let in", "G1-000003-r1", "valid", "G1-000004",
                "valid"));
        assertThat(atTheGate()).isEqualTo(expected);

        centre.done("counter", "revoke", "1", "--why", "stolen");
        fetch();
        assertThat(atTheGate()).as("a revoked counter's tickets stay good").isEqualTo(expected);

        centre.done("counter", "override", "1", "--why", "its seats are needed");
        await(() -> fetch().startsWith("Gate list"));
        expected.put("G1-000004", "refused, sold after the house stopped waiting for that counter");
        assertThat(atTheGate()).isEqualTo(expected);
    }

    @Test
    void aListThatIsNotTheCentresIsNotBelieved() throws IOException {
        fetch();
        Path file = root.resolve("gate.json");
        String genuine = Files.readString(file);
        assertThat(run("verify", "--lang", "en", "--gate-list", list(), "--centre-key",
                Town.key().publicKey(), "token")).isEqualTo(1);
        assertThat(err.toString()).startsWith("The gate list is not signed by the centre");
        Files.writeString(file, genuine.replace("\"event\":1", "\"event\":2"));
        assertThat(run("verify", "--lang", "en", "--gate-list", list(), "token")).isEqualTo(1);
        assertThat(err.toString()).startsWith("The gate list is not signed by the centre");
        Files.writeString(file, "{}");
        assertThat(run("verify", "--lang", "en", "--gate-list", list(), "token")).isEqualTo(1);
        assertThat(err.toString()).contains("is no gate list");
        assertThat(fetch()).as("replaced").startsWith("Gate list of event 1");
        assertThat(run("verify", "--lang", "en", "--gate-list", list(), "--event", "2", "token")).isEqualTo(1);
        assertThat(err.toString()).contains("is that of event 1");
        assertThat(run("verify", "--lang", "en", "--event", "1", "token")).isEqualTo(2);
        assertThat(err.toString()).contains("--gate-list");
        assertThat(run("gate-list", "--lang", "en", "--centre", app.url(), "--token-file",
                root.resolve("token").toString(), "--event", "7", "--out", list())).isEqualTo(1);
        assertThat(err.toString()).contains("UNKNOWN", "stays in place");
    }
}
