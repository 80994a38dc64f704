package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies in the folder at a start, the open view agrees with the journal. */
class StartOfStoreTest {

    private static final int LENGTH = 90;

    @TempDir
    Path folder;

    private final History history = History.random(77, LENGTH);
    private final ListedJournal journal = new ListedJournal(history.entries);
    private String boot = "boot-1";

    @Test
    void aCleanStopIsOpenedAtOnce() {
        open(journal).close();
        journal.readSince();
        boot = "boot-2";
        assertThat(reopened().rebuilt()).isEmpty();
        assertThat(journal.readSince()).isZero();
    }

    @Test
    void aCleanStopBehindTheJournalFollowsOnlyTheRest() {
        open(journal.until(60)).close();
        Opened opened = reopened();
        assertThat(opened.rebuilt()).isEmpty();
        assertThat(opened.entries()).isEqualTo(LENGTH - 60);
        assertThat(journal.readSince()).isEqualTo(LENGTH - 60 + 1);
    }

    @Test
    void aKilledStoreIsCaughtUpOnTheSameBoot() throws Exception {
        CounterStore killed = open(journal.until(60));
        sql("checkpoint");
        history.entries.subList(60, 80).forEach(killed::apply);
        kill();
        Opened opened = reopened();
        assertThat(opened.rebuilt()).isEmpty();
        assertThat(opened.entries()).isBetween(LENGTH - 80L, LENGTH - 60L);
    }

    @Test
    void aStoreThatWasOpenWhenTheMachineStoppedIsRebuilt() {
        open(journal);
        kill();
        boot = "boot-2";
        assertThat(reopened().rebuilt()).contains(RebuildReason.OTHER_BOOT);
        assertThat(damaged()).containsExactly("counter-1.damaged");
    }

    @Test
    void aMissingStoreIsRebuilt() throws Exception {
        open(journal).close();
        Files.delete(file());
        assertThat(reopened().rebuilt()).contains(RebuildReason.MISSING);
        assertThat(damaged()).isEmpty();
    }

