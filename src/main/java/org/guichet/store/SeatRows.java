package org.guichet.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.guichet.inventory.SeatState;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.SeatChange;

/** Writes grants and what entries do to seats, as additions only. */
final class SeatRows {

    /** H2 takes some ten thousand elements in an array; a grant may have more seats. */
    private static final int MOST = 1_000;

    private record Group(int event, SeatState state) {}

    private final Prepared change;
    private final Prepared grant;
    private final Prepared back;

    SeatRows(Connection connection) throws SQLException {
        change = new Prepared(connection, "insert into seat_change (part, event, state, seats) values (?, ?, ?, ?)");
        grant = new Prepared(connection,
                "insert into granted (sequence, event, generation, number, whole_house) values (?, ?, ?, ?, ?)");
        back = new Prepared(connection, "insert into given_back (sequence, generation, number) values (?, ?, ?)");
    }

    void granted(long sequence, GrantEntry entry) throws SQLException {
        grant.run(sequence, entry.event(), entry.grant().generation(), entry.grant().number(),
                entry.wholeHouse());
    }

    void givenBack(long sequence, ReturnEntry entry) throws SQLException {
        back.run(sequence, entry.grant().generation(), entry.grant().number());
    }

    /** No seat is in the changes twice, so that they may be put in groups. */
    void changed(long sequence, List<SeatChange> changes) throws SQLException {
        Map<Group, List<String>> groups = changes.stream()
                .collect(Collectors.groupingBy(each -> new Group(each.event(), each.state()), LinkedHashMap::new,
                        Collectors.mapping(SeatChange::seat, Collectors.toList())));
        int place = 0;
        for (Map.Entry<Group, List<String>> group : groups.entrySet()) {
            List<String> seats = group.getValue();
            for (int from = 0; from < seats.size(); from += MOST) {
                change.run(Part.key(sequence, place), group.getKey().event(), group.getKey().state().name(),
                        seats.subList(from, Math.min(seats.size(), from + MOST)).toArray());
                place++;
            }
        }
    }
}
