package org.guichet.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.guichet.i18n.Texts;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.Witness;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.lab.simulate.DiskFaults;
import org.guichet.lab.simulate.VirtualDisk;
import org.junit.jupiter.api.Test;

/** What a start, and a verification, say to files that are not as they were written. */
class DamageTest {

    private static final int SEGMENT = 4096;
    private static final CounterId COUNTER = new CounterId(2, 1);
    private static final String FIRST = SegmentFormat.name(1);
    private static final String SECOND = SegmentFormat.name(2);

    /** Seven sales of some 1,100 bytes over three segments, left without a clean stop. */
    private static VirtualDisk journal(CounterId counter, int sales) {
        VirtualDisk disk = new VirtualDisk(new DiskFaults());
        FileJournal journal = open(disk, counter, 0);
        for (int i = 0; i < sales; i++) {
            journal.append(next -> PlainCodec.sale("{\"n\":\"" + "é".repeat(500) + "\"}"));
        }
        return disk;
    }

    private static FileJournal open(VirtualDisk disk, CounterId counter, long known) {
        return FileJournal.open(disk, counter, new PlainCodec(), new SteppingTime(), null,
                List.of(Witness.of(Message.of("journal.witness.anchor"), () -> known)), SEGMENT);
    }

    private static void flip(VirtualDisk disk, String name, int offset) {
        disk.bytes(name)[offset] ^= 1;
    }