    @Test
    void anEmptyJournalIsNoRebuildToTellOf() {
        List<RebuildReason> told = new ArrayList<>();
        CounterStore.open(folder, journal.until(0), () -> boot, telling(told)).close();
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_095, 4_096, 12_288, 40_000})
    void aTruncatedStoreIsRebuilt(int length) throws Exception {
        open(journal).close();
        Files.write(file(), java.util.Arrays.copyOf(Files.readAllBytes(file()), length));
        assertThat(reopened().rebuilt()).contains(RebuildReason.NOT_AS_LEFT);
        assertThat(damaged()).containsExactly("counter-1.damaged");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.999})
    void aFlippedByteAnywhereIsFoundAfterACleanStop(double where) throws Exception {
        open(journal).close();
        byte[] bytes = Files.readAllBytes(file());
        bytes[(int) (bytes.length * where)] ^= 0x10;
        Files.write(file(), bytes);
        assertThat(reopened().rebuilt()).contains(RebuildReason.NOT_AS_LEFT);
    }

    @Test
    void aFileThatIsNoDatabaseIsRebuilt() throws Exception {
        new ViewFiles(folder).open(boot);
        Files.writeString(file(), "this is no database\n".repeat(2_000));
        assertThat(reopened().rebuilt()).contains(RebuildReason.UNREADABLE);
    }

    @Test
    void aDatabaseOfSomebodyElseIsRebuilt() throws Exception {
        new ViewFiles(folder).open(boot);
        sql("create table cats (name varchar)");
        assertThat(reopened().rebuilt()).contains(RebuildReason.UNREADABLE);
    }

    @Test
    void anOlderCopyIsRebuilt() throws Exception {
        open(journal.until(40)).close();
        Path copy = Files.copy(file(), folder.resolve("copy"));
        open(journal).close();
        Files.move(copy, file(), StandardCopyOption.REPLACE_EXISTING);
        assertThat(reopened().rebuilt()).contains(RebuildReason.NOT_AS_LEFT);
    }

    @Test
    void anOlderCopyWithItsMarkIsOnlyCaughtUp() throws Exception {
        open(journal.until(40)).close();
        Path copy = Files.copy(file(), folder.resolve("copy"));
        Path mark = Files.copy(folder.resolve(ViewFiles.MARK), folder.resolve("mark"));
        open(journal).close();
        Files.move(copy, file(), StandardCopyOption.REPLACE_EXISTING);
        Files.move(mark, folder.resolve(ViewFiles.MARK), StandardCopyOption.REPLACE_EXISTING);
        Opened opened = reopened();
        assertThat(opened.rebuilt()).isEmpty();
        assertThat(opened.entries()).isEqualTo(LENGTH - 40);
    }

    @Test
    void aStoreAheadOfItsJournalIsRebuilt() {
        History longer = History.random(77, LENGTH + 1);
        open(new ListedJournal(longer.entries)).close();
        assertThat(reopened().rebuilt()).contains(RebuildReason.AHEAD);
    }

    @Test
    void theStoreOfAnotherJournalIsRebuilt() {
        for (int length : List.of(LENGTH, LENGTH - 20)) {
            open(new ListedJournal(History.random(78, length).entries)).close();
            assertThat(reopened().rebuilt()).contains(RebuildReason.OTHER_JOURNAL);
        }
    }

    @Test
    void aStoreWhoseLastHashIsALieIsRebuilt() throws Exception {
        open(journal).close();
        sql("update applied set hash = '" + "f".repeat(64) + "'");
        new ViewFiles(folder).closed();
        assertThat(reopened().rebuilt()).contains(RebuildReason.OTHER_JOURNAL);
    }

    @Test
    void aStoreOfAnotherVersionIsRebuilt() throws Exception {
        open(journal).close();
        sql("update meta set content = '" + "0".repeat(64) + "' where name = 'schema'");
        new ViewFiles(folder).closed();
        assertThat(reopened().rebuilt()).contains(RebuildReason.OTHER_SCHEMA);
    }

    @Test
    void aStoreThatSomebodyWroteIntoIsRebuiltAfterACleanStop() throws Exception {
        open(journal).close();
        sql("update ticket set section = 'X'");
        assertThat(reopened().rebuilt()).contains(RebuildReason.NOT_AS_LEFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insert into seat_change values (999999999, 7, 'SOLD_HERE', array['s999'])",
        "delete from seat_change where state = 'SOLD_HERE'", "update seat_change set state = 'RETURNED'",
        "update granted set whole_house = true", "delete from sale where ordinal = 3",
        "update sale set hash = '0000000000000000000000000000000000000000000000000000000000000000'",
        "update ticket set total = total + 1", "delete from voided", "delete from parked",
        "update seat_change set state = 'NONSENSE'", "drop table ticket",
        "update applied set hash = 'x'", "delete from applied"})
    void aLyingStoreIsFoundAfterAKill(String lie) throws Exception {
        open(journal).close();
        sql(lie);
        new ViewFiles(folder).open(boot);
        assertThat(reopened().rebuilt()).isPresent();
    }

    @Test
    void onlyTheLastFewDamagedStoresAreKept() throws Exception {
        for (int i = 0; i < ViewFiles.KEPT + 2; i++) {
            open(journal).close();
            Files.writeString(file(), "damage " + i);
        }
        assertThat(reopened().rebuilt()).contains(RebuildReason.NOT_AS_LEFT);
        assertThat(damaged()).containsExactly("counter-5.damaged", "counter-4.damaged", "counter-3.damaged");
        assertThat(Files.readString(folder.resolve("counter-5.damaged"))).isEqualTo("damage 4");
    }

    @Test
    void aRebuildTellsWhyAndHowFarItIs() throws Exception {
        History sales = History.sales(400);
        List<RebuildReason> reasons = new ArrayList<>();
        List<Long> steps = new ArrayList<>();
        CounterStore.open(folder, new ListedJournal(sales.entries), () -> boot, new OpeningListener() {
            @Override
            public void rebuilding(RebuildReason reason) {
                reasons.add(reason);
            }

            @Override
            public void progress(long done, long all) {
                steps.add(done);
                assertThat(all).isEqualTo(sales.entries.size());
            }
        }).close();
        assertThat(reasons).containsExactly(RebuildReason.MISSING);
        assertThat(steps).containsExactly(500L, (long) sales.entries.size());
    }

    @Test
    void aRebuildThatIsKilledIsTakenUpAgain() {
        History sales = History.sales(400);
        ListedJournal many = new ListedJournal(sales.entries);
        assertThatThrownBy(() -> CounterStore.open(folder, many, () -> boot, new OpeningListener() {
            @Override
            public void rebuilding(RebuildReason reason) {}

            @Override
            public void progress(long done, long all) {
                throw new UncheckedIOException(new IOException("killed"));
            }
        })).isInstanceOf(UncheckedIOException.class);
        try (CounterStore store = open(many)) {
            Agreement.check(store, sales);
        }
    }

    @Test
    void aPersonMayAskForARebuild() {
        open(journal).close();
        try (CounterStore store = CounterStore.rebuild(folder, journal, () -> boot, OpeningListener.NONE)) {
            assertThat(store.opened()).isEqualTo(new Opened(java.util.Optional.of(RebuildReason.ASKED), LENGTH));
            Agreement.check(store, history);
        }
        assertThat(damaged()).containsExactly("counter-1.damaged");
    }

    @Test
    void aStoreThatIsOpenElsewhereIsLeftAlone() throws Exception {
        open(journal).close();
        try (Connection other = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("counter").toAbsolutePath(), "sa", "")) {
            new ViewFiles(folder).open(boot);
            assertThat(other.isValid(1)).isTrue();
            assertThatThrownBy(() -> open(journal)).isInstanceOfSatisfying(StoreUnavailable.class,
                    e -> assertThat(e.reason().key()).isEqualTo("store.unavailable.inuse"));
        }
        assertThat(damaged()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws Exception {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> CounterStore.open(notAFolder, journal, () -> boot, OpeningListener.NONE))
                .isInstanceOfSatisfying(StoreUnavailable.class,
                        e -> assertThat(e.reason().key()).isEqualTo("store.unavailable.disk"));
    }

    @Test
    void aWitnessKnowsHowFarTheViewHadComeAndTouchesNothing() throws Exception {
        assertThat(CounterStore.witness(folder).knownSequence()).isZero();
        open(journal).close();
        byte[] before = Files.readAllBytes(file());
        assertThat(CounterStore.witness(folder).knownSequence()).isEqualTo(LENGTH);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        Files.writeString(file(), "damage");
        assertThat(CounterStore.witness(folder).knownSequence()).isZero();
    }

    private CounterStore open(ListedJournal of) {
        return CounterStore.open(folder, of, () -> boot, OpeningListener.NONE);
    }

    /** Opens the store of the whole history, checks every answer and closes it. */
    private Opened reopened() {
        try (CounterStore store = open(journal)) {
            Agreement.check(store, history);
            return store.opened();
        }
    }

    /** What is left of the file when the process is killed. */
    private void kill() {
        try {
            sql("shutdown immediately");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(Database.url(new ViewFiles(folder).database()), "sa",
                ""); Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private Path file() {
        return folder.resolve(ViewFiles.FILE);
    }

    private List<String> damaged() {
        try {
            return new ViewFiles(folder).aside().stream().map(file -> file.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpeningListener telling(List<RebuildReason> told) {
        return new OpeningListener() {
            @Override
            public void rebuilding(RebuildReason reason) {
                told.add(reason);
            }

            @Override
            public void progress(long done, long all) {}
        };
    }
}
