package org.guichet.lab.simulate;

import java.util.EnumMap;
import java.util.Map;

/** What happened in one run or in many. */
public final class Tally {

    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private long tickets;
    private long steps;
    private long webOrders;
    private long basketsExpired;
    private long recallsHonoured;
    private long ordersFetched;

    void happened(Fault fault) {
        faults.merge(fault, 1L, Long::sum);
    }

    void ticket() {
        tickets++;
    }

    void step() {
        steps++;
    }

    void webOrder() {
        webOrders++;
    }

    void basketsExpired(int count) {
        basketsExpired += count;
    }

    void recallHonoured() {
        recallsHonoured++;
    }

    void orderFetched() {
        ordersFetched++;
    }

    /** Adds another's counts to these. */
    void join(Tally other) {
        other.faults.forEach((fault, count) -> faults.merge(fault, count, Long::sum));
        tickets += other.tickets;
        steps += other.steps;
        webOrders += other.webOrders;
        basketsExpired += other.basketsExpired;
        recallsHonoured += other.recallsHonoured;
        ordersFetched += other.ordersFetched;
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

    /** Orders of which the website told a customer. */
    public long webOrders() {
        return webOrders;
    }

    /** Baskets whose seats returned to the pool because their time was over. */
    public long basketsExpired() {
        return basketsExpired;
    }

    /** Wishes of the centre upon which a counter gave seats back. */
    public long recallsHonoured() {
        return recallsHonoured;
    }

    /** Orders of the website whose tickets a counter handed out. */
    public long ordersFetched() {
        return ordersFetched;
    }
}
