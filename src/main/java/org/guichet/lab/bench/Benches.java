package org.guichet.lab.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** All benches. */
public final class Benches {

    private static final List<Bench> ALL = List.of(new BestBench(), new SaleBench(), new StartBench());

    private Benches() {}

    public static Optional<Bench> named(String name) {
        return ALL.stream().filter(bench -> bench.name().equals(name)).findFirst();
    }

    public static String names() {
        return ALL.stream().map(Bench::name).collect(Collectors.joining(", "));
    }

    /** One JSON object in one line. */
    public static String json(Bench bench, List<Check> checks) {
        return "{\"bench\":\"" + bench.name() + "\",\"checks\":["
                + checks.stream().map(Check::json).collect(Collectors.joining(",")) + "]}";
    }
}
