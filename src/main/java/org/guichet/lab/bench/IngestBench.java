package org.guichet.lab.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.guichet.central.http.CentralServer;
import org.guichet.central.jdbi.PlainPush;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;
import org.guichet.lab.bench.RawConnection.Answer;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.wire.Hello;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.http.Names;
import org.guichet.wire.json.Forms;

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
                List<SoldJournal> journals = journals(house, round);
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

    /** Twice as many counters as clients, whose first entry the centre has. */
    private List<SoldJournal> journals(BenchHouse house, int round) {
        int sales = pushes * Push.MOST_ENTRIES + 1;
        List<SoldJournal> journals = new ArrayList<>();
        int index = 0;
        for (Identity seller : house.enrol(1 + (round - 1) * 2 * CLIENTS, 2 * CLIENTS)) {
            SoldJournal journal = SoldJournal.selling(seller, round,
                    house.give(seller.counter(), round, index, 2 * sales));
            index += 2 * sales;
            house.heard(seller.counter(), journal.records().subList(0, 1));
            journals.add(journal);
        }
        return journals;
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
        List<Client> clients = new ArrayList<>();
        for (SoldJournal journal : journals) {
            clients.add(Client.of(port, journal));
        }
        double seconds = Crew.seconds(clients);
        for (Client client : clients) {
            client.check();
        }
        return entries() / seconds;
    }

    private int entries() {
        return CLIENTS * pushes * Push.MOST_ENTRIES;
    }

    /** One counter's connection, its requests, and what was said to each. */
    private record Client(RawConnection connection, List<byte[]> requests, List<Answer> answers)
            implements
                Crew.Work {

        static Client of(int port, SoldJournal journal) throws IOException {
            Identity me = journal.seller();
            RawConnection connection = new RawConnection(port);
            List<StoredRecord> records = journal.records();
            byte[] hello = Forms.HELLO
                    .write(new Hello(me.counter(), 1, records.size(), records.getLast().hash(), 1, 0));
            String nonce = connection.say(RawConnection.request("POST", Names.HELLO, me, "", hello))
                    .header(Names.NONCE);
            List<byte[]> requests = new ArrayList<>();
            for (int from = 1; from < records.size(); from += Push.MOST_ENTRIES) {
                Push push = SoldJournal.push(me, records.subList(from, from + Push.MOST_ENTRIES));
                requests.add(RawConnection.request("POST", Names.PUSH, me, nonce, Forms.PUSH.write(push)));
            }
            return new Client(connection, requests, new ArrayList<>());
        }

        @Override
        public void run() throws IOException {
            for (byte[] request : requests) {
                answers.add(connection.say(request));
            }
        }

        /** After the clock: that every entry of every push was accepted. */
        void check() throws IOException {
            connection.close();
            for (Answer answer : answers) {
                if (answer.status() != 200) {
                    throw new IllegalStateException("status " + answer.status() + " "
                            + Forms.PROBLEM.read(answer.plain()).why().getMessage());
                }
                PushAnswer said = Forms.PUSH_ANSWER.read(answer.plain());
                if (said.results().stream().anyMatch(result -> result.outcome() != Outcome.ACCEPTED)) {
                    throw new IllegalStateException("not every entry was accepted: " + said);
                }
            }
        }
    }

    private static void check(BenchHouse house, int event, List<SoldJournal> journals) {
        int sales = 0;
        for (SoldJournal journal : journals) {
            CounterId counter = journal.seller().counter();
            sales += journal.sales().size() - 1;
            if (house.accepted(counter) != journal.sales().size()) {
                throw new IllegalStateException("entries of " + counter.prefix() + " are missing");
            }
        }
        if (house.sold(event) != 2 * sales) {
            throw new IllegalStateException("seats are missing");
        }
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
