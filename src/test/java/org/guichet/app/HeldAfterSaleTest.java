package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatRecords;
import org.guichet.inventory.SeatState;
import org.guichet.journal.FoldedState;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.file.FolderDisk;
import org.guichet.kernel.Language;
import org.guichet.kernel.system.SystemIds;
import org.guichet.kernel.system.SystemTime;
import org.guichet.sale.AtOnce;
import org.guichet.sale.CartLine;
import org.guichet.sale.Checkout;
import org.guichet.sale.Programme;
import org.guichet.sale.Tender;
import org.guichet.sale.Wicket;
import org.guichet.seating.SeatLabel;
import org.guichet.store.OpeningListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seats that a later season keeps out of sale: whatever gives them back gives them to that season, at once and for good. */
class HeldAfterSaleTest {

    private static final int GAME = 2703;

    @TempDir
    Path root;

    private StoreFolder folder = new StoreFolder(Path.of(""));
    private Surroundings around = Surroundings.ofMachine();
    private Path season = Path.of("");

    @BeforeEach
    void importSeason() throws IOException {
        folder = new StoreFolder(root.resolve("store"));
        around = new Surroundings(new SystemTime(), new SystemIds(), () -> "boot", "machine", root.resolve("anchors"),
                FolderDisk::at);
        season = DemoFiles.write(root.resolve("season"), Language.FR, LocalDate.now(ZoneOffset.UTC));
        try (OpenStore store = open()) {
            store.importSeason(season);
        }
    }

    @Test
    void aVoidedSaleGoesToWhatTheSeasonNowSays() throws IOException {
        try (OpenStore store = open()) {
            sell(wicket(store), "104", "C", List.of("1", "2", "3"));
        }
        keep("104 C 1", "104 C 2");
        SeatState[] afterVoid;
        Map<Integer, ByteBuffer> live;
        try (OpenStore store = open()) {
            Wicket wicket = wicket(store);
            SaleEntry sale = wicket.records().last().orElseThrow().entry();
            assertThat(states(wicket.programme(), "104", "C")).startsWith(SeatState.SOLD_HERE, SeatState.SOLD_HERE,
                    SeatState.SOLD_HERE);
            wicket.voidLastSale().voidSale(sale.id(), "test");
            afterVoid = states(wicket.programme(), "104", "C");
            live = houses(wicket.programme());
        }

        assertThat(afterVoid).startsWith(SeatState.ELSEWHERE, SeatState.BLOCKED, SeatState.MINE);
        assertEverySourceSays(live);
    }

    @Test
    void aParkedCartThatIsEmptiedGoesToWhatTheSeasonNowSays() throws IOException {
        try (OpenStore store = open()) {
            Wicket wicket = wicket(store);
            wicket.cart().add(lines(wicket, "104", "C", List.of("1", "2", "3")));
            wicket.parkCarts().park(wicket.cart(), Language.FR, UnaryOperator.identity(), new AtOnce());
        }
        keep("104 C 1", "104 C 2");
        Map<Integer, ByteBuffer> live;
        try (OpenStore store = open()) {
            Wicket wicket = wicket(store);
            wicket.parkCarts().takeBack(wicket.parkCarts().parked().getFirst().sale(), wicket.cart(), new AtOnce());
            wicket.cart().clear();
            assertThat(states(wicket.programme(), "104", "C")).startsWith(SeatState.ELSEWHERE, SeatState.BLOCKED,
                    SeatState.MINE);
            live = houses(wicket.programme());
        }

        assertEverySourceSays(live);
    }

    /** The view as it is, the view folded anew, and the journal by itself come to the same houses as those in memory. */
    private void assertEverySourceSays(Map<Integer, ByteBuffer> live) throws IOException {
        try (OpenStore store = open()) {
            assertThat(houses(store.programme().orElseThrow())).as("caught up")
                    .containsExactlyInAnyOrderEntriesOf(live);
        }
        try (OpenStore store = OpenStore.openAnew(folder, around, OpeningListener.NONE)) {
            assertThat(houses(store.programme().orElseThrow())).as("rebuilt").containsExactlyInAnyOrderEntriesOf(live);
            FoldedState fold = FoldedState.of(store.journal());
            Programme programme = store.programme().orElseThrow();
            assertThat(houses(Programme.open(programme.season(), programme.catalogue(),
                    venue -> programme.plan(programme.events().stream().filter(event -> event.venue().equals(venue))
                            .findFirst().orElseThrow().number()),
                    seats(fold)))).as("folded").containsExactlyInAnyOrderEntriesOf(live);
        }
    }

    private static SeatRecords seats(FoldedState fold) {
        return new SeatRecords() {
            @Override
            public boolean isGranted(int event) {
                return fold.wholeHouses().contains(event);
            }

            @Override
            public int grants() {
                return fold.wholeHouses().size();
            }

            @Override
            public void forEach(int event, BiConsumer<String, SeatState> reader) {
                fold.seats().filter(seat -> seat.event() == event)
                        .forEach(seat -> reader.accept(seat.seat(), seat.state()));
            }
        };
    }

    private OpenStore open() throws IOException {
        return OpenStore.open(folder, around, OpeningListener.NONE);
    }

    private static Wicket wicket(OpenStore store) {
        return Counter.open(store, Runnable::run).orElseThrow().wicket();
    }

    /** The same season, keeping one seat for the house and blocking another. */
    private void keep(String house, String blocked) throws IOException {
        String text = Files.readString(season);
        Files.writeString(season, text.replace("\"103 C 1-4\"", "\"" + house + "\"").replace("\"106 A 1-2\"",
                "\"" + blocked + "\""));
        try (OpenStore store = open()) {
            assertThat(store.importSeason(season).changed()).isTrue();
        }
    }

    private static void sell(Wicket wicket, String section, String row, List<String> numbers) {
        wicket.cart().add(lines(wicket, section, row, numbers));
        wicket.cart().sold(wicket.sellSeats().sell(
                Checkout.of(wicket.cart(), List.of(new Tender.Cash(wicket.cart().total())), Language.FR)));
    }

    private static List<CartLine> lines(Wicket wicket, String section, String row, List<String> numbers) {
        return numbers.stream().map(number -> new CartLine(GAME, place(wicket.programme(), section, row, number), 'A',
                false)).toList();
    }

    private static int place(Programme programme, String section, String row, String number) {
        return IntStream.range(0, programme.plan(GAME).size())
                .filter(place -> programme.plan(GAME).label(place)
                        .equals(new SeatLabel(section, row, number)))
                .findFirst().orElseThrow();
    }

    private static SeatState[] states(Programme programme, String section, String row) {
        House house = programme.house(GAME);
        return Stream.of("1", "2", "3")
                .map(number -> house.state(place(programme, section, row, number))).toArray(SeatState[]::new);
    }

    private static Map<Integer, ByteBuffer> houses(Programme programme) {
        Map<Integer, ByteBuffer> houses = new TreeMap<>();
        programme.events().forEach(
                event -> houses.put(event.number(), ByteBuffer.wrap(programme.house(event.number()).states().clone())));
        return houses;
    }
}
