package org.guichet.store;

import java.sql.Connection;
import java.sql.SQLException;

import org.guichet.inventory.SeatState;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.SeatChange;
import org.guichet.journal.SeatEffects;

/** Writes grants and what entries do to seats. A row is kept only for a seat that is not as its event was granted. */
final class SeatRows {

    private final Prepared put;
    private final Prepared drop;
    private final Prepared dropMine;
    private final Prepared whole;
    private final Prepared grant;

    SeatRows(Connection connection) throws SQLException {
        put = new Prepared(connection,
                "merge into seat_state (event, seat, state) key (event, seat) values (?, ?, ?)");
        drop = new Prepared(connection, "delete from seat_state where event = ? and seat = ?");
        dropMine = new Prepared(connection, "delete from seat_state where event = ? and state = 'MINE'");
        whole = new Prepared(connection, "select 1 from granted where event = ? and whole_house");
        grant = new Prepared(connection,
                "insert into granted (sequence, event, generation, number, whole_house) values (?, ?, ?, ?, ?)");
    }

    void granted(long sequence, GrantEntry entry) throws SQLException {
        grant.run(sequence, entry.event(), entry.generation(), entry.number(), entry.wholeHouse());
    }

    void move(SeatEffects effects) throws SQLException {
        if (effects.wholeHouse().isPresent()) {
            dropMine.run(effects.wholeHouse().getAsInt());
        }
        for (SeatChange change : effects.changes()) {
            if (isDefault(change)) {
                drop.run(change.event(), change.seat());
            } else {
                put.run(change.event(), change.seat(), change.state().name());
            }
        }
    }

    /** Asks for the grant only where it matters, which no sale does. */
    private boolean isDefault(SeatChange change) throws SQLException {
        return switch (change.state()) {
            case MINE -> isWhole(change.event());
            case ELSEWHERE -> !isWhole(change.event());
            default -> false;
        };
    }

    private boolean isWhole(int event) throws SQLException {
        return !whole.read(row -> SeatState.MINE, event).isEmpty();
    }
}
