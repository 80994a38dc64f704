package org.guichet.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.guichet.journal.ViewBehind;
import org.guichet.kernel.SaleId;

/**
 * Tells whether a sale is there: asked before every sale, so that paying twice sells once, and therefore prepared once
 * on a connection of its own. Safe from any thread.
 */
final class SaleFinder implements AutoCloseable {

    private final Connection connection;
    private final Prepared find;

    SaleFinder(Connection connection) throws SQLException {
        this.connection = connection;
        this.find = new Prepared(connection, "select sequence from sale where id = ? order by sequence desc limit 1");
    }

    /** The sequence of the newest sale of that id; empty when there is none. */
    synchronized List<Long> find(SaleId id) {
        try {
            return find.read(row -> row.getLong(1), id.value());
        } catch (SQLException e) {
            throw new ViewBehind("the store cannot be read", e);
        }
    }

    @Override
    public synchronized void close() throws SQLException {
        connection.close();
    }
}
