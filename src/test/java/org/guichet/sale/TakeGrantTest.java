package org.guichet.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.Guards;
import org.guichet.inventory.SeatRecords;
import org.guichet.inventory.SeatState;
import org.guichet.journal.Entry;
import org.guichet.journal.FoldedState;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.MemoryJournal;
import org.guichet.journal.ReturnEntry;
import org.guichet.kernel.CounterId;
import org.guichet.seating.SeatingPlan;
import org.junit.jupiter.api.Test;

class TakeGrantTest {

    private static final String FRONT = "101-A-1";
    private static final String BESIDE = "101-A-2";
    private static final SeatRecords NOTHING = new SeatRecords() {
        @Override
        public boolean isGranted(int event) {
            return false;
        }

        @Override
        public int grants() {
            return 0;
        }

        @Override
        public void forEach(int event, BiConsumer<String, SeatState> reader) {
            // nothing granted yet
        }
    };

    private final SmallHouse house = new SmallHouse();
    private final SeatingPlan plan = SmallHouse.plan();
    private final MemoryJournal journal = new MemoryJournal(new CounterId(2, 1), house.time);
    private final FoldedState fold = FoldedState.of(journal);
    private final Programme programme = Programme.open(house.season, 1, venue -> plan, NOTHING);
    private final TakeGrant takeGrant = new TakeGrant(programme, new Ledger(journal, fold), fold,
            grant -> grant.signature().equals("centre"), Guards.ALL);

    private static GrantEntry grant(int generation, int number, String signature, String... seats) {
        return new GrantEntry(SmallHouse.FIRST, new GrantNumber(generation, number), false, List.of(seats), signature);
    }

    private SeatState state(String seat) {
        SeatState shown = programme.house(SmallHouse.FIRST).state(plan.indexOf(seat));
        assertThat(shown).as("fold of " + seat).isEqualTo(fold.seat(SmallHouse.FIRST, seat));
        return shown;
    }

    private Entry last() {
        List<Entry> all = new ArrayList<>();
        journal.read(1, entry -> all.add(entry.entry()));
        return all.getLast();
    }

    private long entries() {
        return journal.head().sequence();
    }

    @Test
    void takesAGrantOnce() {
        assertThat(takeGrant.take(grant(1, 1, "centre", FRONT), 1)).isTrue();
        assertThat(takeGrant.take(grant(1, 1, "centre", FRONT), 1)).isFalse();
        assertThat(state(FRONT)).isEqualTo(SeatState.MINE);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void writesNothingOfAGrantThatIsNotForIt() {
        assertThat(takeGrant.take(grant(1, 1, "somebody", FRONT), 1)).isFalse();
        assertThat(takeGrant.take(grant(1, 1, "somebody", FRONT), 2)).isFalse();
        assertThat(entries()).isZero();
    }

    @Test
    void givesBackWhatComesFromBeforeARestore() {
        assertThat(takeGrant.take(grant(1, 7, "centre", FRONT), 2)).isFalse();
        assertThat(last()).isEqualTo(new ReturnEntry(SmallHouse.FIRST, new GrantNumber(1, 7), List.of(FRONT)));
        assertThat(state(FRONT)).isEqualTo(SeatState.RETURNED);
        assertThat(takeGrant.take(grant(1, 7, "centre", FRONT), 2)).isFalse();
        assertThat(entries()).as("said once").isEqualTo(1);
    }

    @Test
    void whatWasGivenBackIsNeverTakenThoughTheGenerationBeForgotten() {
        takeGrant.take(grant(1, 7, "centre", FRONT), 2);
        assertThat(takeGrant.take(grant(1, 7, "centre", FRONT), 1)).isFalse();
        assertThat(state(FRONT)).isEqualTo(SeatState.RETURNED);
        FoldedState again = FoldedState.of(journal);
        assertThat(again.hasGrant(new GrantNumber(1, 7))).as("after a start").isTrue();
    }

    @Test
    void keepsWhatAnotherGrantGave() {
        takeGrant.take(grant(2, 1, "centre", FRONT), 2);
        takeGrant.take(grant(1, 7, "centre", FRONT, BESIDE), 2);
        assertThat(state(FRONT)).isEqualTo(SeatState.MINE);
        assertThat(state(BESIDE)).isEqualTo(SeatState.RETURNED);
        assertThat(last()).isEqualTo(new ReturnEntry(SmallHouse.FIRST, new GrantNumber(1, 7), List.of(BESIDE)));
    }
}
