package org.guichet.lab.bench;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.guichet.kernel.system.SystemTime;
import org.guichet.sync.http.HttpCentre;
import org.guichet.sync.http.HttpCentre.Timeouts;

/**
 * Thousands of counters come back at once after an outage, each with its sales of two seats, to a centre that is a process of its
 * own: real loops and real HTTP, at most a thousand sockets at a time. Meanwhile clerks elsewhere click open seats. The yardstick
 * is what the same process takes in from eight counters, a hundred entries a push, before the storm.
 */
final class ReturnBench implements Bench {

    private static final int SOCKETS = 1_000;
    private static final int CLERKS = 10;
    private static final int CLIENTS = 8;
    private static final int INGEST_ROUNDS = 4;
    private static final int OPEN_SEATS = 60_000;
    private static final double DRAINED_SECONDS = 120;
    private static final double GRANT_MILLIS = 300;
    private static final double OF_INGEST = 0.25;

    private final String database;
    private final int counters;
    private final int salesEach;
    private final int pushes;

    /**
     * @param database URL of a PostgreSQL, empty for H2
     * @param pushes of each client of the yardstick, in each of its rounds
     */
    ReturnBench(String database, int counters, int salesEach, int pushes) {
        this.database = database;
        this.counters = counters;
        this.salesEach = salesEach;
        this.pushes = pushes;
    }

    @Override
    public String name() {
        return "return";
    }

    /** What the storm came to. */
    private record Came(double seconds, Storm storm, Samples grants, int grantsRefused) {}

    @Override
    public BenchReport run() throws Exception {
        try (BenchHouse house = new BenchHouse(database)) {
            Deque<List<SoldJournal>> before = new ArrayDeque<>();
            for (int round = 1; round <= INGEST_ROUNDS; round++) {
                before.add(house.heardOf(round, CLIENTS, pushes));
            }
            int event = INGEST_ROUNDS + 1;
            List<KeptJournal> returning = house.kept(event, counters, salesEach);
            house.open(event + 1, OPEN_SEATS);
            double ingest = 0;
            Came came;
            try (Clerks clerks = new Clerks(house, CLERKS, house.complaints());
                    CentreProcess centre = house.serveAlone()) {
                while (!before.isEmpty()) {
                    ingest = ingest(centre.address().getPort(), before.remove()); // the last one, when it is warm
                }
                clerks.click(centre.address(), event + 1, OPEN_SEATS);
                came = storm(centre.address(), returning, clerks);
            }
            long lost = house.missing(returning.stream().map(KeptJournal::counter), salesEach);
            if (lost == 0 && house.sold(event) != 2 * counters * salesEach) {
                throw new IllegalStateException("seats are missing");
            }
            return new BenchReport(name(), checks(came, ingest, lost));
        }
    }

    private double ingest(int port, List<SoldJournal> journals) throws Exception {
        List<PushingClient> clients = PushingClient.of(port, journals);
        double seconds = Crew.seconds(clients);
        for (PushingClient client : clients) {
            client.check();
        }
        return entries(journals, 1) / seconds;
    }

    private static double entries(List<SoldJournal> journals, int heard) {
        return journals.stream().mapToInt(journal -> journal.sales().size() - heard).sum();
    }

    private Came storm(URI address, List<KeptJournal> returning, Clerks clerks) throws Exception {
        Storm storm = new Storm();
        try (HttpCentre centre = new HttpCentre(address, Optional.empty(), Optional.empty(), Timeouts.USUAL,
                new SystemTime())) {
            Semaphore sockets = new Semaphore(SOCKETS - CLERKS, true);
            double seconds = Crew.secondsOfMany(returning.stream()
                    .map(journal -> new ReturningCounter(centre.as(journal.seller()), journal, sockets, storm))
                    .toList());
            clerks.over();
            return new Came(seconds, storm, clerks.waits(), clerks.refused());
        }
    }

    private List<Check> checks(Came came, double ingest, long lost) {
        double entries = (double) counters * salesEach;
        return List.of(
                Check.exactly("entries lost of " + (long) entries, (double) lost, 0),
                Check.atMost("seconds until " + counters + " counters were drained", came.seconds(), DRAINED_SECONDS),
                Check.atLeast("entries a second in the storm by the same process without one", entries / came.seconds(),
                        ingest, OF_INGEST),
                Check.exactly("answers that were neither a yes nor a 503 or 429 with Retry-After (of those "
                        + came.storm().later() + ")", (double) came.storm().wrong(), 0),
                Check.exactly("requests without an answer", (double) came.storm().unanswered(), 0),
                Check.atMost("click on two seats to their grant in the storm, p99 ms of " + came.grants().count(),
                        came.grants().millis(99), GRANT_MILLIS),
                Check.exactly("clicks that were refused", came.grantsRefused(), 0));
    }
}
