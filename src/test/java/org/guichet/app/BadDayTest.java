package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.guichet.inventory.SeatState;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.FixedTime;
import org.guichet.kernel.system.SystemIds;
import org.guichet.store.OpeningListener;
import org.guichet.ui.sell.TicketJobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the machine does to a whole counter in the middle of an evening. */
class BadDayTest {

    @TempDir
    Path root;

    private final FixedTime time = new FixedTime("2026-05-02T22:00:00Z");
    private final FillingDisks disks = new FillingDisks();

    @BeforeEach
    void importSeason() throws IOException {
        HallFiles.write(root.resolve(Evening.SEASON));
        try (OpenStore store = open()) {
            store.importSeason(Evening.season(root));
        }
    }

    @Test
    void aSaleThatDoesNotFitOnTheDiskIsRefusedKeptInTheCartAndPaidAgain() throws Exception {
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Clerk clerk = clerk(store, workers);
            clerk.take(HallFiles.FIRST, "A-1", "A-2");
            disks.refuseOnce();
            assertThatThrownBy(clerk::pay).isInstanceOfSatisfying(JournalUnavailable.class,
                    e -> assertThat(e.reason().key()).isEqualTo("journal.write.failed"));
            assertNothingHappened(store, clerk);

            Recorded<SaleEntry> sale = clerk.pay();
            clerk.print(sale, 0);
            assertThat(sale.entry().number()).isEqualTo("G1-000001");
            assertThat(store.folder().tickets().resolve("G1-000001.pdf")).exists();
            assertThat(clerk.wicket().cart().isEmpty()).isTrue();
        }
    }

    @Test
    void aDiskThatStaysFullRefusesEverySaleUntilTheCounterIsStartedAgain() throws Exception {
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Clerk clerk = clerk(store, workers);
            clerk.take(HallFiles.FIRST, "A-1", "A-2");
            disks.fill();
            assertThatThrownBy(clerk::pay).isInstanceOf(JournalUnavailable.class);
            disks.free();
            assertThatThrownBy(clerk::pay).isInstanceOfSatisfying(JournalUnavailable.class,
                    e -> assertThat(e.reason().key()).isEqualTo("journal.stopped"));
            assertNothingHappened(store, clerk);
        }
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Clerk clerk = clerk(store, workers);
            clerk.take(HallFiles.FIRST, "A-1", "A-2");
            assertThat(clerk.pay().entry().number()).isEqualTo("G1-000001");
        }
    }

    @Test
    void aClockSetBackADayIsToldAndTheBusinessDayStays() throws Exception {
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Clerk clerk = clerk(store, workers);
            Vitals vitals = new Vitals(store, null, Runnable::run);
            clerk.take(HallFiles.FIRST, "A-1");
            SaleEntry before = clerk.pay().entry();
            assertThat(vitals.health().clockWentBack()).isFalse();

            time.pass(Duration.ofDays(-1));
            assertThat(vitals.health().clockWentBack()).isTrue();
            clerk.take(HallFiles.FIRST, "A-2");
            assertThat(clerk.pay().entry().businessDay()).isEqualTo(before.businessDay());
        }
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Clerk clerk = clerk(store, workers);
            clerk.take(HallFiles.FIRST, "A-3");
            SaleEntry later = clerk.pay().entry();
            assertThat(later.number()).isEqualTo("G1-000003");
            assertThat(later.businessDay()).isEqualTo(store.view().lastBusinessDay()).isEqualTo("2026-05-02");
        }
    }

    @Test
    void ticketsThatFindNoFolderWaitAndAreTriedAgain() throws Exception {
        Path tickets = Files.writeString(root.resolve("tickets"), "in the way");
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Counter counter = Counter.open(store, workers.printer(), tickets).orElseThrow();
            Clerk clerk = new Clerk(counter, workers);
            clerk.take(HallFiles.FIRST, "A-1");
            Recorded<SaleEntry> sale = clerk.pay();
            clerk.print(sale, 0);
            List<TicketJobs.Job> waiting = counter.printing().unfinished();
            assertThat(waiting).singleElement()
                    .satisfies(job -> assertThat(job.saleNumber()).isEqualTo("G1-000001"))
                    .satisfies(job -> assertThat(job.problem()).isPresent());
            assertThat(store.view().printsDue()).hasSize(1);

            Files.delete(tickets);
            counter.printing().retry(waiting.getFirst());
            assertThat(counter.printing().awaitPrinted()).isTrue();
            assertThat(tickets.resolve("G1-000001.pdf")).exists();
        }
        try (OpenStore store = open()) {
            assertThat(store.view().printsDue()).isEmpty();
        }
    }

    @Test
    void ticketsOfASaleVoidedMeanwhileNeverComeOut() throws Exception {
        try (OpenStore store = open(); Workers workers = new Workers()) {
            Clerk clerk = clerk(store, workers);
            clerk.take(HallFiles.FIRST, "A-1");
            Recorded<SaleEntry> sale = clerk.pay();
            clerk.wicket().voidLastSale().voidSale(sale.entry().id(), "");
            clerk.print(sale, 0);
            assertThat(store.folder().tickets()).doesNotExist();
            assertThat(store.view().printsDue()).isEmpty();
        }
    }

    private void assertNothingHappened(OpenStore store, Clerk clerk) {
        assertThat(clerk.wicket().cart().lines()).hasSize(2).allSatisfy(line -> assertThat(
                clerk.wicket().programme().house(line.event()).state(line.place())).isEqualTo(SeatState.IN_CART));
        assertThat(store.view().count()).isZero();
        assertThat(store.journal().head().sales()).isZero();
        assertThat(store.folder().tickets()).doesNotExist();
    }

    private OpenStore open() throws IOException {
        return OpenStore.open(Evening.store(root), new Surroundings(time, new SystemIds(), () -> "boot", "machine",
                root.resolve("anchors"), disks), OpeningListener.NONE);
    }

    private static Clerk clerk(OpenStore store, Workers workers) {
        return new Clerk(Counter.open(store, workers.printer()).orElseThrow(), workers);
    }
}
