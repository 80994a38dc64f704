package org.guichet.lab.simulate;

import java.util.EnumMap;
import java.util.Map;

/** What happened in one run or in many. */
public final class Tally {

    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private long tickets;
    private long steps;

    void happened(Fault fault) {
        faults.merge(fault, 1L, Long::sum);
    }

    void ticket() {
        tickets++;
    }

    void step() {
        steps++;
    }

    /** Adds another's counts to these. */
    void join(Tally other) {
        other.faults.forEach((fault, count) -> faults.merge(fault, count, Long::sum));
        tickets += other.tickets;
        steps += other.steps;
    }

    public long count(Fault fault) {
        return faults.getOrDefault(fault, 0L);
    }

    /** Tickets handed to customers. */
    public long tickets() {
        return tickets;
    }

    public long steps() {
        return steps;
    }
}
