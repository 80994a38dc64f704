package org.guichet.lab.simulate;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.guichet.central.Decision;
import org.guichet.central.Enrolment;
import org.guichet.central.Standing;
import org.guichet.inventory.Guard;
import org.guichet.journal.JournalUnavailable;
import org.guichet.kernel.Refusal;
import org.guichet.lab.simulate.DiskFaults.PowerCut;
import org.guichet.lab.simulate.SimulatedCentre.Death;
import org.guichet.lab.simulate.VirtualDisk.Survival;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;
import org.jspecify.annotations.Nullable;

/** Lets steps happen in a world. Everything that a step leaves open is drawn from its salt, so that it can happen again. */
final class Play {

    private static final int MOST_EXTRA_MACHINES = 4;
    private static final int CHECK_EVERY = 8;

    private final World world;
    private int steps;

    Play(World world) {
        this.world = world;
    }

    /** @throws Violation a promise was broken by it */
    void perform(Step step) {
        world.tally().step();
        RandomGenerator random = new SplittableRandom(step.salt());
        world.pass(Duration.ofMillis(random.nextInt(6_000)));
        if (step.machine() <= world.machines().size()) {
            surviving(world.machines().get(Math.max(step.machine(), 1) - 1), machine -> act(machine, step, random));
        }
        if (++steps % CHECK_EVERY == 0) {
            world.invariants().sellableOnce();
        }
    }

    private void act(Machine machine, Step step, RandomGenerator random) {
        List<String> words = step.words();
        switch (step.act()) {
            case SELL -> selling(machine, till -> till.sell(random, words));
            case VOID -> selling(machine, Till::voidLast);
            case PARK -> selling(machine, till -> till.park(random));
            case TAKE_BACK -> selling(machine, till -> till.takeBack(random));
            case PRINT -> at(machine, Till::printDue);
            case ASK_NAMED -> selling(machine, till -> till.askNamed(random, words));
            case ASK_ZONE -> selling(machine, till -> till.askZone(random));
            case LATE_ANSWER -> at(machine, Till::hearLate);
            case RETURN -> selling(machine, till -> till.giveBack(random, words));
            case CLOSE -> at(machine, Till::sayLastWord);
            case SYNC -> sync(machine, random);
            case DELIVER -> world.network().deliver(random);
            case LINE -> machine.connect(random.nextInt(3) > 0);
            case START -> machine.start();
            case STOP -> machine.stop();
            case KILL -> {
                world.tally().happened(Fault.F1_CRASH);
                machine.kill();
            }
            case POWER_CUT -> cut(machine, random);
            case POWER_CUT_SOON -> machine.faults().cutAt(machine.faults().operations() + random.nextInt(4),
                    random.nextBoolean());
            case FORCE_FAILS -> failNext(machine, Fault.F5_FORCE_FAILS, 1, random);
            case DISK_FULL -> failNext(machine, Fault.F4_DISK_FULL, 0, random);
            case BIT_FLIP -> new Damage(world, machine).flip(random);
            case TAMPER -> new Damage(world, machine).tamper(random);
            case SECOND_PROCESS -> second(machine, random);
            case IMAGE -> machine.takeImage();
            case RESTORE_IMAGE -> restoreImage(machine);
            case CLONE -> copy(machine);
            case CLOCK -> clock(machine.clock(), random);
            case NEWER_VERSION -> {
                world.tally().happened(Fault.F19_OTHER_VERSION);
                machine.becomeNewer();
            }
            case TELL_UNKNOWN -> {
                world.tally().happened(Fault.F19_OTHER_VERSION);
                world.centre().tellUnknown(machine.counter().number());
            }
            case REVOKE -> revoke(machine);
            case RE_ENROL -> reEnrol(machine, random);
            case NEW_MACHINE -> newMachine(machine, random);
            case GIVE_UP -> giveUp(random);
            case CENTRE_CRASH -> world.centre().crash();
            case CENTRE_DIES_IN_TRANSACTION ->
                world.centre().dieInNextTransaction(random.nextBoolean() ? Death.BEFORE_COMMIT : Death.AFTER_COMMIT);
            case CENTRE_START -> world.centre().start();
            case CENTRE_CLOCK -> centreClock(random);
            case BACKUP -> world.centre().backup();
            case RESTORE -> restore(random, words);
            case FILL_BASKET -> world.shop().fill(random);
            case ORDER -> world.shop().order(random);
            case EMPTY_BASKET -> world.shop().empty(random);
            case ASK_AGAIN -> world.shop().askAgain(random);
            case PICK_UP -> world.shop().anyReference(random)
                    .ifPresent(order -> selling(machine, till -> till.pickUp(random, order)));
            case ROTATE_KEY -> {
                world.tally().happened(Fault.F22_KEY_ROTATED);
                world.centre().rotateKey();
            }
        }
    }

    private void selling(Machine machine, Consumer<Till> act) {
        at(machine, till -> {
            if (!world.truth().isClosed(machine.counter())) { // of a withdrawal the counter itself knows
                act.accept(till);
            }
        });
    }

    /** Does something at a running counter. */
    private void at(Machine machine, Consumer<Till> act) {
        Till till = machine.till();
        if (till != null) {
            act.accept(till);
        }
    }

