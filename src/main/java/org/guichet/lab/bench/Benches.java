package org.guichet.lab.bench;

import java.util.List;
import java.util.Optional;

/** All benches there are. */
public final class Benches {

    private final List<Bench> all;

    /** @param scale for those that can be told */
    public Benches(Scale scale) {
        this.all = List.of(new SeatMapBench(), new SeatChangeBench(), new BestBench(), new SaleBench(),
                new TicketsBench(), new StartBench(), new IngestBench(scale.database(), 3, 7, 30),
                new FeedBench(scale.database(), 30, 15),
                new ReturnBench(scale.database(), scale.counters(), scale.salesEach(), 30));
    }

    /**
     * Against what, and how many.
     *
     * @param database URL of a PostgreSQL for the centre's books; empty for H2
     * @param counters that return after an outage
     * @param salesEach that each of them made meanwhile
     */
    public record Scale(String database, int counters, int salesEach) {}

    public List<String> names() {
        return all.stream().map(Bench::name).toList();
    }

    public Optional<Bench> named(String name) {
        return all.stream().filter(bench -> bench.name().equals(name)).findFirst();
    }
}
