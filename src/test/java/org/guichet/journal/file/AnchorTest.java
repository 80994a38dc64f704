package org.guichet.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.file.FaultyDisk.Faults;
import org.guichet.journal.file.FaultyDisk.Survival;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;
import org.junit.jupiter.api.Test;

class AnchorTest {

    private static final CounterId COUNTER = new CounterId(2, 1);

    private final Faults faults = new Faults();
    private final FaultyDisk home = new FaultyDisk(faults);
    private final FaultyDisk store = new FaultyDisk(new Faults());

    private FileJournal open(FaultyDisk disk, CounterId counter, String machine) throws IOException {
        return FileJournal.open(disk, counter, new PlainCodec(), new SteppingTime(),
                Anchor.open(home, "anchor", machine), List.of(), 8192);
    }

    private static void sell(FileJournal journal, int sales) {
        for (int i = 0; i < sales; i++) {
            journal.append(next -> PlainCodec.sale("{\"n\":" + next.sequence() + "}"));
        }
    }

    private void refuses(FaultyDisk disk, CounterId counter, String machine, String key) {
        assertThatThrownBy(() -> open(disk, counter, machine)).isInstanceOfSatisfying(JournalUnavailable.class,
                e -> assertThat(e.reason().toString()).contains(key));
    }

    @Test
    void anOlderCopyOfTheStoreIsNotSoldFrom() throws IOException {
        FileJournal journal = open(store, COUNTER, "m");
        sell(journal, 3);
        FaultyDisk copy = store.survivor(Survival.EVERYTHING, new Random(1), new Faults());
        sell(journal, 1);
        refuses(copy, COUNTER, "m", "journal.short");
    }

    @Test
    void aCopyThatWentItsOwnWayIsNotSoldFrom() throws IOException {
        FileJournal journal = open(store, COUNTER, "m");
        sell(journal, 3);
        FaultyDisk copy = store.survivor(Survival.EVERYTHING, new Random(1), new Faults());
        FileJournal elsewhere = FileJournal.open(copy, COUNTER, new PlainCodec(), new SteppingTime(), null, List.of(),
                8192);
        elsewhere.append(next -> PlainCodec.sale("{\"other\":true}"));
        sell(elsewhere, 4);
        sell(journal, 1);
        refuses(copy, COUNTER, "m", "journal.anchor.differs");
        elsewhere.close();
        refuses(copy, COUNTER, "m", "journal.anchor.differs");
    }

    @Test
    void anotherMachineOrCounterIsNotSoldFrom() throws IOException {
        sell(open(store, COUNTER, "m"), 2);
        refuses(store, COUNTER, "n", "journal.anchor.machine");
        refuses(new FaultyDisk(new Faults()), new CounterId(3, 1), "m", "journal.anchor.counter");
    }

    @Test
    void aTornAnchorIsReadFromItsOtherSlotAndALostOneMadeAnew() throws IOException {
        sell(open(store, COUNTER, "m"), 4);
        byte[] anchor = home.bytes("anchor");
        Arrays.fill(anchor, 30, 60, (byte) 7);
        assertThat(Anchor.open(home, "anchor", "m").read()).map(Anchor.Mark::sequence).contains(3L);
        assertThat(open(store, COUNTER, "m").opening().notes()).isEmpty();
        assertThat(Anchor.open(home, "anchor", "m").read()).map(Anchor.Mark::sequence).contains(4L);

        home.remove("anchor");
        assertThat(open(store, COUNTER, "m").opening().notes()).extracting(Message::key)
                .containsExactly("journal.anchor.absent");
        assertThat(Anchor.open(home, "anchor", "m").read()).map(Anchor.Mark::sequence).contains(4L);
    }

    @Test
    void aDiskThatRefusesTheAnchorDoesNotStopSelling() throws IOException {
        FileJournal journal = open(store, COUNTER, "m");
        sell(journal, 1);
        faults.failFrom = faults.operations;
        faults.failUntil = Integer.MAX_VALUE;
        sell(journal, 1);
        assertThat(journal.head().sequence()).isEqualTo(2);
        assertThat(Anchor.open(home, "anchor", "m").read()).as("late, not early").map(Anchor.Mark::sequence)
                .contains(1L);
    }
}
