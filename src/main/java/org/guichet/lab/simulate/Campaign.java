package org.guichet.lab.simulate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.guichet.inventory.Guards;
import org.guichet.lab.simulate.Simulation.Outcome;

/** Many runs, on every core at once; each is one thread's and knows of no other. */
public final class Campaign {

    private static final OperatingSystemMXBean PROCESS = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);
    private static final int AT_ONCE = 500;
    private static final int MOST_KEPT = 5;

    private final Guards guards;
    private final Tally tally = new Tally();
    private final List<Outcome> broken = new ArrayList<>();
    private long seeds;
    private long violations;
    private Duration took = Duration.ZERO;
    private Duration used = Duration.ZERO;

    public Campaign(Guards guards) {
        this.guards = guards;
    }

    /**
     * Runs seeds, one after the other.
     *
     * @param progress told now and then how many are done
     */
    public void run(long from, long count, LongConsumer progress) {
        long begin = System.nanoTime();
        long worked = PROCESS.getProcessCpuTime();
        Simulation simulation = new Simulation(guards);
        for (long done = 0; done < count; done += AT_ONCE) {
            LongStream.range(from + done, from + Math.min(count, done + AT_ONCE)).parallel()
                    .mapToObj(simulation::run).forEachOrdered(this::take);
            progress.accept(seeds);
        }
        took = took.plusNanos(System.nanoTime() - begin);
        used = used.plusNanos(PROCESS.getProcessCpuTime() - worked);
    }

    /** Runs what was written down. */
    public void run(Schedule schedule) {
        take(new Simulation(guards).run(schedule));
    }

    private void take(Outcome outcome) {
        seeds++;
        tally.join(outcome.tally());
        if (outcome.violation().isPresent()) {
            violations++;
            if (broken.size() < MOST_KEPT) {
                broken.add(outcome);
            }
        }
    }

    public Tally tally() {
        return tally;
    }

    public long seeds() {
        return seeds;
    }

    public long violations() {
        return violations;
    }

    /** The first runs that broke a promise. */
    public List<Outcome> broken() {
        return List.copyOf(broken);
    }

    /** How many runs a second, on all cores together. */
    public double seedsPerSecond() {
        return rate(took);
    }

    /** How many runs a second of processor time: what a core does that has nothing else to do. */
    public double seedsPerSecondPerCore() {
        return rate(used);
    }

    private double rate(Duration in) {
        return in.isZero() ? 0 : seeds * (double) Duration.ofSeconds(1).toNanos() / in.toNanos();
    }

    /** One JSON object on one line. */
    public String json() {
        String faults = Stream.of(Fault.values()).map(fault -> "\"" + fault.code() + "\":" + tally.count(fault))
                .collect(Collectors.joining(","));
        return "{\"seeds\":" + seeds + ",\"violations\":" + violations + ",\"seeds_per_second\":"
                + Math.round(seedsPerSecond()) + ",\"seeds_per_second_per_core\":" + Math.round(seedsPerSecondPerCore())
                + ",\"cores\":" + Runtime.getRuntime().availableProcessors()
                + ",\"steps\":" + tally.steps() + ",\"tickets\":" + tally.tickets() + ",\"web_orders\":"
                + tally.webOrders() + ",\"baskets_expired\":" + tally.basketsExpired() + ",\"orders_fetched\":"
                + tally.ordersFetched() + ",\"recalls_honoured\":" + tally.recallsHonoured() + ",\"faults\":{" + faults
                + "}}";
    }
}
