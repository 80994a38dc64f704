package org.guichet.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.guichet.journal.ParkedEntry;
import org.guichet.kernel.SaleId;

/** Writes the carts on hold: one a sale id, the last one parked. */
final class CartRows {

    private final Prepared cart;
    private final Prepared line;
    private final Prepared find;
    private final Prepared drop;
    private final Prepared dropLines;

    CartRows(Connection connection) throws SQLException {
        cart = new Prepared(connection, "insert into parked (sequence, sale, label, language) values (?, ?, ?, ?)");
        line = new Prepared(connection, "insert into parked_line (part, event, seat, type) values (?, ?, ?, ?)");
        find = new Prepared(connection, "select sequence from parked where sale = ?");
        drop = new Prepared(connection, "delete from parked where sequence = ?");
        dropLines = new Prepared(connection, "delete from parked_line where part between ? and ?");
    }

    /** The sequence of the cart parked under that id; mostly empty, and then cheap. */
    List<Long> find(SaleId id) throws SQLException {
        return find.read(row -> row.getLong(1), id.value());
    }

    void drop(long sequence) throws SQLException {
        drop.run(sequence);
        dropLines.run(Part.first(sequence), Part.last(sequence));
    }

    /** A cart without lines is none. */
    void park(long sequence, ParkedEntry entry) throws SQLException {
        if (entry.lines().isEmpty()) {
            return;
        }
        cart.run(sequence, entry.sale().value(), entry.label(), entry.language().code());
        for (int i = 0; i < entry.lines().size(); i++) {
            ParkedEntry.Line of = entry.lines().get(i);
            line.run(Part.key(sequence, i), of.event(), of.seat(), String.valueOf(of.type()));
        }
    }
}
