package org.guichet.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.guichet.journal.PrintedEntry;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;

/**
 * Writes what was printed, and what is due: a sale and a reprint ask for their lines; a print that ended, a newer
 * generation of the same line and a void take them off again.
 */
final class PrintRows {

    private record Due(long part, List<Integer> lines) {}

    private final Prepared reprint;
    private final Prepared printed;
    private final Prepared ask;
    private final Prepared due;
    private final Prepared keep;
    private final Prepared drop;

    PrintRows(Connection connection) throws SQLException {
        reprint = new Prepared(connection,
                "insert into reprint (sequence, sale, generation, lines, reason) values (?, ?, ?, ?, ?)");
        printed = new Prepared(connection,
                "insert into printed (sequence, sale, generation, lines, printer) values (?, ?, ?, ?, ?)");
        ask = new Prepared(connection, "merge into print_due (part, asked, lines) key (part) values (?, ?, ?)");
        due = new Prepared(connection, "select part, lines from print_due where part between ? and ?");
        keep = new Prepared(connection, "update print_due set lines = ? where part = ?");
        drop = new Prepared(connection, "delete from print_due where part between ? and ?");
    }

    void sold(long sequence, SaleEntry entry) throws SQLException {
        ask.run(Part.key(sequence, 0), sequence, entry.tickets().stream().map(TicketLine::line).toArray());
    }

    void reprint(long sequence, ReprintEntry entry, long sale) throws SQLException {
        reprint.run(sequence, sale, entry.generation(), entry.lines().toArray(), entry.reason());
        take(entry.lines(), Part.first(sale), Part.last(sale));
        ask.run(Part.key(sale, entry.generation()), sequence, entry.lines().toArray());
    }

    void printed(long sequence, PrintedEntry entry, long sale) throws SQLException {
        printed.run(sequence, sale, entry.generation(), entry.lines().toArray(), entry.printer());
        long part = Part.key(sale, entry.generation());
        take(entry.lines(), part, part);
    }

    void voided(long sale) throws SQLException {
        drop.run(Part.first(sale), Part.last(sale));
    }

    private void take(List<Integer> lines, long from, long to) throws SQLException {
        for (Due row : due.read(row -> new Due(row.getLong(1), Rows.integers(row, "lines")), from, to)) {
            List<Integer> left = new ArrayList<>(row.lines());
            left.removeAll(lines);
            if (left.isEmpty()) {
                drop.run(row.part(), row.part());
            } else {
                keep.run(left.toArray(), row.part());
            }
        }
    }
}
