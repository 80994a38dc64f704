package org.guichet.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

import org.guichet.journal.Entry;
import org.guichet.journal.Hash;
import org.guichet.journal.Recorded;
import org.guichet.journal.View;
import org.guichet.journal.ViewBehind;
import org.jdbi.v3.core.JdbiException;

/** Lets the database follow the journal, entry by entry. Safe from any thread: one entry at a time. */
final class Follower implements View {

    private final Connection connection;
    private final EntryWriter writer;
    private Applied committed;
    private Applied written;
    private boolean behind;

    Follower(Connection connection) throws SQLException {
        this.connection = connection;
        this.writer = new EntryWriter(connection);
        this.committed = read(connection);
        this.written = committed;
    }

    synchronized Applied applied() {
        return committed;
    }

    /** True once something could not be written: what the file holds is then for the next start to judge. */
    synchronized boolean isBehind() {
        return behind;
    }

    @Override
    public synchronized void apply(Recorded<? extends Entry> recorded) {
        if (write(recorded)) {
            commit();
        }
    }

    /**
     * Writes an entry without committing it, so that a rebuild commits some hundred at once.
     *
     * @return false when it was there already
     */
    synchronized boolean write(Recorded<? extends Entry> recorded) {
        long sequence = recorded.sequence();
        if (sequence <= written.sequence()) {
            if (sequence == written.sequence() && !recorded.hash().equals(written.hash())) {
                throw new ViewBehind("the store knows another entry " + sequence);
            }
            return false;
        }
        if (sequence != written.sequence() + 1) {
            throw new ViewBehind("entry " + sequence + " does not follow " + written.sequence());
        }
        Applied after = written.after(recorded);
        try {
            writer.write(recorded, after);
        } catch (SQLException | JdbiException e) {
            throw rolledBack("entry " + sequence + " cannot be applied", e);
        }
        written = after;
        return true;
    }

    synchronized void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw rolledBack("the store cannot commit", e);
        }
        committed = written;
    }

    private ViewBehind rolledBack(String what, Exception cause) {
        behind = true;
        written = committed;
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e); // the database is closed: what was not committed is gone as well
        }
        return new ViewBehind(what, cause);
    }

    /** How far the file says that it has followed; nothing in a database that is not ours. */
    static Applied read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sequence, hash, business_day from applied")) {
            if (!row.next()) {
                return Applied.NOTHING;
            }
            LocalDate day = row.getObject(3, LocalDate.class);
            return new Applied(row.getLong(1), new Hash(row.getString(2)), day == null ? LocalDate.MIN : day);
        }
    }
}
