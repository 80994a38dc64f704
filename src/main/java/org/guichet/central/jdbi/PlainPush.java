package org.guichet.central.jdbi;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.central.BooksUnavailable;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Where;
import org.guichet.central.Standing;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;
import org.guichet.kernel.SaleId;

/**
 * The statements that a push of sales comes to, by plain JDBC on a connection of the driver's own: no message, no signature, no chain
 * is looked at. What the database alone can do, for benches to hold the centre against. One thread each.
 */
public final class PlainPush implements AutoCloseable {

    private final CentralDatabase database;
    private final CounterId counter;
    private final Connection pooled;
    private final Connection connection;
    private final PreparedStatement lock;
    private final PreparedStatement enrolment;
    private final PreparedStatement chain;
    private final PreparedStatement insert;
    private final PreparedStatement advance;
    private final PreparedStatement sold;
    private final Move move;
    private final PreparedStatement moving;

    /** For a counter that has pushed before: the end of its chain is in the books. */
    public PlainPush(CentralDatabase database, CounterId counter) {
        this.database = database;
        this.counter = counter;
        this.move = Move.of(Where.standing(Standing.GRANTED).by(counter), Change.to(Standing.SOLD));
        try {
            this.pooled = database.connection();
            pooled.setAutoCommit(false);
            this.connection = pooled.unwrap(Connection.class);
            this.lock = connection.prepareStatement(RegisterTables.LOCK);
            this.enrolment = connection.prepareStatement(RegisterTables.ENROLMENT);
            this.chain = connection.prepareStatement(ChainTables.CHAIN);
            this.insert = connection.prepareStatement(ChainTables.INSERT);
            this.advance = connection.prepareStatement(ChainTables.ADVANCE);
            this.sold = connection.prepareStatement(SaleTable.INSERT);
            this.moving = connection.prepareStatement(move.sql());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** A sale as its rows need it. */
    public record Sale(StoredRecord record, SaleId id, int event, List<String> seats) {}

    /** Writes and commits them; on disk when this returns. */
    public void record(List<Sale> sales) {
        try {
            lock.setInt(1, counter.number());
            written(lock.executeUpdate());
            ask(enrolment);
            ask(chain);
            List<Seat> seats = sales.stream().flatMap(Seat::of).sorted(Seat.ORDER).toList();
            for (Seat seat : seats) {
                move.bind(moving, seat.event(), seat.guid());
                moving.addBatch();
            }
            written(Arrays.stream(moving.executeBatch()).min().orElse(0));
            for (Sale sale : sales) {
                ChainTables.bind(insert, sale.record(), "");
                insert.addBatch();
                SaleTable.bind(sold, counter, sale.id(), sale.record().sequence());
                sold.addBatch();
            }
            insert.executeBatch();
            StoredRecord last = sales.getLast().record();
            advance.setLong(1, last.sequence());
            advance.setBytes(2, ChainTables.bytes(last.hash()));
            advance.setInt(3, counter.number());
            advance.setInt(4, counter.incarnation());
            written(advance.executeUpdate());
            sold.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
        database.force();
    }

    private record Seat(int event, String guid) {
        static final Comparator<Seat> ORDER = Comparator.comparingInt(Seat::event).thenComparing(Seat::guid);

        static Stream<Seat> of(Sale sale) {
            return sale.seats().stream().map(guid -> new Seat(sale.event(), guid));
        }
    }

    private void ask(PreparedStatement question) throws SQLException {
        question.setInt(1, counter.number());
        question.setInt(2, counter.incarnation());
        try (ResultSet answer = question.executeQuery()) {
            written(answer.next() ? 1 : 0);
        }
    }

    private static void written(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("the books are not as the bench left them");
        }
    }

    private static BooksUnavailable failed(SQLException e) {
        return new BooksUnavailable(Message.of("central.books.failed"), e);
    }

    @Override
    public void close() {
        try (pooled) {
            for (PreparedStatement statement : List.of(lock, enrolment, chain, insert, advance, sold, moving)) {
                statement.close();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }
}
