package org.guichet.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.guichet.catalogue.Event;
import org.guichet.catalogue.Season;
import org.guichet.inventory.SeatRecords;
import org.guichet.inventory.SeatState;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.Entry;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.Hash;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.MemoryJournal;
import org.guichet.journal.Recorded;
import org.guichet.journal.View;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.FixedTime;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;
import org.junit.jupiter.api.Test;

class ImportSeasonTest {

    private static final Season SEASON = new SmallHouse().season;
    private static final SeatingPlan PLAN = SmallHouse.plan();
    private static final Problem WARNING = Problem.at(Place.of("size"), "plan.older.size");

    private final MemoryJournal journal = new MemoryJournal(new CounterId(2, 1),
            new FixedTime("2026-05-02T22:00:00Z"));
    private final Grants grants = new Grants();
    private final Map<String, byte[]> kept = new HashMap<>();
    private final Ledger ledger = new Ledger(journal, grants);
    private final ImportSeason importSeason = new ImportSeason(ledger, this::keep, new GrantHouse(ledger, grants),
            grants);

    /** What a store remembers of grants and seats, following the journal. */
    private static final class Grants implements SeatRecords, View {
        private final Set<Integer> granted = new HashSet<>();
        private final Map<String, SeatState> seats = new HashMap<>();

        @Override
        public void apply(Recorded<? extends Entry> recorded) {
            if (recorded.entry() instanceof GrantEntry grant && !granted.add(grant.event())) {
                throw new AssertionError("granted twice: " + grant.event());
            }
        }

        @Override
        public boolean isGranted(int event) {
            return granted.contains(event);
        }

        @Override
        public int grants() {
            return granted.size();
        }

        @Override
        public void forEach(int event, BiConsumer<String, SeatState> reader) {
            if (event == SmallHouse.FIRST) {
                seats.forEach(reader);
            }
        }
    }

    @Test
    void theFilesAreKeptTheCatalogueRecordedAndEveryHouseGranted() {
        ImportSeason.Imported imported = importSeason.bring(files("season", "plan", "extras", PLAN), Optional.empty());

        assertThat(imported.changed()).isTrue();
        assertThat(imported.season()).isSameAs(SEASON);
        assertThat(imported.warnings()).containsExactly(WARNING);
        CatalogueEntry catalogue = imported.catalogue().entry();
        assertThat(text(catalogue.season())).isEqualTo("season");
        assertThat(text(catalogue.plans().getFirst().plan())).isEqualTo("plan");
        assertThat(text(catalogue.plans().getFirst().sidecar())).isEqualTo("extras");
        assertThat(journal.entries()).hasSize(3).first().isEqualTo(catalogue);
        assertThat(grants.granted).containsExactlyInAnyOrder(SmallHouse.FIRST, SmallHouse.SECOND);
    }

    @Test
    void aVenueWithoutASidecarHasNoneInTheJournal() {
        CatalogueEntry catalogue = importSeason.bring(files("season", "plan", "", PLAN), Optional.empty()).catalogue()
                .entry();

        assertThat(catalogue.plans().getFirst().sidecar()).isEmpty();
        assertThat(kept).hasSize(2);
    }

    @Test
    void importingWhatIsInForceRecordsNothingHoweverOften() {
        ImportSeason.Imported first = importSeason.bring(files("season", "plan", "", PLAN), Optional.empty());
        List<Entry> before = journal.entries();
        for (int again = 0; again < 3; again++) {
            ImportSeason.Imported same = importSeason.bring(files("season", "plan", "", PLAN), inForce(first));
            assertThat(same.changed()).isFalse();
            assertThat(same.catalogue()).isEqualTo(first.catalogue());
        }
        assertThat(journal.entries()).isEqualTo(before);
    }

    @Test
    void anyChangeOfAFileIsOneNewCatalogueAndNoSecondGrant() {
        ImportSeason.Imported first = importSeason.bring(files("season", "plan", "", PLAN), Optional.empty());
        for (SeasonFiles changed : List.of(files("season 2", "plan", "", PLAN), files("season", "plan 2", "", PLAN),
                files("season", "plan", "extras", PLAN))) {
            int before = journal.entries().size();
            assertThat(importSeason.bring(changed, inForce(first)).changed()).isTrue();
            assertThat(journal.entries()).hasSize(before + 1).last().isInstanceOf(CatalogueEntry.class);
        }
    }

