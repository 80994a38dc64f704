package org.guichet.lab.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.central.jdbi.PostgresServer;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TicketLine;
import org.guichet.journal.json.JsonEntryCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on a real PostgreSQL, killed while they sell; and the comparison sees what is made wrong on purpose. */
class ChaosTest {

    private static final int KILLS = 4;
    private static final long SEED = 11;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingSoldTwiceWhoeverIsKilledAndTheComparisonSeesWhatIsTamperedWith() throws Exception {
        try (Chaos chaos = Chaos.withOwnPostgres(folder, KILLS, SEED, PostgresServer.programs())) {
            ChaosReport report = chaos.run(done -> {});

            assertThat(report.differences().all()).as("what does not agree").isEmpty();
            assertThat(report.kills()).isEqualTo(KILLS);
            assertThat(report.json()).startsWith("{\"kills\":" + KILLS
                    + ",\"lost\":0,\"double_sold\":0,\"unexplained\":0,").contains("\"database\":\"postgresql\"");
            assertThat(report.counts().get("tickets")).as("sold").isPositive();
            assertThat(report.counts().get("web_orders")).as("bought on the web").isPositive();
            assertThat(report.counts().get("printed")).as("on paper").isPositive();
            assertThat(report.faults().values().stream().mapToInt(Integer::intValue).sum()).as("faults").isPositive();

            tamper(chaos);
        }
    }

    private static void tamper(Chaos chaos) throws IOException, SQLException {
        List<CounterLeft> left = chaos.left();
        CounterLeft first = left.getFirst();
        CounterLeft last = left.getLast();
        Sold sold = Sold.at(first);
        TicketLine ticket = sold.sale().tickets().getFirst();
        TicketLine other = Sold.at(last).sale().tickets().getFirst();
        assertThat(chaos.compare(List.of(first.plus(last.papers()), last)).unexplained())
                .as("a ticket of another counter's key").anyMatch(why -> why.startsWith("no gate lets in"));

        String books = chaos.books().database();
        sold.write(books, "\"total\":" + sold.sale().total().cents() + ",\"rounding",
                "\"total\":" + (sold.sale().total().cents() - 1) + ",\"rounding");
        Differences cheaper = chaos.compare(left);
        assertThat(cheaper.unexplained()).as("a cent is missing in the books").isNotEmpty();
        assertThat(cheaper.lost()).isEmpty();

        sold.write(books, seat(ticket), seat(other));
        Differences twice = chaos.compare(left);
        assertThat(twice.doubleSold()).as("one seat is in two sales").isNotEmpty();

        sold.write(books, "", "");
        assertThat(chaos.compare(left).none()).as("as it was before").isTrue();

        sold.execute(books, "delete from inventory_entry where ", "");
        Differences dropped = chaos.compare(left);
        assertThat(dropped.lost()).as("an accepted entry is gone").contains(sold.sale().number() + "-1");
        assertThat(dropped.unexplained()).isNotEmpty();

        String order = chaos.bought().getFirst().reference();
        try (Connection database = DriverManager.getConnection(books);
                PreparedStatement statement = database
                        .prepareStatement("delete from inventory_web_order where reference = ?")) {
            statement.setString(1, order);
            assertThat(statement.executeUpdate()).isOne();
        }
        assertThat(chaos.compare(left).lost()).as("an order is gone").anyMatch(each -> each.startsWith(order));
    }

    private static String seat(TicketLine ticket) {
        return "\"event\":" + ticket.event() + ",\"seat\":\"" + ticket.seat() + "\"";
    }

    /** A sale that was not taken back, and where it is. */
    private record Sold(StoredRecord record, SaleEntry sale) {

        static Sold at(CounterLeft counter) {
            JsonEntryCodec codec = new JsonEntryCodec();
            Account account = Account.of(counter.journal(), codec);
            return counter.journal().stream()
                    .flatMap(record -> codec.decode(record.entry()) instanceof SaleEntry sale
                            && !account.isVoided(sale.id()) ? Stream.of(new Sold(record, sale)) : Stream.empty())
                    .findFirst().orElseThrow();
        }

        /** Puts its entry into the books with other words in it. */
        void write(String books, String words, String others) throws SQLException {
            String payload = record.entry().payload();
            assertThat(payload).contains(words);
            execute(books, "update inventory_entry set payload = ? where ", payload.replace(words, others));
        }

        void execute(String books, String change, String payload) throws SQLException {
            try (Connection database = DriverManager.getConnection(books);
                    PreparedStatement statement = database
                            .prepareStatement(change + "counter = ? and incarnation = ? and sequence = ?")) {
                int at = 1;
                if (!payload.isEmpty()) {
                    statement.setString(at++, payload);
                }
                statement.setInt(at++, record.counter().number());
                statement.setInt(at++, record.counter().incarnation());
                statement.setLong(at, record.sequence());
                assertThat(statement.executeUpdate()).isOne();
            }
        }
    }
}
