package org.guichet.central.jdbi;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two transactions wanted the same rows, or wrote the same key: the one that was undone sees the other's when begun again. */
final class Collision {

    /** Serialisation, deadlock (PostgreSQL's and the standard's), a key that exists, H2's changed row and lock timeout. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "23505", "90131", "HYT00");

    private Collision() {}

    static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            for (SQLException each = asSql(cause); each != null; each = each.getNextException()) {
                if (each.getSQLState() != null && STATES.contains(each.getSQLState())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable SQLException asSql(Throwable cause) {
        return cause instanceof SQLException sql ? sql : null;
    }
}
