package org.guichet.central.jdbi;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Where;
import org.guichet.central.Standing;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.CounterId;

/**
 * One seat's conditional update. Standings are written into the text, whose few forms the driver keeps prepared; all else
 * are parameters.
 *
 * @param before parameters that come before event and seat
 * @param after those that come after
 */
record Move(String sql, List<Integer> before, List<Integer> after) {

    static Move of(Where from, Change to) {
        List<Integer> before = new ArrayList<>();
        List<Integer> after = new ArrayList<>();
        String sql = "update inventory_place set standing = " + to.standing().packed() + changes(to, before)
                + " where event = ? and seat = ?" + conditions(from, after);
        return new Move(sql, before, after);
    }

    private static String changes(Change to, List<Integer> parameters) {
        StringBuilder changes = new StringBuilder();
        CounterId holder = to.holder();
        GrantNumber grant = to.grant();
        if (holder != null) {
            changes.append(", counter = ?, incarnation = ?");
            add(parameters, holder);
        } else if (to.frees()) {
            changes.append(", counter = null, incarnation = null");
        }
        if (grant != null) {
            changes.append(", generation = ?, grant_number = ?");
            add(parameters, grant);
        }
        return changes.toString();
    }

    private static String conditions(Where from, List<Integer> parameters) {
        StringBuilder conditions = new StringBuilder();
        CounterId holder = from.holder();
        GrantNumber grant = from.grant();
        GrantNumber below = from.below();
        if (from.standings().size() < Standing.values().length) {
            conditions.append(from.standings().stream().sorted().map(standing -> Integer.toString(standing.packed()))
                    .collect(Collectors.joining(", ", " and standing in (", ")")));
        }
        if (holder != null) {
            // an expression, so that a planner without statistics does not look for one seat among all that a counter holds
            conditions.append(" and counter + 0 = ? and incarnation = ?");
            add(parameters, holder);
        }
        if (grant != null) {
            conditions.append(" and generation = ? and grant_number = ?");
            add(parameters, grant);
        }
        if (below != null) {
            conditions.append(" and (generation < ? or generation = ? and grant_number < ?)");
            parameters.add(below.generation());
            add(parameters, below);
        }
        if (from.sparesWeb()) {
            conditions.append(" and (standing <> ").append(Standing.SOLD.packed()).append(" or counter is not null)");
        }
        return conditions.toString();
    }

    private static void add(List<Integer> parameters, CounterId counter) {
        parameters.add(counter.number());
        parameters.add(counter.incarnation());
    }

    private static void add(List<Integer> parameters, GrantNumber grant) {
        parameters.add(grant.generation());
        parameters.add(grant.number());
    }

    void bind(PreparedStatement update, int event, String seat) throws SQLException {
        int position = 1;
        for (int parameter : before) {
            update.setInt(position++, parameter);
        }
        update.setInt(position++, event);
        update.setString(position++, seat);
        for (int parameter : after) {
            update.setInt(position++, parameter);
        }
    }
}
