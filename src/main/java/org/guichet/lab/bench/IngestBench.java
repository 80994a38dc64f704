package org.guichet.lab.bench;

import java.util.ArrayList;
import java.util.List;
import org.guichet.central.http.CentralServer;
import org.guichet.central.jdbi.PlainPush;
import org.guichet.wire.Push;

/**
 * Entries a second that a centre takes in over HTTP with signatures and chains checked: eight counters push sales of two seats,
 * a hundred a push, all of it signed and encoded before. The yardstick brings as many by the same statements on eight
 * plain connections to the same database, in turn with it.
 */
final class IngestBench implements Bench {

    private static final int CLIENTS = 8;

    private final String database;
    private final int warmUps;
    private final int rounds;
    private final int pushes;

    /**
     * @param database URL of a PostgreSQL, empty for H2
     * @param warmUps rounds before those that count
     * @param rounds of either side
     * @param pushes of each client in a round
     */
    IngestBench(String database, int warmUps, int rounds, int pushes) {
        this.database = database;
        this.warmUps = warmUps;
        this.rounds = rounds;
        this.pushes = pushes;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public BenchReport run() throws Exception {
        List<Double> centre = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        try (BenchHouse house = new BenchHouse(database); CentralServer server = house.serve()) {
            for (int round = 1; round <= warmUps + rounds; round++) {
                List<SoldJournal> journals = house.heardOf(round, 2 * CLIENTS, pushes);
                double yardstick = plainly(house, journals.subList(0, CLIENTS));
                double measured = overHttp(server.port(), journals.subList(CLIENTS, 2 * CLIENTS));
                check(house, round, journals);
                if (round > warmUps) {
                    plain.add(yardstick);
                    centre.add(measured);
                }
            }
        }
        boolean h2 = database.isEmpty();
        return new BenchReport(name(), List.of(Check.atLeast(
                "entries a second over HTTP by the same statements on plain JDBC, " + (h2 ? "H2 synced" : "PostgreSQL"),
                median(centre), median(plain), h2 ? 0.5 : 0.4)));
    }

    private double plainly(BenchHouse house, List<SoldJournal> journals) throws Exception {
        List<Plain> clients = new ArrayList<>();
        for (SoldJournal journal : journals) {
            clients.add(new Plain(new PlainPush(house.database(), journal.seller().counter()), journal.sales()));
        }
        double seconds = Crew.seconds(clients);
        clients.forEach(client -> client.push().close());
        return entries() / seconds;
    }

    private record Plain(PlainPush push, List<PlainPush.Sale> sales) implements Crew.Work {
        @Override
        public void run() {
            for (int from = 1; from < sales.size(); from += Push.MOST_ENTRIES) {
                push.record(sales.subList(from, from + Push.MOST_ENTRIES));
            }
        }
    }

    private double overHttp(int port, List<SoldJournal> journals) throws Exception {
        List<PushingClient> clients = PushingClient.of(port, journals);
        double seconds = Crew.seconds(clients);
        for (PushingClient client : clients) {
            client.check();
        }
        return entries() / seconds;
    }

    private int entries() {
        return CLIENTS * pushes * Push.MOST_ENTRIES;
    }

    private void check(BenchHouse house, int event, List<SoldJournal> journals) {
        if (house.missing(journals.stream().map(journal -> journal.seller().counter()),
                journals.getFirst().sales().size()) != 0 || house.sold(event) != 2 * 2 * entries()) {
            throw new IllegalStateException("entries or seats are missing");
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
