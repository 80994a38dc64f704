package org.guichet.lab.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.guichet.inventory.Guards;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.CounterId;
import org.guichet.lab.simulate.Truth.Ticket;
import org.guichet.lab.simulate.VirtualClock.VirtualTime;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;

/** A house with its centre, its counters and everything between them, in one thread and without a clock of its own. */
final class World {

    private static final int TRIES = 40;

    private final Setting setting;
    private final Guards guards;
    private final Tally tally;
    private final VirtualTime time = new VirtualTime();
    private final VirtualSeason season;
    private final EntryCodec codec = new DecodedOnce();
    private final Truth truth = new Truth();
    private final VirtualNetwork network;
    private final SimulatedCentre centre;
    private final List<Machine> machines = new ArrayList<>();
    private final Invariants invariants;
    private final Shop shop = new Shop(this);
    private long ids;

    World(Setting setting, Guards guards, Tally tally) {
        this.setting = setting;
        this.guards = guards;
        this.tally = tally;
        this.season = VirtualSeason.of(setting.events(), setting.rows(), setting.rowLength());
        this.network = new VirtualNetwork(tally);
        this.centre = new SimulatedCentre(season, codec, new VirtualClock(time), guards, tally);
        this.invariants = new Invariants(this);
        for (int number = 1; number <= setting.counters(); number++) {
            Machine machine = addMachine(number);
            enrol(chance(number), machine);
            machine.start();
        }
    }

    /** A computer that is no counter yet. */
    Machine addMachine(int number) {
        Machine machine = new Machine(this, "m" + (machines.size() + 1), new CounterId(number, 1));
        machines.add(machine);
        return machine;
    }

    Machine addCopy(Machine of) {
        Machine copy = of.copied("m" + (machines.size() + 1));
        machines.add(copy);
        return copy;
    }

    /** Makes a machine the newest incarnation of its counter; false when the centre did not answer. */
    boolean enrol(RandomGenerator random, Machine machine) {
        if (!centre.isUp()) {
            return false;
        }
        VirtualKey key = new VirtualKey("key " + newId());
        String code = centre.offer(machine.counter().number());
        EnrolRequest request = new EnrolRequest(code, key.publicKey(), machine.name());
        for (int i = 0; i < TRIES; i++) {
            try {
                EnrolAnswer answer = network.send(random, () -> centre.ask(port -> port.enrol(request)),
                        (first, again) -> Violation.unless(
                                first.counter().equals(again.counter()), 10, () -> first + " became " + again));
                machine.enrolled(answer.counter(), key, answer.generation());
                return true;
            } catch (Unreachable e) {
                // asked again with the same code and the same key
            } catch (Rejected e) {
                return false;
            }
        }
        return false;
    }

    /** A push arrives, by whichever way. */
    PushAnswer push(Push push) {
        return invariants.watch(push, () -> centre.ask(port -> port.push(push)));
    }

    /** Now and then a part of a batch arrives before the whole. */
    void mayArriveInPart(RandomGenerator random, Push push) {
        if (push.entries().size() > 1 && random.nextInt(20) == 0) {
            tally.happened(Fault.F11_BATCH_CUT);
            Push part = new Push(push.counter(), push.from(), push.previous(),
                    push.entries().subList(0, random.nextInt(1, push.entries().size())), push.head(),
                    push.signature());
            try {
                push(part);
            } catch (Rejected | Unreachable e) {
                return;
            }
            throw new Violation(15, "a part of a batch was taken");
        }
    }

    /** What a world without that guard does: the seats go back by a message of their own, said until it is surely heard. */
    void returnBesideTheChain(CounterId counter, int event, List<String> seats) {
        Runnable message = () -> centre.ask(port -> {
            centre.freeAnyway(counter, event, seats);
            return seats;
        });
        network.keep(message);
        network.keep(message);
    }

    /** A customer takes the tickets of a sale. */
    void handOut(Machine machine, Recorded<SaleEntry> sale) {
        Violation.unless(machine.store().isForced(".journal"), 9,
                () -> "handed out before it was forced: " + sale.entry()
                        .number());
        for (Ticket ticket : truth.handOut(sale)) {
            tally.ticket();
            invariants.oneTicketASeat(ticket);
        }
    }

    RandomGenerator chance(long number) {
        return new SplittableRandom(setting.seed() * 1_000_003 + number);
    }

    UUID newId() {
        return new UUID(setting.seed(), ++ids);
    }

    Setting setting() {
        return setting;
    }

    Guards guards() {
        return guards;
    }

    Tally tally() {
        return tally;
    }

    VirtualTime time() {
        return time;
    }

    void pass(Duration duration) {
        time.pass(duration);
    }

    VirtualSeason season() {
        return season;
    }

    /** Of everybody whose version is this one. */
    EntryCodec codec() {
        return codec;
    }

    Truth truth() {
        return truth;
    }

    VirtualNetwork network() {
        return network;
    }

    SimulatedCentre centre() {
        return centre;
    }

    List<Machine> machines() {
        return machines;
    }

    Shop shop() {
        return shop;
    }

    Invariants invariants() {
        return invariants;
    }
}
