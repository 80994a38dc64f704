package org.guichet.central.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.guichet.central.Cases;
import org.guichet.kernel.CounterId;
import org.jdbi.v3.core.Handle;

/** The cases, each once. */
final class CaseTables implements Cases {

    /** More of a seat's name than any plan has; what a counter says may be of any length, a key may not. */
    private static final int LONGEST_SEAT = 200;

    private static final String SELECT = "select number, counter, incarnation, sequence, event, seat, why, at_millis,"
            + " resolved from inventory_case ";

    private final Handle handle;

    CaseTables(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void open(Case found) {
        CounterId counter = found.counter();
        String seat = seat(found.seat());
        int known = handle.select("select count(*) from inventory_case where counter = ? and incarnation = ?"
                + " and sequence = ? and event = ? and seat = ? and why = ?", counter.number(), counter.incarnation(),
                found.sequence(), found.event(), seat, found.why()).mapTo(Integer.class).one();
        if (known == 0) {
            handle.execute("insert into inventory_case (counter, incarnation, sequence, event, seat, why, number,"
                    + " at_millis, resolved) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", counter.number(),
                    counter.incarnation(), found.sequence(), found.event(), seat, found.why(), next(),
                    found.at().toEpochMilli(), found.resolved());
        }
    }

    private long next() {
        handle.execute("update inventory_case_head set head = head + 1");
        return handle.select("select head from inventory_case_head").mapTo(Long.class).one();
    }

    @Override
    public List<Case> all() {
        return handle.select(SELECT + "order by number").map((row, context) -> read(row)).list();
    }

    @Override
    public List<Case> about(int event, Collection<String> seats) {
        return handle
                .createQuery(SELECT + "join unnest(?) as asked(guid) on seat = guid where event = ? order by number")
                .bindArray(0, String.class, seats.stream().map(CaseTables::seat).distinct().toList()).bind(1, event)
                .map((row, context) -> read(row)).list();
    }

    private static Case read(ResultSet row) throws SQLException {
        return new Case(row.getLong(1), new CounterId(row.getInt(2), row.getInt(3)), row.getLong(4), row.getInt(5),
                row.getString(6), row.getString(7), Instant.ofEpochMilli(row.getLong(8)), row.getString(9));
    }

    private static String seat(String guid) {
        return PlainText.of(guid.substring(0, Math.min(LONGEST_SEAT, guid.length())));
    }

    @Override
    public boolean resolve(long number, String how) {
        return handle.execute("update inventory_case set resolved = ? where number = ? and resolved = ''", how,
                number) > 0;
    }
}