    private static JournalFault faultOf(VirtualDisk disk) {
        try {
            return new VerifyingReader(disk, new PlainCodec()).verify().fault().orElseThrow();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Verification and start see the same fault, and the start changes nothing. */
    private static void stops(VirtualDisk disk, String segment, String key, long sequence) {
        List<byte[]> before = disk.names().stream().map(name -> disk.bytes(name).clone()).toList();
        JournalFault fault = faultOf(disk);
        assertThat(fault.segment()).isEqualTo(segment);
        assertThat(fault.what().key()).isEqualTo(key);
        assertThat(fault.sequence()).isEqualTo(sequence);
        assertThatThrownBy(() -> open(disk, COUNTER, 0)).isInstanceOfSatisfying(JournalUnavailable.class,
                e -> assertThat(Texts.tell(Language.FR, e.reason())).contains(segment)
                        .contains(Long.toString(fault.offset())).doesNotContain("["));
        assertThat(disk.names().stream().map(disk::bytes)).containsExactlyElementsOf(before);
    }

    @Test
    void aFlippedByteInTheMiddleStops() {
        VirtualDisk disk = journal(COUNTER, 7);
        flip(disk, FIRST, SegmentFormat.HEADER + 1500);
        stops(disk, FIRST, "journal.fault.record", 2);
    }

    @Test
    void aFlippedByteInTheLastRecordOfAFullSegmentStops() {
        VirtualDisk disk = journal(COUNTER, 7);
        flip(disk, FIRST, SegmentFormat.HEADER + 2 * 1100 + 200);
        stops(disk, FIRST, "journal.fault.record", 3);
    }

    @Test
    void aFlippedByteInAHeaderStops() {
        VirtualDisk disk = journal(COUNTER, 7);
        flip(disk, SECOND, 100);
        stops(disk, SECOND, "journal.fault.header", 4);
    }

    @Test
    void aFlippedByteWhereNothingWasWrittenIsFound() {
        VirtualDisk disk = journal(COUNTER, 7);
        flip(disk, FIRST, SEGMENT - 10);
        stops(disk, FIRST, "journal.fault.record", 4);
        assertThat(faultOf(disk).offset()).isEqualTo(SEGMENT - 10);
    }

    @Test
    void aTruncatedFileStops() {
        VirtualDisk disk = journal(COUNTER, 7);
        disk.plant(SECOND, Arrays.copyOf(disk.bytes(SECOND), 2000));
        stops(disk, SECOND, "journal.fault.truncated", 4);
    }

    @Test
    void aMissingSegmentStops() {
        VirtualDisk disk = journal(COUNTER, 7);
        disk.remove(SECOND);
        stops(disk, SECOND, "journal.fault.missing", 4);
        VirtualDisk headless = journal(COUNTER, 7);
        headless.remove(FIRST);
        stops(headless, FIRST, "journal.fault.missing", 1);
    }

    @Test
    void aSegmentTooManyStops() throws IOException {
        VirtualDisk disk = journal(COUNTER, 2);
        SegmentFormat.create(disk, COUNTER, 2, SEGMENT);
        assertThat(open(disk, COUNTER, 0).head().sequence()).as("one may stand ready").isEqualTo(2);
        SegmentFormat.create(disk, COUNTER, 3, SEGMENT);
        stops(disk, SegmentFormat.name(3), "journal.fault.extra", 3);
        VirtualDisk twice = journal(COUNTER, 7);
        twice.plant(SegmentFormat.name(4), twice.bytes(FIRST));
        stops(twice, SegmentFormat.name(4), "journal.fault.number", 8);
    }

    @Test
    void aSegmentOfAnotherCounterStops() {
        VirtualDisk disk = journal(COUNTER, 7);
        disk.plant(SECOND, journal(new CounterId(3, 1), 7).bytes(SECOND));
        stops(disk, SECOND, "journal.fault.counter", 4);
    }

    @Test
    void aSegmentOfAnotherPastOfTheSameCounterStops() {
        VirtualDisk disk = journal(COUNTER, 7);
        VirtualDisk other = new VirtualDisk(new DiskFaults());
        FileJournal journal = open(other, COUNTER, 0);
        for (int i = 0; i < 7; i++) {
            journal.append(next -> PlainCodec.sale("{\"n\":\"" + "à".repeat(500) + "\"}"));
        }
        disk.plant(SECOND, other.bytes(SECOND));
        stops(disk, SECOND, "journal.fault.chain", 4);
    }

    @Test
    void aDamagedLastRecordIsCutOnlyIfNobodyKnowsIt() {
        VirtualDisk disk = journal(COUNTER, 7);
        String last = SegmentFormat.name(3);
        flip(disk, last, SegmentFormat.HEADER + 500);
        byte[] damaged = disk.bytes(last).clone();
        assertThat(faultOf(disk).what().key()).isEqualTo("journal.fault.tail");

        assertThatThrownBy(() -> open(disk, COUNTER, 7)).isInstanceOfSatisfying(JournalUnavailable.class,
                e -> assertThat(e.reason().key()).isEqualTo("journal.tail.known"));
        assertThat(disk.bytes(last)).isEqualTo(damaged);

        FileJournal journal = open(disk, COUNTER, 6);
        assertThat(journal.head().sequence()).isEqualTo(6);
        assertThat(journal.opening().notes()).extracting(Message::key).containsExactly("journal.tail.cut");
        assertThat(journal.append(next -> PlainCodec.sale("{}")).sequence()).isEqualTo(7);
        assertThat(open(disk, COUNTER, 7).head().sequence()).isEqualTo(7);
    }

    @Test
    void aJournalThatEndsBeforeWhatTheStoreKnowsStops() {
        VirtualDisk disk = journal(COUNTER, 3);
        assertThatThrownBy(() -> open(disk, COUNTER, 4)).isInstanceOfSatisfying(JournalUnavailable.class,
                e -> assertThat(Texts.tell(Language.EN, e.reason())).contains("entry 3", "entry 4"));
        VirtualDisk emptied = new VirtualDisk(new DiskFaults());
        assertThatThrownBy(() -> open(emptied, COUNTER, 4)).isInstanceOf(JournalUnavailable.class);
        assertThat(emptied.names()).as("no new journal is begun").isEmpty();
    }

    @Test
    void everySingleChangedByteIsFound() throws IOException {
        VirtualDisk disk = journal(COUNTER, 4);
        VirtualDisk small = new VirtualDisk(new DiskFaults());
        disk.names().forEach(name -> small.plant(name, disk.bytes(name)));
        VerifyingReader reader = new VerifyingReader(small, new PlainCodec());
        assertThat(reader.verify().sound()).isTrue();
        List<String> unseen = new ArrayList<>();
        for (String name : small.names()) {
            byte[] bytes = small.bytes(name);
            for (int at = 0; at < bytes.length; at++) {
                bytes[at] ^= (byte) (1 << at % 8);
                if (reader.verify().sound()) {
                    unseen.add(name + " " + at);
                }
                bytes[at] ^= (byte) (1 << at % 8);
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void aCleanStopOpensWithoutReadingEverythingAndIsBelievedOnlyIfItHolds() {
        VirtualDisk disk = journal(COUNTER, 7);
        open(disk, COUNTER, 7).close();
        byte[] note = disk.bytes(CleanStop.NAME).clone();
        FileJournal journal = open(disk, COUNTER, 7);
        assertThat(journal.opening().clean()).isTrue();
        assertThat(journal.head().sales()).isEqualTo(7);
        assertThat(disk.names()).doesNotContain(CleanStop.NAME);
        journal.append(next -> PlainCodec.sale("{}"));

        disk.plant(CleanStop.NAME, note);
        FileJournal later = open(disk, COUNTER, 8);
        assertThat(later.opening().clean()).as("the note is of an earlier stop").isFalse();
        assertThat(later.head().sequence()).isEqualTo(8);
    }

    @Test
    void whatACleanStopSawAndTheFilesHaveLostIsMissed() {
        VirtualDisk disk = journal(COUNTER, 7);
        open(disk, COUNTER, 7).close();
        disk.remove(SegmentFormat.name(3));
        assertThat(faultOf(disk).what().key()).isEqualTo("journal.fault.stop");
        assertThatThrownBy(() -> open(disk, COUNTER, 0)).isInstanceOfSatisfying(JournalUnavailable.class,
                e -> assertThat(e.reason().key()).isEqualTo("journal.short"));
    }
}
