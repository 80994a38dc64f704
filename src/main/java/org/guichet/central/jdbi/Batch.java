package org.guichet.central.jdbi;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * One statement for many rows in one trip to the database. Plain JDBC, because every sale of the house goes through here;
 * the driver keeps the statement prepared.
 */
final class Batch {

    /** Sets the parameters of one row. */
    @FunctionalInterface
    interface Row<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }

    private Batch() {}

    /** @return how many rows each of them wrote; for inserts the driver may not say */
    static <T> int[] run(Handle handle, String sql, Collection<T> rows, Row<T> binder) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (T row : rows) {
                binder.bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }
}
