package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.app.central.FoundJournal;
import org.guichet.central.AdoptCounter;
import org.guichet.central.AllotHouse;
import org.guichet.central.BackOffice;
import org.guichet.central.BringCatalogue;
import org.guichet.central.CentralInventory;
import org.guichet.central.DayBook;
import org.guichet.central.Decision;
import org.guichet.central.GateLists;
import org.guichet.central.HandOutOrders;
import org.guichet.central.SeasonInForce;
import org.guichet.central.Standing;
import org.guichet.central.TellCounters;
import org.guichet.central.Token;
import org.guichet.central.WebChannel;
import org.guichet.central.http.CentralServer;
import org.guichet.central.http.Limits;
import org.guichet.i18n.Texts;
import org.guichet.inventory.Guards;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.Entry;
import org.guichet.journal.IncarnationEntry;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.Ed25519;
import org.guichet.kernel.system.SystemIds;
import org.guichet.kernel.system.SystemTime;
import org.guichet.lab.simulate.MemoryBooks;
import org.guichet.sale.ClaimSeats;
import org.guichet.sale.PickUpOrder;
import org.guichet.sale.Programme;
import org.guichet.sale.SeasonFiles;
import org.guichet.store.OpeningListener;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Notice;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.Rejected;
import org.guichet.wire.json.JsonNoticeCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real counter and a real centre over HTTP: enrolled, given seats, cut off, and together again. */
class EnrolledCounterTest {

    private static final int PLACES = 40;
    private static final String OTHERS = "101-D-1";
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path root;

    private final MemoryBooks books = new MemoryBooks();
    private final Signer key = key();
    private final CentralInventory inventory = new CentralInventory(books, "house-1", key, Ed25519.check(),
            new JsonEntryCodec(), new JsonNoticeCodec(), new SystemTime(), new SystemIds(), Guards.ALL);
    private final WebChannel website = new WebChannel(books, new SeasonInForce(EnrolledCounterTest::sound), inventory,
            new SystemIds(), Guards.ALL);
    private CentralServer server = serve(0);

    @BeforeEach
    void bringTheSeason() throws IOException {
        bring(HallFiles.write(root.resolve("season")));
    }

    private CatalogueDocument bring(Path season) throws IOException {
        CatalogueDocument document = SeasonReading.document(SeasonReading.read(season, root.resolve("none")));
        new BringCatalogue(books, new SystemTime()).bring(sound(document),
                inventory.catalogue("").map(EnrolledCounterTest::sound), new Decision("test", ""));
        return document;
    }

    private static BringCatalogue.Sound sound(CatalogueDocument document) {
        SeasonFiles files = SeasonReading.read(document);
        return new BringCatalogue.Sound(document, files.season(), files.plans());
    }

    @AfterEach
    void closeTheCentre() {
        server.close();
    }

