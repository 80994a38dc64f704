package org.guichet.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/**
 * A statement of the writing connection, prepared once for its life: a sale is a dozen small writes, and preparing each
 * anew would cost more than writing it.
 */
final class Prepared {

    /** Reads one column or more of the row the result stands on. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final PreparedStatement statement;

    Prepared(Connection connection, String sql) throws SQLException {
        this.statement = connection.prepareStatement(sql);
    }

    /** Runs it with these parameters; returns how many rows it wrote. */
    int run(@Nullable Object... parameters) throws SQLException {
        bind(parameters);
        return statement.executeUpdate();
    }

    /** Runs it with these parameters; returns what the reader makes of each row. */
    <T> java.util.List<T> read(Row<T> reader, Object... parameters) throws SQLException {
        bind(parameters);
        try (ResultSet rows = statement.executeQuery()) {
            java.util.List<T> all = new java.util.ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        }
    }

    private void bind(@Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
