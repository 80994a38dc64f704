package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.guichet.journal.JournalUnavailable;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Refusal;
import org.guichet.store.OpeningListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a whole counter makes of the folder that it finds: it sells on where it may, and says why where it must not. */
class StartOfCounterTest {

    @TempDir
    Path root;

    @BeforeEach
    void sellTwoSeats() throws Exception {
        HallFiles.write(root.resolve(Evening.SEASON));
        try (OpenStore store = open(); Workers workers = new Workers()) {
            assertThat(Counter.open(store, workers.printer())).as("nothing to sell yet").isEmpty();
            store.importSeason(Evening.season(root));
            Clerk clerk = clerk(store, workers);
            clerk.take(HallFiles.FIRST, "A-1", "A-2");
            clerk.print(clerk.pay(), 0);
            clerk.take(HallFiles.FIRST, "A-3");
            clerk.pay();
        }
    }

    /** What can become of the view. */
    enum Blow {
        NONE {
            @Override
            void hit(Path view) {
                // as it was left
            }
        },
        DELETED {
            @Override
            void hit(Path view) throws IOException {
                Files.delete(view);
            }
        },
        FOLDER_DELETED {
            @Override
            void hit(Path view) throws IOException {
                remove(java.util.Objects.requireNonNull(view.getParent()));
            }
        },
        EMPTIED {
            @Override
            void hit(Path view) throws IOException {
                Files.write(view, new byte[0]);
            }
        },
        GARBAGE {
            @Override
            void hit(Path view) throws IOException {
                Files.writeString(view, "this is no database\n".repeat(2_000));
            }
        },
        FLIPPED {
            @Override
            void hit(Path view) throws IOException {
                byte[] bytes = Files.readAllBytes(view);
                bytes[bytes.length / 2] ^= 0x10;
                Files.write(view, bytes);
            }
        },
        LYING {
            @Override
            void hit(Path view) throws IOException {
                String url = "jdbc:h2:" + view.toAbsolutePath().toString().replace(".mv.db", "");
                try (Connection connection = DriverManager.getConnection(url, "sa", "");
                        Statement lie = connection.createStatement()) {
                    lie.execute("delete from sale where ordinal = 1");
                } catch (java.sql.SQLException e) {
                    throw new IOException(e);
                }
            }
        };

        abstract void hit(Path view) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Blow.class)
    void sellsOnWhateverBecameOfTheView(Blow blow) throws Exception {
        blow.hit(Evening.store(root).view().resolve("counter.mv.db"));
        try (OpenStore store = open(); Workers workers = new Workers()) {
            assertThat(store.view().opened().rebuilt().isPresent()).isEqualTo(blow != Blow.NONE);
            Clerk clerk = clerk(store, workers);
            assertThatThrownBy(() -> clerk.take(HallFiles.FIRST, "A-1")).isInstanceOf(Refusal.class);
            assertThat(store.view().printsDue()).singleElement()
                    .satisfies(due -> assertThat(due.sale().entry().number()).isEqualTo("G1-000002"));
            clerk.take(HallFiles.FIRST, "A-4");
            assertThat(clerk.pay().entry().number()).isEqualTo("G1-000003");
            assertThat(store.view().count()).isEqualTo(3);
        }
    }

    @Test
    void anUnfinishedRecordThatNobodyKnewOfIsCutOffAndLogged() throws Exception {
        changeLastRecord();
        remove(root.resolve("anchors"));
        remove(Evening.store(root).view());
        Files.delete(Evening.store(root).journal().resolve("clean-stop"));
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Clerk clerk = clerk(store, workers);
            clerk.take(HallFiles.FIRST, "A-3");
            assertThat(clerk.pay().entry().number()).as("as if it had not happened").isEqualTo("G1-000002");
        }
        assertThat(Evening.store(root).log()).content().contains("WARN  [main] OpenStore");
    }

    @Test
    void aLastRecordThatSomebodyKnewOfStopsTheStart() throws IOException {
        changeLastRecord();
        assertStopped("journal.tail.known");
    }

    @Test
    void aFlippedByteInTheMiddleStopsTheStart() throws IOException {
        change(end -> end / 2);
        Files.delete(Evening.store(root).journal().resolve("clean-stop"));
        assertStopped("journal.fault.at");
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Path notAFolder = Files.writeString(root.resolve("file"), "");
        for (StoreFolder folder : List.of(new StoreFolder(notAFolder), new StoreFolder(notAFolder.resolve("store")))) {
            assertThatThrownBy(() -> OpenStore.open(folder, Evening.around(root), OpeningListener.NONE))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aSecondCounterOnTheSameFolderIsRefusedAndTheFirstSellsOn() throws Exception {
        try (OpenStore store = open(); Workers workers = new Workers()) {
            assertThatThrownBy(this::open).isInstanceOfSatisfying(Refusal.class,
                    e -> assertThat(e.reason().key()).startsWith("journal.lock.taken"));
            Clerk clerk = clerk(store, workers);
            clerk.take(HallFiles.FIRST, "A-4");
            assertThat(clerk.pay().entry().number()).isEqualTo("G1-000003");
        }
    }

    @Test
    void settingsThatWereLostAreNeverMadeUp() throws IOException {
        Files.delete(Evening.store(root).settings());
        assertThatThrownBy(this::open).isInstanceOfSatisfying(InvalidInput.class,
                e -> assertThat(e.problems().getFirst().message().key()).isEqualTo("settings.lost"));
    }

    private void assertStopped(String key) throws IOException {
        byte[] before = Files.readAllBytes(segment());
        assertThatThrownBy(this::open).isInstanceOfSatisfying(JournalUnavailable.class,
                e -> assertThat(e.reason().key()).isEqualTo(key));
        assertThat(Files.readAllBytes(segment())).as("nothing was changed").isEqualTo(before);
        assertThat(Evening.store(root).log()).content().contains("store not open", key);
    }

    private void changeLastRecord() throws IOException {
        change(end -> end - 20);
    }

    /** Flips a byte at a place reckoned from the end of what was written. */
    private void change(IntUnaryOperator place) throws IOException {
        byte[] bytes = Files.readAllBytes(segment());
        int end = bytes.length;
        while (bytes[end - 1] == 0) {
            end--;
        }
        bytes[place.applyAsInt(end)] ^= 0x10;
        Files.write(segment(), bytes);
    }

    private Path segment() {
        return Evening.store(root).journal().resolve("000001.journal");
    }

    private OpenStore open() throws IOException {
        return OpenStore.open(Evening.store(root), Evening.around(root), OpeningListener.NONE);
    }

    private static Clerk clerk(OpenStore store, Workers workers) {
        return new Clerk(Counter.open(store, workers.printer()).orElseThrow(), workers);
    }

    private static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
