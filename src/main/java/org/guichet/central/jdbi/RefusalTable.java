package org.guichet.central.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.guichet.central.Refusals;
import org.guichet.kernel.CounterId;
import org.guichet.ticketing.RefusedTicket;
import org.guichet.ticketing.SeatHash;
import org.jdbi.v3.core.Handle;

/** The refused tickets: one row each, few beside those that are sold. */
final class RefusalTable implements Refusals {

    private static final String THE_TICKET = " where event = ? and counter = ? and incarnation = ? and sale = ?"
            + " and line = ? and seat = ?";

    private final Handle handle;

    RefusalTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void add(int event, Collection<RefusedTicket> tickets) {
        tickets.forEach(ticket -> add(event, ticket));
    }

    private void add(int event, RefusedTicket ticket) {
        CounterId counter = ticket.counter();
        int known = handle.select("select count(*) from inventory_refused_ticket" + THE_TICKET, event, counter.number(),
                counter.incarnation(), ticket.sale(), ticket.line(), ticket.seat().bits()).mapTo(Integer.class).one();
        if (known == 0) {
            handle.execute("insert into inventory_refused_ticket (event, counter, incarnation, sale, line, seat, below,"
                    + " why) values (?, ?, ?, ?, ?, ?, ?, ?)", event, counter.number(), counter.incarnation(),
                    ticket.sale(), ticket.line(), ticket.seat().bits(), ticket.below(), ticket.why());
        } else {
            handle.execute("update inventory_refused_ticket set below = ?, why = ?" + THE_TICKET + " and below < ?",
                    ticket.below(), ticket.why(), event, counter.number(), counter.incarnation(), ticket.sale(),
                    ticket.line(), ticket.seat().bits(), ticket.below());
        }
    }

    @Override
    public List<RefusedTicket> of(int event) {
        return handle.select("select counter, incarnation, sale, line, seat, below, why from inventory_refused_ticket"
                + " where event = ? order by counter, incarnation, sale, line, seat", event)
                .map((row, context) -> read(row)).list();
    }

    private static RefusedTicket read(ResultSet row) throws SQLException {
        return new RefusedTicket(new CounterId(row.getInt(1), row.getInt(2)), row.getInt(3), row.getInt(4),
                new SeatHash(row.getLong(5)), row.getInt(6), row.getString(7));
    }
}
