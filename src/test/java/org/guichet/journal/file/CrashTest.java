package org.guichet.journal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.Witness;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;
import org.guichet.lab.simulate.DiskFaults;
import org.guichet.lab.simulate.DiskFaults.PowerCut;
import org.guichet.lab.simulate.VirtualDisk;
import org.guichet.lab.simulate.VirtualDisk.Survival;
import org.junit.jupiter.api.Test;

/** A scripted day over three segments, cut off or failing at each single operation on the disk. */
class CrashTest {

    private static final int SEGMENT = 16 * 1024;
    private static final CounterId COUNTER = new CounterId(2, 1);
    private static final int SEEDS = 3;

    /** One machine: the store's folder, the anchor's elsewhere, and what customers hold. */
    private static final class Machine {
        final DiskFaults faults;
        final VirtualDisk store;
        final VirtualDisk home;
        final List<String> confirmed = new ArrayList<>();
        /** Whether an entry may be on disk that nobody was told of: the one under way at a cut or a failed force. */
        boolean oneMore = true;

        Machine(DiskFaults faults) {
            this(faults, new VirtualDisk(faults), new VirtualDisk(faults));
        }

        private Machine(DiskFaults faults, VirtualDisk store, VirtualDisk home) {
            this.faults = faults;
            this.store = store;
            this.home = home;
        }

        Machine restarted(Survival survival, Random random) {
            DiskFaults fresh = new DiskFaults();
            Machine next = new Machine(fresh, store.survivor(survival, random, fresh),
                    home.survivor(survival, random, fresh));
            next.confirmed.addAll(confirmed);
            next.oneMore = oneMore;
            return next;
        }

        FileJournal open() {
            try {
                Witness customers = Witness.of(Message.of("test"), confirmed::size);
                return FileJournal.open(store, COUNTER, new PlainCodec(), new SteppingTime(),
                        Anchor.open(home, "anchor", "machine"), List.of(customers), SEGMENT);
            } catch (IOException e) {
                throw new JournalUnavailable(Message.of("test"), e);
            }
        }

        void append(FileJournal journal, int length) {
            String payload = "{\"n\":\"" + confirmed.size() + "x".repeat(length) + "\"}";
            journal.append(next -> PlainCodec.sale(payload));
            confirmed.add(payload);
        }
    }

    private static void day(Machine machine) {
        FileJournal morning = machine.open();
        for (int length : new int[]{100, 5000, 9000, 300, 2500, 8000}) {
            machine.append(morning, length);
        }
        morning.close();
        FileJournal evening = machine.open();
        machine.append(evening, 6000);
        evening.prepareNext();
        machine.append(evening, 4100);
        machine.append(evening, 4000);
        machine.append(evening, 10);
        evening.close();
    }

    private static int operationsOfTheDay() {
        Machine machine = new Machine(new DiskFaults());
        day(machine);
        assertThat(SegmentFormat.numbers(machine.store.names())).hasSizeGreaterThanOrEqualTo(3);
        return machine.faults.operations();
    }

    /** What a customer holds is there, in its place; at most the entry under way came through as well. */
    private static void nothingLost(Machine machine, String when) {
        FileJournal journal = machine.open();
        List<String> kept = new ArrayList<>();
        journal.readStored(1, stored -> kept.add(stored.entry().payload()));
        assertThat(kept).as(when).hasSizeBetween(machine.confirmed.size(),
                machine.confirmed.size() + (machine.oneMore ? 1 : 0));
        assertThat(kept.subList(0, machine.confirmed.size())).as(when).isEqualTo(machine.confirmed);
        assertThat(journal.head().sequence()).as(when).isEqualTo(kept.size());
        assertThat(journal.head().sales()).as(when).isEqualTo(kept.size());
        long next = journal.append(place -> PlainCodec.sale("{}")).sequence();
        assertThat(next).as(when).isEqualTo(kept.size() + 1);
        ChainWalk.Walked walked = walk(machine.store);
        assertThat(walked.fault()).as(when).isNull();
        assertThat(walked.head()).as(when).isEqualTo(journal.head());
    }