    @Test
    void aCrashBetweenCatalogueAndGrantsIsMadeGoodByTheNextImport() {
        ImportSeason.Imported first = importSeason.bring(files("season", "plan", "", PLAN), Optional.empty());
        grants.granted.remove(SmallHouse.SECOND);
        importSeason.bring(files("season", "plan", "", PLAN), inForce(first));

        assertThat(grants.granted).contains(SmallHouse.SECOND);
    }

    @Test
    void whatWouldOrphanASoldOrParkedSeatIsRefusedAndNothingIsKept() {
        ImportSeason.Imported first = importSeason.bring(files("season", "plan", "", PLAN), Optional.empty());
        grants.seats.put("101-A-1", SeatState.SOLD_HERE);
        grants.seats.put("101-A-2", SeatState.PARKED);
        grants.seats.put("101-A-3", SeatState.RETURNED);
        List<Entry> before = journal.entries();
        Set<String> files = Set.copyOf(kept.keySet());
        SeatingPlan other = new PlanBuilder("Hall", 400, 300, List.of(new PriceZoneMark("A", 0)))
                .section("9", null, null)
                .row("A").seat("other", "1", 0, 1, 1, 1).build();

        assertThatThrownBy(() -> importSeason.bring(files("season", "plan 2", "", other), inForce(first)))
                .isInstanceOfSatisfying(InvalidInput.class,
                        refused -> assertThat(refused.problems()).containsExactly(
                                Problem.at("event 1", "season.update.seat.gone", "101 A 1", "101-A-1"),
                                Problem.at("event 1", "season.update.seat.gone", "101 A 2", "101-A-2")));
        assertThat(journal.entries()).isEqualTo(before);
        assertThat(kept.keySet()).isEqualTo(files);
    }

    @Test
    void aSoldEventMayNotGo() {
        ImportSeason.Imported first = importSeason.bring(files("season", "plan", "", PLAN), Optional.empty());
        grants.seats.put("101-A-1", SeatState.SOLD_HERE);
        List<Event> rest = SEASON.events().subList(1, 2);
        Season without = new Season(SEASON.code(), SEASON.name(), SEASON.seller(), SEASON.currency(), SEASON.venues(),
                SEASON.priceZones(), SEASON.priceTypes(), SEASON.taxes(), rest);

        assertThatThrownBy(() -> importSeason.bring(files(without, "season 2", "plan", "", PLAN), inForce(first)))
                .isInstanceOfSatisfying(InvalidInput.class,
                        refused -> assertThat(refused.problems()).extracting(problem -> problem.message().key())
                                .containsExactly("season.update.event.gone"));
    }

    @Test
    void aFullDiskImportsNothing() {
        journal.fill();
        assertThatThrownBy(() -> importSeason.bring(files("season", "plan", "", PLAN), Optional.empty()))
                .isInstanceOf(JournalUnavailable.class);
        assertThat(grants.granted).isEmpty();
    }

    @Test
    void aFileThatCannotBeKeptIsNotRecorded() {
        ImportSeason unkept = new ImportSeason(ledger, bytes -> {
            throw new JournalUnavailable(Message.of("app.keep.failed", "full"));
        }, new GrantHouse(ledger, grants), grants);

        assertThatThrownBy(() -> unkept.bring(files("season", "plan", "", PLAN), Optional.empty()))
                .isInstanceOf(JournalUnavailable.class);
        assertThat(journal.entries()).isEmpty();
    }

    private static SeasonFiles files(String season, String plan, String sidecar, SeatingPlan read) {
        return files(SEASON, season, plan, sidecar, read);
    }

    private static SeasonFiles files(Season read, String season, String plan, String sidecar, SeatingPlan readPlan) {
        return new SeasonFiles(read, bytes(season), Map.of("hall", readPlan),
                List.of(new SeasonFiles.VenueFiles("hall", bytes(plan), bytes(sidecar))), List.of(WARNING));
    }

    private static Optional<ImportSeason.InForce> inForce(ImportSeason.Imported imported) {
        return Optional.of(new ImportSeason.InForce(imported.catalogue(), imported.season(), Map.of("hall", PLAN)));
    }

    private static FileBytes bytes(String text) {
        return new FileBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Under a name that follows from the content alone, as the real keeping does. */
    private Hash keep(byte[] bytes) {
        Hash hash = new Hash(String.format(Locale.ROOT, "%064x", new String(bytes, StandardCharsets.UTF_8).hashCode()));
        kept.put(hash.hex(), bytes.clone());
        return hash;
    }

    private String text(String hash) {
        return new String(kept.getOrDefault(hash, new byte[0]), StandardCharsets.UTF_8);
    }
}
