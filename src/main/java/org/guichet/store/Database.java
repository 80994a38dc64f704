package org.guichet.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Objects;

import org.guichet.journal.Hash;
import org.guichet.journal.ViewBehind;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The open H2 file: one connection that writes, for its whole life, and a few that read, so that no search waits for a
 * sale or a sale for a search.
 *
 * <p>Its settings follow what was measured: commits stay in memory and reach the file within half a second, because
 * the journal is what was forced; the defaults of retention and compaction are left alone; a second process is refused by
 * the file lock; closing is ours to order.
 */
final class Database implements AutoCloseable {

    private static final String SCHEMA = text();

    private final JdbcDataSource source;
    private final Connection writing;
    private final JdbcConnectionPool pool;
    private final Jdbi reading;

    private Database(JdbcDataSource source) throws SQLException {
        this.source = source;
        this.writing = source.getConnection();
        this.writing.setAutoCommit(false);
        this.pool = JdbcConnectionPool.create(source);
        this.reading = Jdbi.create(pool);
    }

    /**
     * Opens the file, or makes it when it is missing.
     *
     * @param path with H2's file system before it and without the extension after it
     */
    static Database open(String path) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url(path));
        source.setUser("sa");
        return new Database(source);
    }

    static String url(String path) {
        return "jdbc:h2:" + path + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /** Makes the tables of an empty database. */
    void create() throws SQLException {
        try (Statement statement = writing.createStatement()) {
            statement.execute(SCHEMA);
            statement.execute("insert into meta values ('schema', '" + ourSchema() + "')");
            statement.execute("insert into applied values (0, 0, '" + Hash.NONE.hex() + "', null)");
        }
        writing.commit();
    }

    /** Hands what was committed to the operating system now, not within half a second: a kill cannot take it any more. */
    void flush() throws SQLException {
        try (Statement statement = writing.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    Connection writing() {
        return writing;
    }

    /** Another connection that reads, for its user to close. */
    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** Asks on a reading connection. */
    <T> T read(HandleCallback<T, SQLException> question) {
        try {
            return reading.withHandle(question);
        } catch (SQLException | JdbiException e) {
            throw new ViewBehind("the store cannot be read", e);
        }
    }

    /** The hash of the schema that the file says it was made from. */
    String schema() throws SQLException {
        try (Statement statement = writing.createStatement();
                ResultSet row = statement.executeQuery("select content from meta where name = 'schema'")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** False once H2 has closed itself, as it does when it cannot write. */
    boolean isAlive() throws SQLException {
        return writing.isValid(0);
    }

    /** Lets go of the file as it is: for one that is going to be moved aside. */
    void abandon() {
        pool.dispose();
        try (Statement statement = writing.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            // closed itself when it met the damage
        }
    }

    /** Closes the readers first: the database is closed with its last connection. */
    @Override
    public void close() throws SQLException {
        pool.dispose();
        writing.close();
    }

    /** The hash of the schema that this version makes. */
    static String ourSchema() {
        try {
            byte[] text = SCHEMA.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text() {
        try (InputStream text = Objects
                .requireNonNull(Database.class.getResourceAsStream("/org/guichet/db/counter.sql"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
