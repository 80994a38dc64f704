package org.guichet.lab.simulate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.guichet.central.Decision;
import org.guichet.central.Enrolment;
import org.guichet.central.Enrolment.State;
import org.guichet.central.Standing;
import org.guichet.kernel.CounterId;
import org.guichet.lab.simulate.VirtualDisk.Survival;

/**
 * The faults are over: everybody connects, counters that cannot go on are enrolled again, what still exists tells all it
 * knows, and managers sign off what does not. All of it in bounded time.
 */
final class Aftermath {

    private static final Decision WAITS_NO_LONGER = new Decision("manager", "silent");
    private static final int ROUNDS = 60;
    private static final int MESSAGES = 400;
    private static final List<Standing> WAITING = List.of(Standing.PENDING, Standing.QUARANTINED);
    /** Longer than any back-off. */
    private static final Duration BETWEEN = Duration.ofMinutes(6);

    private final World world;
    private final RandomGenerator random;

    Aftermath(World world) {
        this.world = world;
        this.random = world.chance(-1);
    }

    /** @throws Violation the queues do not drain */
    void settle() {
        world.network().heal();
        world.centre().start();
        for (Machine machine : List.copyOf(world.machines())) {
            machine.connect(true);
            // what was armed and never came to pass
            if (machine.till() == null) {
                machine.cut(Survival.EVERYTHING, random);
            } else {
                machine.kill();
            }
            machine.start();
            if (machine.isBroken() && machine.key() != null) {
                Violation.unless(world.enrol(random, machine), 14, () -> "cannot enrol " + machine);
                machine.start();
            }
        }
        world.machines().forEach(Machine::handIn);
        drain();
        closeTheFenced();
        drain();
        signOff();
        drain();
        world.shop().closeDoors();
        world.machines().forEach(machine -> {
            if (machine.till() != null) {
                machine.till().compare();
            }
        });
    }

    /** Everybody goes home: what is unsold returns to the pool. */
    void closeAll() {
        tills().forEach(till -> Play.quietly(till::sayLastWord));
        drain();
        signOff();
    }

    private void closeTheFenced() {
        tills().filter(till -> !till.maySell()).forEach(till -> Play.quietly(till::sayLastWord));
    }

    private void drain() {
        for (int round = 0; round < ROUNDS; round++) {
            for (Courier courier : couriers()) {
                int messages = 0;
                while (courier.step(random, true)) {
                    world.pass(Duration.ofMillis(20));
                    Violation.unless(++messages < MESSAGES, 14, () -> "no end to what " + courier + " has to say");
                }
            }
            if (round > 2 && couriers().stream().allMatch(Courier::isDone)) {
                return;
            }
            world.centre().office().calm(WAITS_NO_LONGER);
            if (round > 4) {
                signOff();
            }
            world.pass(BETWEEN);
        }
        couriers().stream().filter(courier -> !courier.isDone()).findFirst().ifPresent(courier -> {
            throw new Violation(14, "the queue does not drain: " + courier);
        });
    }

    /** A manager gives up each incarnation that grants wait for or that holds seats although nobody is left to speak for it. */
    private void signOff() {
        Set<CounterId> missing = world.centre().office().missing().stream().map(Enrolment::counter)
                .collect(Collectors.toSet());
        for (Enrolment enrolment : world.centre().enrolments()) {
            boolean waits = enrolment.state() != State.ACTIVE && WAITING.stream()
                    .anyMatch(standing -> !world.centre().held(enrolment.counter(), standing).isEmpty());
            if (waits || (missing.contains(enrolment.counter()) && !canStillTell(enrolment.counter()))) {
                world.centre().office().giveUp(enrolment.counter(), WAITS_NO_LONGER);
            }
        }
    }

    /** Whether a loop exists that has yet to say what the centre waits for, and can. */
    private boolean canStillTell(CounterId counter) {
        return couriers().stream().anyMatch(courier -> courier.outbox().counter().equals(counter)
                && !courier.isDone());
    }

    private Stream<Till> tills() {
        return world.machines().stream().flatMap(machine -> Stream.ofNullable(machine.till()));
    }

    private List<Courier> couriers() {
        List<Courier> all = new ArrayList<>();
        for (Machine machine : world.machines()) {
            all.addAll(machine.kept());
            if (machine.till() != null) {
                all.add(machine.till().courier());
            }
        }
        return all;
    }
}
