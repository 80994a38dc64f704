package org.guichet.central.jdbi;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.guichet.central.BooksUnavailable;
import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Brings H2's commits to disk, which its COMMIT does not. One force serves everybody who committed before it began. After
 * one that failed nothing is known of the file any more: it is never tried again, the centre has to be started anew.
 * <p>
 * Transactions that only read wait too: what they read may not be on disk yet, and must not be told before it is.
 */
final class GroupForce implements AutoCloseable {

    private final Connection connection;
    private long asked;
    private long forced;
    private boolean forcing;
    private @Nullable BooksUnavailable failure;

    /** @param url of a file that is open already */
    GroupForce(String url) throws SQLException {
        this.connection = DriverManager.getConnection(url, "sa", "");
    }

    /** Returns when all that was committed before the call is on disk. */
    void force() {
        long last = turn();
        if (last == 0) {
            return;
        }
        BooksUnavailable failed = checkpoint();
        synchronized (this) {
            forcing = false;
            failure = failed;
            forced = last;
            notifyAll();
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** @return up to whom this thread has to force, or 0 when another one has done it */
    private synchronized long turn() {
        long mine = ++asked;
        while (forcing && forced < mine) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BooksUnavailable(Message.of("central.books.force"), e);
            }
        }
        if (failure != null) {
            throw new BooksUnavailable(failure.reason(), failure);
        }
        if (forced >= mine) {
            return 0;
        }
        forcing = true;
        return asked;
    }

    private @Nullable BooksUnavailable checkpoint() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
            return null;
        } catch (SQLException e) {
            return new BooksUnavailable(Message.of("central.books.force"), e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
