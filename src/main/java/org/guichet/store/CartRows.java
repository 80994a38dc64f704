package org.guichet.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.guichet.journal.ParkedEntry;
import org.guichet.kernel.SaleId;

/** Writes the carts on hold: at most one a sale id, the last one parked. */
final class CartRows {

    private final Prepared cart;
    private final Prepared line;
    private final Prepared find;
    private final Prepared lines;
    private final Prepared drop;
    private final Prepared dropLines;

    CartRows(Connection connection) throws SQLException {
        cart = new Prepared(connection, "insert into parked (sequence, sale, label, language) values (?, ?, ?, ?)");
        line = new Prepared(connection, "insert into parked_line (part, event, seat, type) values (?, ?, ?, ?)");
        find = new Prepared(connection, "select sequence from parked where sale = ?");
        lines = new Prepared(connection,
                "select event, seat, type from parked_line where part between ? and ? order by part");
        drop = new Prepared(connection, "delete from parked where sequence = ?");
        dropLines = new Prepared(connection, "delete from parked_line where part between ? and ?");
    }

    /** Takes the parked cart of that sale out of the view; returns its lines, none when it was not parked. */
    List<ParkedEntry.Line> take(SaleId sale) throws SQLException {
        for (long sequence : find.read(row -> row.getLong(1), sale.value())) {
            long first = Part.first(sequence);
            long last = Part.last(sequence);
            List<ParkedEntry.Line> taken = lines.read(
                    row -> new ParkedEntry.Line(row.getInt(1), row.getString(2), row.getString(3).charAt(0)), first,
                    last);
            drop.run(sequence);
            dropLines.run(first, last);
            return taken;
        }
        return List.of();
    }

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
