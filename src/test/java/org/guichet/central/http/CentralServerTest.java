package org.guichet.central.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.guichet.journal.Hash;
import org.guichet.journal.StoredEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.system.TlsMaterial;
import org.guichet.sync.http.HttpCentre;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.Centre;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.FeedPage;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Hello;
import org.guichet.wire.HelloAnswer;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.Rejected;
import org.guichet.wire.SeatStates;
import org.guichet.wire.TakenSeat;
import org.guichet.wire.Unreachable;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CentralServerTest {

    private static final byte[] NOTHING = new byte[0];

    @TempDir
    Path folder;

    /** A centre whose feed takes as long as it is told, and whose catalogue is broken. */
    private static final class SlowCentre implements Centre {
        final CountDownLatch asked = new CountDownLatch(1);
        final CountDownLatch answer = new CountDownLatch(1);

        @Override
        public FeedPage feed(CounterId counter, long after) {
            asked.countDown();
            try {
                assertThat(answer.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException("cut off at work", e);
            }
            return new FeedPage(List.of(), 7);
        }

        @Override
        public GrantAnswer grants(GrantRequest request) {
            return new GrantAnswer(null, request.seats().stream()
                    .map(seat -> new TakenSeat(seat, TakenSeat.Holder.BUYER, "")).toList());
        }

        @Override
        public Optional<CatalogueDocument> catalogue(String known) {
            throw new IllegalStateException("SELECT secret FROM books at org.guichet.Somewhere");
        }

        @Override
        public EnrolAnswer enrol(EnrolRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public HelloAnswer hello(Hello hello) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PushAnswer push(Push push) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SeatStates seats(int event, String since) {
            throw new UnsupportedOperationException();
        }
    }

    private static Limits limits(int atWork, int patienceMillis, int perSecond, int burst) {
        return new Limits(100, atWork, 1, Duration.ofMillis(patienceMillis), perSecond, burst, Duration.ofSeconds(30),
                Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    @Test
    void whenAllAreAtWorkOthersComeLaterAndClerksGoFirst() throws Exception {
        SlowCentre slow = new SlowCentre();
        try (Town town = new Town(slow, limits(2, 20, 1_000, 1_000));
                ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Identity me = town.enrolled(2);
            HttpCentre counter = town.as(me);
            CompletableFuture<FeedPage> first = CompletableFuture.supplyAsync(() -> counter.feed(me.counter(), 0),
                    others);
            slow.asked.await();
            assertThat(town.send("GET", Watch.READY, NOTHING).statusCode()).as("at work is ready").isEqualTo(200);
            assertThat(town.send("GET", Watch.METRICS, NOTHING).statusCode()).isEqualTo(200);
            HttpResponse<byte[]> busy = town.sendSigned(me, "", "GET", Names.FEED + "?after=0", NOTHING);
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(busy.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(2L, 4L);
            assertThat(Forms.PROBLEM.read(busy.body()).why().code()).isEqualTo(ErrorCode.BUSY);
            assertThat(counter.grants(new GrantRequest(new UUID(0, 1), me.counter(), 1, List.of("s"), "", 0)).taken())
                    .containsExactly(new TakenSeat("s", TakenSeat.Holder.BUYER, ""));
            slow.answer.countDown();
            assertThat(first.get().head()).isEqualTo(7);
        }
    }

    @Test
    void stoppingFinishesWhatWasAccepted() throws Exception {
        SlowCentre slow = new SlowCentre();
        Town town = new Town(slow, limits(4, 1_000, 1_000, 1_000));
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Identity me = town.enrolled(2);
            HttpCentre counter = town.as(me);
            assertThat(town.send("GET", Watch.READY, NOTHING).statusCode()).isEqualTo(200);
            CompletableFuture<FeedPage> first = CompletableFuture.supplyAsync(() -> counter.feed(me.counter(), 0),
                    others);
            slow.asked.await();
            CompletableFuture<Void> stop = CompletableFuture.runAsync(town.server::close, others);
            while (town.send("GET", Watch.READY, NOTHING).statusCode() == 200) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> counter.feed(me.counter(), 0)).isInstanceOfSatisfying(Rejected.class,
                    e -> assertThat(e.code()).isEqualTo(ErrorCode.BUSY));
            assertThat(town.send("GET", Watch.LIVE, NOTHING).statusCode()).isEqualTo(200);
            assertThat(stop).isNotDone();
            slow.answer.countDown();
            assertThat(first.get().head()).isEqualTo(7);
            stop.get();
            assertThatThrownBy(() -> counter.feed(me.counter(), 0)).isInstanceOf(Unreachable.class);
        } finally {
            slow.answer.countDown();
            town.close();
        }
    }

    @Test
    void oneThatAsksTooOftenWaitsAndOthersDoNot() {
        try (Town town = new Town(limits(4, 1_000, 1, 3), Optional.empty())) {
            Identity greedy = town.enrolled(2);
            Identity other = town.enrolled(3);
            byte[] hello = Forms.HELLO.write(new Hello(greedy.counter(), 1, 0, Hash.NONE, 0, 0));
            HttpResponse<byte[]> answer = town.sendSigned(greedy, "", "POST", Names.HELLO, hello);
            int asked = 1;
            while (answer.statusCode() == 200 && asked < 1_000) {
                answer = town.sendSigned(greedy, "", "POST", Names.HELLO, hello);
                asked++;
            }
            assertThat(asked).isGreaterThan(3);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 3L);
            assertThat(Forms.PROBLEM.read(answer.body()).why().code()).isEqualTo(ErrorCode.THROTTLED);
            assertThat(town.as(other).feed(other.counter(), 0).items()).isEmpty();
        }
    }

    @Test
    void aFaultOfTheCentreShowsNothingOfItAndIsNoAnswer() {
        try (Town town = new Town(new SlowCentre(), limits(4, 1_000, 1_000, 1_000))) {
            Identity me = town.enrolled(2);
            assertThatThrownBy(() -> town.as(me).catalogue("")).isInstanceOf(Unreachable.class);
            HttpResponse<byte[]> asked = town.sendSigned(me, "", "GET", Names.CATALOGUE, NOTHING);
            String nonce = asked.headers().firstValue(Names.NONCE).orElseThrow();
            HttpResponse<byte[]> failed = town.sendSigned(me, nonce, "GET", Names.CATALOGUE, NOTHING);
            assertThat(failed.statusCode()).isEqualTo(500);
            String text = new String(failed.body(), StandardCharsets.UTF_8);
            assertThat(text).contains("FAILED").doesNotContain("SELECT", "org.guichet", "Exception");
            assertThat(Forms.PROBLEM.read(failed.body()).request())
                    .isEqualTo(failed.headers().firstValue(Names.REQUEST).orElseThrow());
        }
    }

    @Test
    void itTellsWhatItDid() {
        try (Town town = new Town()) {
            Identity me = town.enrolled(2);
            town.enrolled(3);
            HttpCentre counter = town.as(me);
            Told told = new Told(me);
            Push push = told.next(List.of(new StoredEntry("NEW", 1, "{}"), new StoredEntry("SALE", 1, "{}")));
            counter.push(push);
            counter.push(push);
            counter.grants(new GrantRequest(new UUID(0, 1), me.counter(), 1, List.of("s-1"), "", 0));
            HttpResponse<byte[]> response = town.send("GET", Watch.METRICS, NOTHING);
            assertThat(response.headers().firstValue("Content-Type")).contains(Metrics.TYPE);
            String text = new String(response.body(), StandardCharsets.UTF_8);
            assertThat(text.lines()).contains("guichet_batches_total 2",
                    "guichet_entries_total{outcome=\"accepted\"} 1",
                    "guichet_entries_total{outcome=\"conflict\"} 2", "guichet_entries_total{outcome=\"duplicate\"} 1",
                    "guichet_rejected_total{code=\"stale_nonce\"} 1", "guichet_rejected_total{code=\"gap\"} 0",
                    "guichet_seats{standing=\"granted\"} 1", "guichet_seats{standing=\"open\"} " + (Town.SEATS - 1),
                    "guichet_counters{silent=\"under 1m\"} 1", "guichet_counters{silent=\"longer\"} 1",
                    "guichet_request_seconds_count{route=\"/v1/push\"} 3",
                    "guichet_request_seconds_bucket{route=\"/v1/push\",le=\"+Inf\"} 3");
            assertThat(text.lines()).allMatch(line -> line.matches("# (HELP|TYPE) guichet_.*")
                    || line.matches("guichet_[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,le=\"[0-9.+Inf]+\")?})? [0-9.]+"));
        }
    }

    @Test
    void plainHttpIsForThisMachine() throws IOException {
        try (Town town = new Town()) {
            CentralServer.Served served = town.served(town.inventory, town.inventory);
            InetAddress any = InetAddress.getByName("0.0.0.0");
            assertThatThrownBy(() -> CentralServer.start(new CentralServer.Address(any, 0, Optional.empty(), false),
                    served, Town.LIMITS)).isInstanceOf(Refusal.class);
            try (CentralServer told = CentralServer.start(
                    new CentralServer.Address(any, 0, Optional.empty(), true), served, Town.LIMITS)) {
                assertThat(told.port()).isPositive();
            }
        }
    }

    @Test
    void tlsByTheHousesOwnAuthority() throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("centre.p12");
        Path pem = folder.resolve("authority.pem");
        keytool("-genkeypair", "-alias", "c", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost",
                "-keystore", store.toString(), "-storepass", "secret1");
        keytool("-exportcert", "-rfc", "-alias", "c", "-keystore", store.toString(), "-storepass", "secret1", "-file",
                pem.toString());
        try (Town town = new Town(Town.LIMITS,
                Optional.of(TlsMaterial.fromKeyStore(store, "secret1".toCharArray())))) {
            Identity me = town.enrolled(2);
            HttpCentre trusting = town.reach(Optional.of(me), Optional.of(TlsMaterial.trusting(pem)));
            assertThat(trusting.feed(me.counter(), 0).items()).isEmpty();
            HttpCentre careful = town.reach(Optional.of(me), Optional.empty());
            assertThatThrownBy(() -> careful.feed(me.counter(), 0)).isInstanceOf(Unreachable.class);
        }
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