    private static ChainWalk.Walked walk(VirtualDisk disk) {
        try {
            return new ChainWalk(disk, COUNTER, (of, bytes, offset, hash) -> null).walk();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aPowerCutAtAnyOperationLosesNothingThatWasConfirmed() {
        int operations = operationsOfTheDay();
        for (int at = 0; at < operations; at++) {
            for (boolean after : new boolean[]{false, true}) {
                Machine machine = new Machine(new DiskFaults());
                machine.faults.cutAt(at, after);
                assertThatThrownBy(() -> day(machine)).isInstanceOf(PowerCut.class);
                for (Survival survival : Survival.values()) {
                    for (int seed = 0; seed < SEEDS; seed++) {
                        String when = "operation " + at + " after " + after + " " + survival + " seed " + seed;
                        nothingLost(machine.restarted(survival, new Random(seed)), when);
                        cutAgainWhileOpening(machine, survival, seed, when);
                    }
                }
            }
        }
    }

    private static void cutAgainWhileOpening(Machine cut, Survival survival, int seed, String when) {
        boolean finished = false;
        for (int second = 0; !finished; second++) {
            Machine machine = cut.restarted(survival, new Random(seed));
            machine.faults.cutAt(second, false);
            try {
                machine.open();
                finished = true;
            } catch (PowerCut e) {
                nothingLost(machine.restarted(Survival.ANYTHING, new Random(seed)), when + " then " + second);
            }
        }
    }

    @Test
    void anOperationThatFailsRefusesAndTheNextOnesGoOnUnlessItWasAForce() {
        int operations = operationsOfTheDay();
        for (int at = 0; at < operations; at++) {
            for (int broken : new int[]{1, 2, 1_000_000}) {
                for (int part = 0; part <= 2; part++) {
                    Machine machine = new Machine(new DiskFaults());
                    machine.faults.fail(at, at + broken, part);
                    String when = "operation " + at + " and " + broken + " broken, part " + part;
                    dayWithRefusals(machine, when);
                    nothingLost(machine.restarted(Survival.EVERYTHING, new Random(at)), when);
                    nothingLost(machine.restarted(Survival.ANYTHING, new Random(at)), when);
                    nothingLost(machine.restarted(Survival.ONLY_FORCED, new Random(at)), when);
                }
            }
        }
    }

    /** Sells on as long as the journal takes it; a refused entry is one that did not happen. */
    private static void dayWithRefusals(Machine machine, String when) {
        FileJournal journal;
        try {
            journal = machine.open();
        } catch (JournalUnavailable e) {
            return;
        }
        int failedBefore = machine.faults.failedForces();
        machine.oneMore = false;
        for (int length : new int[]{100, 5000, 9000, 300, 2500, 8000, 4000, 20}) {
            boolean hadFailed = machine.faults.failedForces() > failedBefore;
            try {
                machine.append(journal, length);
                assertThat(hadFailed).as("an append after a failed force, " + when).isFalse();
            } catch (JournalUnavailable e) {
                assertThat(e.reason().key()).as(when).startsWith("journal.");
                machine.oneMore |= e.reason().key().equals("journal.force.failed");
            }
        }
        journal.close();
    }

    @Test
    void anAppendForcesOnceAndOnlyANewSegmentForcesMore() {
        Machine machine = new Machine(new DiskFaults());
        FileJournal journal = machine.open();
        for (int i = 0; i < 13; i++) {
            int before = machine.faults.forces();
            machine.append(journal, 1000);
            assertThat(machine.faults.forces() - before).isEqualTo(1);
        }
        journal.prepareNext();
        for (int i = 0; i < 5; i++) {
            int before = machine.faults.forces();
            machine.append(journal, 1000);
            assertThat(machine.faults.forces() - before).as("a segment stood ready").isEqualTo(1);
        }
        assertThat(SegmentFormat.numbers(machine.store.names())).hasSize(2);
    }

    @Test
    void aRefusedSaleLeavesItsNumberToTheNext() {
        Machine machine = new Machine(new DiskFaults());
        FileJournal journal = machine.open();
        machine.append(journal, 50);
        int now = machine.faults.operations();
        machine.faults.fail(now, now + 1, 2);
        assertThatThrownBy(() -> machine.append(journal, 9000)).isInstanceOfSatisfying(JournalUnavailable.class,
                e -> assertThat(e.reason().key()).isEqualTo("journal.write.failed"));
        var sale = journal.append(next -> PlainCodec.sale("{\"number\":\"" + next.saleNumber() + "\"}"));
        assertThat(sale.sequence()).isEqualTo(2);
        assertThat(sale.entry().payload()).contains("G2-000002");
    }
}
