package org.guichet.lab.bench;

import java.util.List;
import java.util.Optional;

/** All benches there are. */
public final class Benches {

    private static final List<Bench> ALL = List.of(new SeatMapBench(), new SeatChangeBench(), new BestBench(),
            new SaleBench(),
            new TicketsBench(), new StartBench());

    private Benches() {}

    public static List<String> names() {
        return ALL.stream().map(Bench::name).toList();
    }

    public static Optional<Bench> named(String name) {
        return ALL.stream().filter(bench -> bench.name().equals(name)).findFirst();
    }
}
