package org.guichet.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.guichet.journal.JournalUnavailable;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;
import org.guichet.lab.simulate.DiskFaults;
import org.guichet.lab.simulate.VirtualDisk;
import org.guichet.lab.simulate.VirtualDisk.Survival;
import org.junit.jupiter.api.Test;

class AnchorTest {

    private static final CounterId COUNTER = new CounterId(2, 1);

    private final DiskFaults faults = new DiskFaults();
    private final VirtualDisk home = new VirtualDisk(faults);
    private final VirtualDisk store = new VirtualDisk(new DiskFaults());

    private FileJournal open(VirtualDisk disk, CounterId counter, String machine) throws IOException {
        return FileJournal.open(disk, counter, new PlainCodec(), new SteppingTime(),
                Anchor.open(home, "anchor", machine), List.of(), 8192);
    }

    private static void sell(FileJournal journal, int sales) {
        for (int i = 0; i < sales; i++) {
            journal.append(next -> PlainCodec.sale("{\"n\":" + next.sequence() + "}"));
        }
    }

    private void refuses(VirtualDisk disk, CounterId counter, String machine, String key) {
        assertThatThrownBy(() -> open(disk, counter, machine)).isInstanceOfSatisfying(JournalUnavailable.class,
                e -> assertThat(e.reason().toString()).contains(key));
    }

    @Test
    void anOlderCopyOfTheStoreIsNotSoldFrom() throws IOException {
        FileJournal journal = open(store, COUNTER, "m");
        sell(journal, 3);
        VirtualDisk copy = store.survivor(Survival.EVERYTHING, new Random(1), new DiskFaults());
        sell(journal, 1);
        refuses(copy, COUNTER, "m", "journal.short");
    }

    @Test
    void aCopyThatWentItsOwnWayIsNotSoldFrom() throws IOException {
        FileJournal journal = open(store, COUNTER, "m");
        sell(journal, 3);
        VirtualDisk copy = store.survivor(Survival.EVERYTHING, new Random(1), new DiskFaults());
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
        refuses(new VirtualDisk(new DiskFaults()), new CounterId(3, 1), "m", "journal.anchor.counter");
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
        faults.fail(faults.operations(), Integer.MAX_VALUE, 0);
        sell(journal, 1);
        assertThat(journal.head().sequence()).isEqualTo(2);
        assertThat(Anchor.open(home, "anchor", "m").read()).as("late, not early").map(Anchor.Mark::sequence)
                .contains(1L);
    }

    /** Or the anchor stayed behind, and an image exactly that old could be put back unnoticed. */
    @Test
    void aDiskThatRefusesTheAnchorAtAStartRefusesTheStart() throws IOException {
        sell(open(store, COUNTER, "m"), 2);
        Arrays.fill(home.bytes("anchor"), 30, 60, (byte) 7);
        Anchor torn = Anchor.open(home, "anchor", "m");
        faults.fail(faults.operations(), Integer.MAX_VALUE, 0);
        assertThatThrownBy(() -> FileJournal.open(store, COUNTER, new PlainCodec(), new SteppingTime(), torn, List.of(),
                8192)).isInstanceOfSatisfying(JournalUnavailable.class,
                        e -> assertThat(e.reason().key()).isEqualTo("journal.anchor.failed"));
    }
}
