package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.Entry;
import org.guichet.journal.Hash;
import org.guichet.journal.Recorded;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.ViewBehind;
import org.guichet.kernel.SaleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CounterStoreTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void followsAnyLegalHistoryEntryByEntry(long seed) {
        History history = History.random(seed, 160);
        try (CounterStore store = open(List.of())) {
            history.entries.forEach(store::apply);
            Agreement.check(store, history);
        }
    }

    @Test
    void readsSalesBackToTheLetter() {
        History history = History.random(11, 120);
        try (CounterStore store = open(history.entries)) {
            for (Recorded<SaleEntry> sale : history.sales) {
                assertThat(store.byId(sale.entry().id())).contains(sale);
            }
        }
    }

    @Test
    void knowsGrantsThatWereTakenAndThoseThatWereOnlyGivenBack() {
        History history = History.random(18, 5);
        Recorded<Entry> last = history.entries.getLast();
        GrantNumber grant = new GrantNumber(9, 4);
        try (CounterStore store = open(history.entries)) {
            assertThat(store.hasGrant(grant)).isFalse();
            store.apply(new Recorded<>(last.counter(), last.sequence() + 1, last.at(), last.monotonicNanos(),
                    new Hash("e".repeat(64)), new ReturnEntry(1, grant, List.of("s-1"))));
            assertThat(store.hasGrant(grant)).isTrue();
            assertThat(store.hasGrant(new GrantNumber(9, 5))).isFalse();
        }
    }

    @Test
    void appliesAnEntryOnce() {
        History history = History.random(12, 60);
        try (CounterStore store = open(history.entries)) {
            history.entries.forEach(store::apply);
            Agreement.check(store, history);
        }
    }

    @Test
    void refusesAGapAndStaysWhereItWas() {
        History history = History.random(13, 20);
        try (CounterStore store = open(history.entries.subList(0, 10))) {
            assertThatThrownBy(() -> store.apply(history.entries.get(11))).isInstanceOf(ViewBehind.class);
            assertThat(store.sequence()).isEqualTo(10);
            history.entries.subList(10, 20).forEach(store::apply);
            Agreement.check(store, history);
        }
    }

    @Test
    void refusesAnotherEntryInThePlaceOfTheLast() {
        History history = History.random(14, 10);
        Recorded<Entry> last = history.entries.getLast();
        Recorded<Entry> other = new Recorded<>(last.counter(), last.sequence(), last.at(), last.monotonicNanos(),
                new Hash("e".repeat(64)), last.entry());
        try (CounterStore store = open(history.entries)) {
            assertThatThrownBy(() -> store.apply(other)).isInstanceOf(ViewBehind.class);
        }
    }

    @Test
    void findsSalesByEverythingAClerkMayKnow() {
        History history = History.random(15, 120);
        try (CounterStore store = open(history.entries)) {
            for (Recorded<SaleEntry> sale : history.sales) {
                for (String words : Agreement.wordsFor(sale.entry())) {
                    assertThat(store.search(words, 1_000)).as(words).contains(sale);
                    assertThat(store.search(" " + words.toLowerCase(java.util.Locale.ROOT) + " ", 1_000)).as(words)
                            .contains(sale);
                }
            }
            assertThat(store.search("104 H 999", 10)).isEmpty();
            assertThat(store.search("'; drop table sale; --", 10)).isEmpty();
        }
    }

    @Test
    void answersNewestFirstAndNoMoreThanAsked() {
        History history = History.random(16, 200);
        try (CounterStore store = open(history.entries)) {
            assertThat(store.search("", 3)).isEqualTo(history.sales.reversed().subList(0, 3));
        }
    }

    @Test
    void knowsASaleByTheShortFormsOfItsNumber() {
        History history = History.random(17, 80);
        Recorded<SaleEntry> third = history.sales.get(2);
        try (CounterStore store = open(history.entries)) {
            for (String said : List.of("3", "000003", "G2-000003", "g2-3", "#3")) {
                assertThat(store.byNumber(said)).as(said).contains(third);
            }
            for (String said : List.of("G3-000003", "G2b-000003", "999999", "", "trois", "12345678901234567890")) {
                assertThat(store.byNumber(said)).as(said).isEmpty();
            }
        }
    }

    @Test
    void remembersTheNewestCatalogue() {
        History history = History.random(18, 10);
        try (CounterStore store = open(history.entries)) {
            assertThat(store.catalogue().map(Recorded::asAny)).contains(history.entries.getFirst());
            assertThat(store.catalogue().orElseThrow().entry()).isInstanceOf(CatalogueEntry.class);
            assertThat(store.isGranted(History.WHOLE)).isTrue();
            assertThat(store.isGranted(History.PARTLY)).isFalse();
            assertThat(store.isGranted(99)).isFalse();
            assertThat(store.grants()).isEqualTo(2);
        }
    }

    @Test
    void isEmptyBeforeTheFirstEntry() {
        try (CounterStore store = open(List.of())) {
            assertThat(store.sequence()).isZero();
            assertThat(store.last()).isEmpty();
            assertThat(store.catalogue()).isEmpty();
            assertThat(store.grants()).isZero();
            assertThat(store.printsDue()).isEmpty();
            assertThat(store.parked()).isEmpty();
            assertThat(store.lastBusinessDay()).isEqualTo(LocalDate.MIN);
            assertThat(store.isVoided(new SaleId(new java.util.UUID(1, 2)))).isFalse();
        }
    }

    /** Its pages are still in the file, so that it has to read while it is interrupted. */
    @Test
    void anInterruptedReaderHarmsNobody() {
        History history = History.sales(300);
        int all = history.entries.size();
        open(history.entries.subList(0, all - 1)).close();
        try (CounterStore store = open(history.entries.subList(0, all - 1))) {
            Thread.currentThread().interrupt();
            assertThat(store.search("", 1_000)).hasSize(history.sales.size());
            store.apply(history.entries.getLast());
            assertThat(Thread.interrupted()).isTrue();
            Agreement.check(store, history);
        }
    }

    @Test
    void leavesNothingButItsFileAndItsMark() throws Exception {
        open(History.random(20, 40).entries).close();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(ViewFiles.FILE, ViewFiles.MARK);
        }
    }

    private CounterStore open(List<Recorded<Entry>> entries) {
        return CounterStore.open(folder, new ListedJournal(entries), () -> "boot-1", OpeningListener.NONE);
    }
}
