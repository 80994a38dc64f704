package org.guichet.lab.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can happen in a run, and how often of ten thousand steps of its kind. */
public enum Act {
    /** A clerk sells up to four seats, and prints them unless the printer fails. */
    SELL(1900),
    /** Takes back the last sale. */
    VOID(200), PARK(200), TAKE_BACK(150),
    /** Prints what was sold and not printed. */
    PRINT(300),
    /** Seats that somebody clicks, in one short call; its answer may come late. */
    ASK_NAMED(500),
    /** Seats of a zone, through the loop. */
    ASK_ZONE(600),
    /** An answer that was late arrives. */
    LATE_ANSWER(200), RETURN(300), CLOSE(40),
    /** One or several messages of a counter's loop, or of a journal that it keeps. */
    SYNC(3400),
    /** A message that was kept back arrives at the centre. */
    DELIVER(350),
    /** A counter's line goes down or up. */
    LINE(150), START(700), STOP(70), KILL(60), POWER_CUT(60), POWER_CUT_SOON(60), FORCE_FAILS(25), DISK_FULL(40),
    BIT_FLIP(10), TAMPER(10), SECOND_PROCESS(30), IMAGE(80), RESTORE_IMAGE(25), CLONE(25), CLOCK(
            100),
    NEWER_VERSION(15), TELL_UNKNOWN(40), REVOKE(25), RE_ENROL(60), NEW_MACHINE(25), GIVE_UP(
            12),
    CENTRE_CRASH(60), CENTRE_DIES_IN_TRANSACTION(60), CENTRE_START(
            300),
    CENTRE_CLOCK(30), BACKUP(70), RESTORE(25), ROTATE_KEY(15),
    /** A customer of the website puts up to three seats into a basket. */
    FILL_BASKET(Kind.WEBSITE, 4300),
    /** Pays for what is in a basket, held or over, or for seats without one. */
    ORDER(Kind.WEBSITE, 2900),
    /** Gives a basket back. */
    EMPTY_BASKET(Kind.WEBSITE, 500),
    /** A request that was sent before is sent once more. */
    ASK_AGAIN(Kind.WEBSITE, 1100),
    /** A customer comes to a counter for the tickets of an order. */
    PICK_UP(Kind.WEBSITE, 1200);

    /** Acts of a kind are drawn from a stream of their own. */
    enum Kind {
        HOUSE, WEBSITE
    }

    private static final Map<Kind, List<Act>> ACTS = Stream.of(values())
            .collect(Collectors.groupingBy(act -> act.kind, () -> new EnumMap<>(Kind.class), Collectors.toList()));

    private final Kind kind;
    private final int weight;

    Act(int weight) {
        this(Kind.HOUSE, weight);
    }

    Act(Kind kind, int weight) {
        this.kind = kind;
        this.weight = weight;
    }

    /** One of that kind. */
    static Act any(Kind kind, RandomGenerator random) {
        List<Act> acts = ACTS.getOrDefault(kind, List.of());
        int left = random.nextInt(acts.stream().mapToInt(act -> act.weight).sum());
        for (Act act : acts) {
            left -= act.weight;
            if (left < 0) {
                return act;
            }
        }
        throw new IllegalStateException("the weights sum to more");
    }
}