    /** An act that may be refused. */
    static void quietly(Runnable act) {
        try {
            act.run();
        } catch (Refusal | JournalUnavailable e) {
            // nothing happened
        }
    }

    /** Lets something happen to a machine, whatever becomes of it meanwhile. */
    private void surviving(Machine machine, Consumer<Machine> act) {
        try {
            act.accept(machine);
        } catch (Refusal | Rejected | Unreachable e) {
            // the clerk is told why; nothing happened
        } catch (JournalUnavailable e) {
            if (e.reason().key().equals("journal.force.failed") || e.reason().key().equals("journal.stopped")) {
                machine.cut(Survival.ANYTHING, world.chance(machine.faults().operations()));
            }
        } catch (PowerCut e) {
            cut(machine, world.chance(machine.faults().operations()));
        }
    }

    private void sync(Machine machine, RandomGenerator random) {
        int others = machine.kept().size();
        Till till = machine.till();
        int chosen = random.nextInt(others + 3);
        @Nullable
        Courier courier = chosen < others ? machine.kept().get(chosen) : till == null ? null : till.courier();
        if (courier != null) {
            for (int i = 0; i < 3 && courier.step(random, machine.isConnected()); i++) {
                world.pass(Duration.ofMillis(50));
            }
        }
    }

    private void cut(Machine machine, RandomGenerator random) {
        boolean pieces = random.nextBoolean();
        world.tally().happened(pieces ? Fault.F3_TORN : Fault.F2_POWER_CUT);
        machine.cut(pieces ? Survival.ANYTHING : Survival.ONLY_FORCED, random);
    }

    /** The next append writes, then forces: the first or the second of them fails. */
    private void failNext(Machine machine, Fault fault, int later, RandomGenerator random) {
        world.tally().happened(fault);
        int at = machine.faults().operations() + later;
        machine.faults().fail(at, at + 1, random.nextInt(3));
    }

    /** Somebody starts the counter once more beside the one that runs. */
    private void second(Machine machine, RandomGenerator random) {
        if (machine.till() != null) {
            world.tally().happened(Fault.F20_SECOND_PROCESS);
            machine.startSecond(till -> till.sell(random, List.of()));
        }
    }

    private void restoreImage(Machine machine) {
        if (machine.restoreImage()) {
            world.tally().happened(Fault.F15_COUNTER_RESTORED);
            world.truth().lost(machine.counter());
        }
    }

    private void copy(Machine machine) {
        if (world.machines().size() < world.setting().counters() + MOST_EXTRA_MACHINES) {
            world.tally().happened(Fault.F16_CLONED);
            world.addCopy(machine).start();
        }
    }

    private void clock(VirtualClock clock, RandomGenerator random) {
        world.tally().happened(Fault.F12_CLOCK);
        var before = world.centre().places();
        long seconds = (long) (Math.pow(10, random.nextInt(9)) * (1 + random.nextInt(5)));
        clock.jump(Duration.ofSeconds(random.nextBoolean() ? seconds : -seconds));
        Violation.unless(before.equals(world.centre().places()), 16, () -> "a clock moved seats");
    }

    private void centreClock(RandomGenerator random) {
        clock(world.centre().clock(), random);
        if (!world.guards().has(Guard.NO_FREE_BY_CLOCK)) {
            Machine machine = world.machines().get(random.nextInt(world.machines().size()));
            world.centre().held(machine.counter(), Standing.GRANTED).forEach(place -> world.centre()
                    .freeAnyway(machine.counter(), place.event(), List.of(place.seat())));
        }
    }

    private void revoke(Machine machine) {
        try {
            world.centre().office().revoke(machine.counter().number(), new Decision("manager", "stolen"));
            world.tally().happened(Fault.F17_REVOKED);
        } catch (Refusal e) {
            // it sells no more already
        }
    }

    /** Somebody brings a counter that cannot go on back into the house, on the same computer. */
    private void reEnrol(Machine machine, RandomGenerator random) {
        Till till = machine.till();
        boolean needed = machine.isBroken() || (till != null && !till.maySell()) || random.nextInt(20) == 0;
        if (needed && machine.key() != null && world.enrol(random, machine)) {
            world.tally().happened(Fault.F18_RE_ENROLLED);
        }
    }

    private void newMachine(Machine machine, RandomGenerator random) {
        if (world.machines().size() < world.setting().counters() + MOST_EXTRA_MACHINES
                && world.enrol(random, world.addMachine(machine.counter().number()))) {
            world.tally().happened(Fault.F18_RE_ENROLLED);
        }
    }

    /** A manager waits no longer for an incarnation that sells no more. */
    private void giveUp(RandomGenerator random) {
        List<Enrolment> silent = world.centre().enrolments().stream()
                .filter(each -> each.state() == Enrolment.State.FENCED).toList();
        if (!silent.isEmpty()) {
            world.centre().office().giveUp(silent.get(random.nextInt(silent.size())).counter(),
                    new Decision("manager", "lost"));
        }
    }

    private void restore(RandomGenerator random, List<String> words) {
        world.tally().happened(Fault.F14_CENTRE_RESTORED);
        world.centre().restore(
                words.isEmpty() ? random.nextInt(world.centre().backups()) : Integer.parseInt(words.getFirst()));
        world.shop().restored();
    }
}
