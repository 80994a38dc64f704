package org.guichet.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.guichet.inventory.SeatState;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.TicketLine;

/** Writes what an entry does to seats. A row is kept only for a seat that is not as its event's grant left it. */
final class SeatRows {

    private record Seat(int event, String guid) {}

    private final Prepared put;
    private final Prepared drop;
    private final Prepared dropMine;
    private final Prepared isWhole;
    private final Prepared sold;
    private final Prepared grant;

    SeatRows(Connection connection) throws SQLException {
        put = new Prepared(connection,
                "merge into seat_state (event, seat, state) key (event, seat) values (?, ?, ?)");
        drop = new Prepared(connection, "delete from seat_state where event = ? and seat = ?");
        dropMine = new Prepared(connection, "delete from seat_state where event = ? and state = 'MINE'");
        isWhole = new Prepared(connection, "select 1 from granted where event = ? and whole_house");
        sold = new Prepared(connection, "select event, seat from ticket where part between ? and ?");
        grant = new Prepared(connection,
                "insert into granted (sequence, event, generation, number, whole_house) values (?, ?, ?, ?, ?)");
    }

    void granted(long sequence, GrantEntry entry) throws SQLException {
        grant.run(sequence, entry.event(), entry.generation(), entry.number(), entry.wholeHouse());
        if (entry.wholeHouse()) {
            dropMine.run(entry.event());
        }
        for (String seat : entry.seats()) {
            release(entry.event(), seat);
        }
    }

    /** @param parked what the cart of that sale held until now */
    void sold(List<TicketLine> tickets, List<ParkedEntry.Line> parked) throws SQLException {
        released(parked);
        for (TicketLine ticket : tickets) {
            put.run(ticket.event(), ticket.seat(), SeatState.SOLD_HERE.name());
        }
    }

    /** @param before what the cart of that sale held until now */
    void parked(List<ParkedEntry.Line> lines, List<ParkedEntry.Line> before) throws SQLException {
        released(before);
        for (ParkedEntry.Line line : lines) {
            put.run(line.event(), line.seat(), SeatState.IN_CART.name());
        }
    }

    void voided(long sale) throws SQLException {
        for (Seat seat : sold.read(row -> new Seat(row.getInt(1), row.getString(2)), Part.first(sale),
                Part.last(sale))) {
            release(seat.event(), seat.guid());
        }
    }

    private void released(List<ParkedEntry.Line> lines) throws SQLException {
        for (ParkedEntry.Line line : lines) {
            release(line.event(), line.seat());
        }
    }

    private void release(int event, String seat) throws SQLException {
        if (isWhole.read(row -> true, event).isEmpty()) {
            put.run(event, seat, SeatState.MINE.name());
        } else {
            drop.run(event, seat);
        }
    }
}
