package org.guichet.store;

import java.util.Collection;
import java.util.List;

import org.guichet.journal.FoldedState;
import org.guichet.journal.Hash;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.SeatStateHash;
import org.guichet.journal.TicketLine;
import org.jdbi.v3.core.Handle;

/**
 * Compares a view with what the journal comes to: every seat and every sale by their hashes, the rest by its sums. It
 * would be quicker to trust, and not much slower to rebuild.
 */
final class Comparison {

    /** What the tables below a sale come to. */
    private record Sums(long tickets, long cents, long voided, long parked) {}

    private Comparison() {}

    static boolean agree(Database database, FoldedState journal) {
        return database.read(handle -> seats(handle).equals(journal.seatStateHash())
                && sales(handle).equals(journal.sales().stream().map(Recorded::hash).toList())
                && sums(handle).equals(sums(journal)));
    }

    private static Hash seats(Handle handle) {
        SeatReader seats = new SeatReader(handle);
        return SeatStateHash.of(seats.wholeHouses(), seats.changed());
    }

    private static List<Hash> sales(Handle handle) {
        return handle.select("select hash from sale order by sequence").map((row, _) -> new Hash(row.getString(1)))
                .list();
    }

    private static Sums sums(Handle handle) {
        return handle.select("""
                select (select count(*) from ticket), (select coalesce(sum(total), 0) from ticket),
                    (select count(*) from voided), (select count(*) from parked)""")
                .map((row, _) -> new Sums(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4))).one();
    }

    private static Sums sums(FoldedState journal) {
        Collection<Recorded<SaleEntry>> sales = journal.sales();
        List<TicketLine> tickets = sales.stream().flatMap(sale -> sale.entry().tickets().stream()).toList();
        long voided = sales.stream().filter(sale -> journal.isVoided(sale.entry().id())).count();
        return new Sums(tickets.size(), tickets.stream().mapToLong(ticket -> ticket.total().cents()).sum(), voided,
                journal.parked().size());
    }
}