    private static Signer key() {
        try {
            return Ed25519.signer(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private CentralServer serve(int port) {
        return CentralServer.start(
                new CentralServer.Address(InetAddress.getLoopbackAddress(), port, Optional.empty(), false),
                new CentralServer.Served(inventory, website,
                        new HandOutOrders(books, new JsonNoticeCodec(), new SystemTime()),
                        new DayBook(books, new JsonEntryCodec()),
                        new GateLists(books, "house-1", key, new JsonEntryCodec(), new SystemTime()), inventory, key,
                        Ed25519.check(), new SystemTime(),
                        new SystemIds()),
                new Limits(100, 8, 2, Duration.ofSeconds(10), 1_000, 1_000, Duration.ofSeconds(30),
                        Duration.ofSeconds(30), Duration.ofSeconds(30)));
    }

    private Enrolling.Enrolled enrol(String code) throws IOException {
        String url = "http://localhost:" + server.port();
        return new Enrolling(Evening.store(root), Evening.around(root)).enrol(url, "", code,
                identity -> CentreConnection.open(url, "", identity));
    }

    private OpenStore open() throws IOException {
        return OpenStore.open(Evening.store(root), Evening.around(root), OpeningListener.NONE);
    }

    private int standing(Standing standing) {
        return books.inTransaction(transaction -> transaction.places().count(HallFiles.FIRST))
                .getOrDefault(standing, 0);
    }

    private static void await(BooleanSupplier until) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @Test
    void enrollingTwiceWithOneCodeIsOneCounterAndAnotherCodeOfNobodyIsNone() throws IOException {
        String code = inventory.offer(7, "Guichet 7");
        assertThatThrownBy(() -> enrol("AAAAA-BBBBB-CCCCC-DDDDD")).isInstanceOf(Rejected.class);
        assertThat(enrol(code).answer()).isEqualTo(enrol(code).answer());
        try (OpenStore store = open()) {
            assertThat(store.settings().counter().prefix()).isEqualTo("G7");
            assertThat(store.settings().isEnrolled()).isTrue();
            Entry[] first = new Entry[1];
            store.journal().read(1, recorded -> first[0] = first[0] == null ? recorded.entry() : first[0]);
            assertThat(first[0]).isInstanceOfSatisfying(IncarnationEntry.class,
                    entry -> assertThat(entry.house()).isEqualTo("house-1"));
            assertThat(store.programme().orElseThrow().house(HallFiles.FIRST).count(SeatState.MINE))
                    .as("nothing is granted by itself").isZero();
            assertThatThrownBy(() -> store.importSeason(HallFiles.write(root.resolve("other"))))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aStoreThatSellsForItselfIsNotEnrolled() throws IOException {
        try (OpenStore store = open()) {
            store.importSeason(root.resolve("season").resolve("season.toml"));
        }
        assertThatThrownBy(() -> enrol(inventory.offer(7, "Guichet 7"))).isInstanceOf(Refusal.class);
        assertThat(SettingsFile.read(Evening.store(root).settings()).orElseThrow().isEnrolled()).isFalse();
    }

    @Test
    void aLaterCatalogueArrivesWhileItSellsAndIsInForceAtTheNextStart() throws Exception {
        enrol(inventory.offer(2, "Guichet 2"));
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer()).orElseThrow();
            Clerk clerk = new Clerk(counter, workers);
            try (SyncService sync = counter.sync().orElseThrow()) {
                sync.start();
                await(() -> clerk.wicket().programme().house(HallFiles.FIRST).count(SeatState.MINE) > 0);
                clerk.takeBest(HallFiles.FIRST, 2);
                Path season = root.resolve("season").resolve("season.toml");
                Files.writeString(season, Files.readString(season).replace("\"Match\"", "\"Finale\""));
                CatalogueDocument later = bring(season);
                books.inTransaction(transaction -> {
                    new TellCounters(new JsonNoticeCodec(), new SystemTime()).tellAll(transaction,
                            new Notice.Catalogue(later.tag()));
                    return later;
                });
                assertThat(sync.isSeasonWaiting()).isFalse();
                sync.goOffline();
                sync.goOnline(); // asks at once
                await(sync::isSeasonWaiting);
                assertThat(CatalogueDocument.tag(store.view().catalogue().orElseThrow().entry()))
                        .isEqualTo(later.tag());
                clerk.pay();
                await(() -> standing(Standing.SOLD) == 2);
            }
        }
        try (OpenStore store = open()) {
            List<Entry> catalogues = new ArrayList<>();
            store.journal().read(1, record -> Stream.of(record.entry())
                    .filter(CatalogueEntry.class::isInstance).forEach(catalogues::add));
            assertThat(catalogues).hasSize(2);
            Programme programme = store.programme().orElseThrow();
            assertThat(programme.event(HallFiles.FIRST).name().in(Language.FR)).isEqualTo("Finale");
            assertThat(programme.house(HallFiles.FIRST).count(SeatState.SOLD_HERE)).isEqualTo(2);
            assertThat(programme.house(HallFiles.FIRST).count(SeatState.MINE))
                    .isEqualTo(standing(Standing.GRANTED));
        }
    }

    @Test
    void takesSeatsThatItDidNotAskForAndGivesBackWhatItCanSpare() throws Exception {
        enrol(inventory.offer(2, "Guichet 2"));
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer()).orElseThrow();
            try (SyncService sync = counter.sync().orElseThrow()) {
                House house = counter.wicket().programme().house(HallFiles.FIRST);
                new AllotHouse(books, key, new JsonEntryCodec(), new SystemTime(), new SystemIds(), Guards.ALL)
                        .allot(List.of(HallFiles.FIRST), new Decision("test", ""));
                sync.start();
                await(() -> house.count(SeatState.MINE) == PLACES);
                books.inTransaction(transaction -> {
                    new TellCounters(new JsonNoticeCodec(), new SystemTime()).tell(transaction, 2,
                            Notice.Recall.of(HallFiles.FIRST, "A", PLACES));
                    return PLACES;
                });
                sync.goOffline();
                sync.goOnline(); // asks at once
                await(() -> standing(Standing.OPEN) > 0);
                int kept = house.count(SeatState.MINE);
                assertThat(kept).as("its working stock").isPositive();
                assertThat(standing(Standing.OPEN)).isEqualTo(PLACES - kept);
                assertThat(standing(Standing.GRANTED)).isEqualTo(kept);
            }
        }
        try (OpenStore store = open()) {
            assertThat(store.programme().orElseThrow().house(HallFiles.FIRST).count(SeatState.MINE))
                    .isEqualTo(standing(Standing.GRANTED));
        }
    }

    @Test
    void handsOutOrdersOfTheWebsiteOnlineAndThroughAnOutage() throws Exception {
        String told = order("101-D-9", "101-D-10");
        String asked = order("101-C-9");
        enrol(inventory.offer(2, "Guichet 2"));
        post(told, 2);
        int port = server.port();
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer()).orElseThrow();
            PickUpOrder pickUp = counter.wicket().pickUpOrder();
            try (SyncService sync = counter.sync().orElseThrow()) {
                sync.start();
                await(() -> sync.status().line() == Line.ONLINE && sync.status().cursor() > 0);
                assertThat(pickUp.find(asked.replace("-", "").toLowerCase(java.util.Locale.ROOT))).as("by asking")
                        .isPresent();
                Recorded<SaleEntry> first = pickUp.pickUp(asked);
                assertThat(first.entry().channel()).isEqualTo(SaleEntry.WEB);
                assertThat(first.entry().order()).isEqualTo(asked);
                assertThat(fetchedBy(asked)).contains(new CounterId(2, 1));
                await(() -> pickUp.find(told).isPresent());

                server.close();
                await(() -> sync.status().line() == Line.OFFLINE);
                assertThat(refused(() -> pickUp.pickUp("00000-00000"))).isEqualTo("sale.web.offline");
                Recorded<SaleEntry> second = pickUp.pickUp(told);
                assertThat(second.entry().tickets()).extracting("seat").containsExactly("101-D-9", "101-D-10");
                assertThat(pickUp.find(told)).isEmpty();
                assertThat(refused(() -> pickUp.pickUp(told))).isEqualTo("sale.web.here");
                assertThat(refused(() -> counter.wicket().voidLastSale().voidSale(second.entry().id(), "x")))
                        .isEqualTo("sale.void.web");
                assertThat(store.view().search(told, 5)).extracting(Recorded::entry).containsExactly(second.entry());

                server = serve(port);
                sync.goOffline();
                sync.goOnline();
                await(() -> sync.status().line() == Line.ONLINE && sync.status().waiting() == 0);
                assertThat(fetchedBy(told)).contains(new CounterId(2, 1));
                assertThat(refused(() -> pickUp.pickUp("00000-00000"))).isEqualTo("sale.web.unknown");
            }
        }
        assertThat(standing(Standing.SOLD)).isEqualTo(3);
        assertThat(books.<Integer>inTransaction(transaction -> transaction.cases().all().size())).isZero();
    }

    private String order(String... seats) {
        OrderRequest request = new OrderRequest(UUID.randomUUID(), HallFiles.FIRST, null,
                java.util.Arrays.stream(seats).map(seat -> new OrderRequest.Wanted(seat, 'A')).toList(),
                48_00L * seats.length, Language.FR, List.of());
        Token shop = new Token("", Token.Role.WEBSITE, "shop", Instant.EPOCH, false);
        return Objects.requireNonNull(website.of(shop).order(request).order()).reference();
    }

    private void post(String reference, int counter) {
        books.inTransaction(transaction -> {
            transaction.webOrders().post(reference, List.of(counter));
            return counter;
        });
    }

    private Optional<CounterId> fetchedBy(String reference) {
        return books.inTransaction(transaction -> transaction.webOrders().byReference(reference)
                .map(order -> order.fetchedBy()));
    }

    private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, act), "it was not refused").reason().key();
    }

    @Test
    void sellsThroughAnOutageAndTellsTheCentreAfterwards() throws Exception {
        enrol(inventory.offer(2, "Guichet 2"));
        int port = server.port();
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer()).orElseThrow();
            Clerk clerk = new Clerk(counter, workers);
            try (SyncService sync = counter.sync().orElseThrow()) {
                sync.start();
                await(() -> clerk.wicket().programme().house(HallFiles.FIRST).count(SeatState.MINE) > 0);
                assertThat(standing(Standing.GRANTED))
                        .isEqualTo(clerk.wicket().programme().house(HallFiles.FIRST).count(SeatState.MINE));
                clerk.takeBest(HallFiles.FIRST, 2);
                clerk.pay();
                await(() -> standing(Standing.SOLD) == 2);

                server.close();
                clerk.takeBest(HallFiles.FIRST, 3);
                clerk.pay();
                await(() -> sync.status().line() == Line.OFFLINE);
                assertThat(sync.status().waiting()).isPositive();
                assertThat(standing(Standing.SOLD)).isEqualTo(2);

                server = serve(port);
                sync.goOffline();
                sync.goOnline(); // tried again at once
                await(() -> standing(Standing.SOLD) == 5 && sync.status().waiting() == 0);
            }
        }
        try (OpenStore store = open()) {
            assertThat(store.programme().orElseThrow().house(HallFiles.FIRST).count(SeatState.SOLD_HERE)).isEqualTo(5);
            assertThat(store.programme().orElseThrow().house(HallFiles.FIRST).count(SeatState.MINE))
                    .isEqualTo(standing(Standing.GRANTED));
        }
        Map<Standing, Integer> all = books
                .inTransaction(transaction -> transaction.places().count(HallFiles.FIRST));
        assertThat(all.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(PLACES);
        assertThat(books.<Integer>inTransaction(transaction -> transaction.cases().all().size())).isZero();
    }

    @Test
    void aRevokedCounterSellsNoMoreAlsoAfterARestartWithoutALine() throws Exception {
        enrol(inventory.offer(2, "Guichet 2"));
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer()).orElseThrow();
            Clerk clerk = new Clerk(counter, workers);
            try (SyncService sync = counter.sync().orElseThrow()) {
                sync.start();
                await(() -> clerk.wicket().programme().house(HallFiles.FIRST).count(SeatState.MINE) > 4
                        && sync.status().waiting() == 0);
                clerk.takeBest(HallFiles.FIRST, 2);
                clerk.pay();
                clerk.takeBest(HallFiles.FIRST, 2);
                await(() -> sync.status().waiting() == 0);
                new BackOffice(books, new JsonEntryCodec(), new SystemTime(), Guards.ALL).revoke(2,
                        new Decision("Jo", "it looked stolen"));
                sync.goOffline();
                sync.goOnline(); // asks at once
                await(() -> sync.status().line() == Line.FENCED);
                assertThat(refused(clerk::pay)).isEqualTo("sale.withdrawn");
                clerk.wicket().cart().clear();
            }
        }
        server.close();
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer()).orElseThrow();
            Clerk clerk = new Clerk(counter, workers);
            assertThat(counter.sync().orElseThrow().status().line()).isEqualTo(Line.FENCED);
            assertThat(counter.sync().orElseThrow().status().why()).isEqualTo("revoked");
            assertThat(refused(() -> clerk.takeBest(HallFiles.FIRST, 2))).isEqualTo("sale.withdrawn");
            assertThat(clerk.wicket().programme().house(HallFiles.FIRST).count(SeatState.SOLD_HERE)).isEqualTo(2);
            Recorded<SaleEntry> sold = store.view().last().orElseThrow();
            clerk.reprint(sold);
            clerk.wicket().voidLastSale().voidSale(sold.entry().id(), "slip");
        }
    }

    @Test
    void aRevokedCounterBeginsAgainAsItsNextIncarnation() throws Exception {
        enrol(inventory.offer(2, "Guichet 2"));
        int port = server.port();
        assertThat(sellTwoAfter(() -> server.close())).isEqualTo("G2-000001");
        server = serve(port);
        BackOffice office = new BackOffice(books, new JsonEntryCodec(), new SystemTime(), Guards.ALL);
        office.revoke(2, new Decision("Jo", "it looked stolen"));

        assertThatThrownBy(() -> again(inventory.offer(3, "Guichet 3"))).isInstanceOfSatisfying(Rejected.class,
                rejected -> assertThat(rejected.code()).isEqualTo(ErrorCode.OTHER_STORE));
        String code = inventory.offer(2, "Guichet 2");
        EnrollingAgain.Begun begun = again(code);
        assertThat(begun.told()).as("the sales of the outage are at the centre").isTrue();
        assertThat(begun.enrolled().answer().counter()).isEqualTo(new CounterId(2, 2));
        assertThat(begun.archive().resolve("journal")).isNotEmptyDirectory();
        assertThat(standing(Standing.SOLD)).as("evidence changes no seat").isZero();
        assertThat(standing(Standing.PENDING)).isPositive();

        assertThat(sellTwoAfter(() -> {})).isEqualTo("G2b-000001");
        await(() -> standing(Standing.SOLD) == 2);
        assertThat(office.giveUp(new CounterId(2, 1), new Decision("Jo", "its journal is here")).sold()).isEqualTo(2);
        assertThat(standing(Standing.SOLD)).isEqualTo(4);
        assertThat(standing(Standing.PENDING)).isZero();
    }

    @Test
    void aCounterPutBackToAnImageDoesNotOpenUntilItBeginsAgain() throws Exception {
        enrol(inventory.offer(2, "Guichet 2"));
        Path store = Evening.store(root).root();
        Path image = root.resolve("image");
        copy(store, image);
        sellTwoAfter(() -> {});
        await(() -> standing(Standing.SOLD) == 2);
        Files.move(store, root.resolve("worn-out"));
        copy(image, store);
        assertThatThrownBy(() -> open().close()).isInstanceOfSatisfying(JournalUnavailable.class,
                e -> assertThat(e.reason().key()).isEqualTo("journal.short"));

        String code = inventory.offer(2, "Guichet 2");
        assertThat(again(code).enrolled().answer().counter()).isEqualTo(new CounterId(2, 2));
        assertThat(enrol(code).answer().counter()).as("as often as it is cut off").isEqualTo(new CounterId(2, 2));
        assertThat(sellTwoAfter(() -> {})).isEqualTo("G2b-000001");
        await(() -> standing(Standing.SOLD) == 4);
    }

    @Test
    void aCopyOnAnotherMachineDoesNotOpenThere() throws Exception {
        enrol(inventory.offer(2, "Guichet 2"));
        sellTwoAfter(() -> {});
        Surroundings here = Evening.around(root);
        Surroundings there = new Surroundings(here.time(), here.ids(), here.boot(), "another machine",
                root.resolve("anchors-there"), here.disks());
        StoreFolder store = Evening.store(root);
        assertThatThrownBy(() -> OpenStore.open(store, there, OpeningListener.NONE).close())
                .isInstanceOfSatisfying(JournalUnavailable.class,
                        e -> assertThat(e.reason().key()).isEqualTo("journal.machine"));
        assertThatThrownBy(() -> StoreTrial.of(store, there)).isInstanceOf(JournalUnavailable.class);
        open().close();
    }

    @Test
    void aCounterThatSoldForItselfIsAdoptedAndGoesOn() throws Exception {
        try (OpenStore store = open(); Workers workers = new Workers()) {
            store.importSeason(root.resolve("season").resolve("season.toml"));
            Clerk clerk = new Clerk(Counter.open(store, workers.printer()).orElseThrow(), workers);
            clerk.takeBest(HallFiles.FIRST, 2);
            clerk.pay();
        }
        assertThat(new AdoptCounter(books, new JsonEntryCodec(), Ed25519.check(), new SystemTime())
                .adopt(FoundJournal.read(Evening.store(root).root()).records(), "Guichet 1",
                        new Decision("Jo", "we grow"))
                .sold()).isEqualTo(2);
        String url = "http://localhost:" + server.port();
        Enrolling enrolling = new Enrolling(Evening.store(root), Evening.around(root));
        String code = inventory.offer(1, "Guichet 1");
        assertThatThrownBy(() -> enrol(code)).as("not by a slip").isInstanceOf(Refusal.class);
        Enrolling.Enrolled enrolled = enrolling.enrolAdopted(url, "", code,
                identity -> CentreConnection.open(url, "", identity));
        assertThat(enrolled.answer().counter()).isEqualTo(new CounterId(1, 1));
        assertThat(standing(Standing.GRANTED)).isEqualTo(PLACES - 2);

        assertThat(sellTwoAfter(() -> {})).isEqualTo("G1-000002");
        await(() -> standing(Standing.SOLD) == 4);
        assertThat(books.<Integer>inTransaction(transaction -> transaction.cases().all().size())).isZero();
    }

    private EnrollingAgain.Begun again(String code) throws IOException {
        String url = "http://localhost:" + server.port();
        return new EnrollingAgain(Evening.store(root), Evening.around(root)).enrol(url, "", code,
                identity -> CentreConnection.open(url, "", identity));
    }

    /** Opens the store, waits for seats, and sells two of them after that happened. */
    private String sellTwoAfter(Runnable event) throws Exception {
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer()).orElseThrow();
            Clerk clerk = new Clerk(counter, workers);
            try (SyncService sync = counter.sync().orElseThrow()) {
                sync.start();
                await(() -> clerk.wicket().programme().house(HallFiles.FIRST).count(SeatState.MINE) > 1
                        && sync.status().waiting() == 0);
                event.run();
                clerk.takeBest(HallFiles.FIRST, 2);
                String number = clerk.pay().entry().number();
                await(() -> sync.status().line() == Line.OFFLINE || sync.status().waiting() == 0);
                return number;
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    @Test
    void aSeatOfThePoolIsFetchedByAClickAndGoesBackWhenItIsNotSold() throws Exception {
        enrol(inventory.offer(2, "Guichet 2"));
        enrolOther();
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer()).orElseThrow();
            Clerk clerk = new Clerk(counter, workers);
            ClaimSeats claims = clerk.wicket().claimSeats();
            House house = clerk.wicket().programme().house(HallFiles.FIRST);
            assertThat(claims.obstacle()).map(Message::key).contains("sync.pool.offline");
            SyncService sync = counter.sync().orElseThrow();
            sync.start();
            await(() -> house.count(SeatState.OPEN) > 0 && claims.obstacle().isEmpty());
            int open = IntStream.range(0, PLACES).filter(place -> house.state(place) == SeatState.OPEN).findFirst()
                    .orElseThrow();
            int held = house.plan().indexOf(OTHERS);

            assertThat(claim(claims, open)).isInstanceOf(ClaimSeats.Outcome.Had.class);
            assertThat(house.state(open)).isEqualTo(SeatState.MINE);
            assertThat(claim(claims, held)).isInstanceOfSatisfying(ClaimSeats.Outcome.Not.class,
                    not -> assertThat(Texts.tell(Language.FR, not.why())).contains("Guichet 5 l’a"));

            sync.goOffline();
            assertThat(claims.obstacle()).map(Message::key).contains("sync.pool.switched-off");
            await(() -> house.count(SeatState.OPEN) == 0);
            sync.goOnline();
            await(() -> claims.obstacle().isEmpty());
            sync.close();
            assertThat(house.state(open)).as("nobody put it into a cart").isEqualTo(SeatState.RETURNED);
        }
        try (OpenStore store = open()) {
            SyncService sync = Counter.open(store, Runnable::run).orElseThrow().sync().orElseThrow();
            sync.start();
            await(() -> standing(Standing.GRANTED) == store.programme().orElseThrow().house(HallFiles.FIRST)
                    .count(SeatState.MINE) + 1 && sync.status().waiting() == 0);
            sync.close();
        }
    }

    /** Another counter is quicker. */
    private void enrolOther() {
        var answer = inventory.enrol(new EnrolRequest(inventory.offer(5, "Guichet 5"), key().publicKey(), "comptoir"));
        assertThat(inventory.grants(new GrantRequest(new SystemIds().newId(), answer.counter(), HallFiles.FIRST,
                List.of(OTHERS), "", 0)).grant()).isNotNull();
    }

    private static ClaimSeats.Outcome claim(ClaimSeats claims, int place) throws Exception {
        CompletableFuture<ClaimSeats.Outcome> outcome = new CompletableFuture<>();
        claims.claim(HallFiles.FIRST, List.of(place), 1, outcome::complete);
        return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void startsAgainInTheMiddleOfAnOutageAndSellsAtOnce() throws Exception {
        enrol(inventory.offer(2, "Guichet 2"));
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer()).orElseThrow();
            try (SyncService sync = counter.sync().orElseThrow()) {
                sync.start();
                await(() -> counter.wicket().programme().house(HallFiles.FIRST).count(SeatState.MINE) > 0);
            }
        }
        server.close();
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer()).orElseThrow();
            Clerk clerk = new Clerk(counter, workers);
            clerk.takeBest(HallFiles.FIRST, 2); // nothing was said to the centre yet
            clerk.pay();
            SyncService sync = counter.sync().orElseThrow();
            sync.goOffline();
            sync.start();
            clerk.takeBest(HallFiles.FIRST, 2);
            clerk.pay();
            sync.goOnline();
            await(() -> sync.status().line() == Line.OFFLINE);
            clerk.takeBest(HallFiles.FIRST, 1);
            clerk.pay();
            assertThat(sync.status().waiting()).isPositive();
            sync.close();
            assertThat(store.view().count()).isEqualTo(3);
        }
    }
}
