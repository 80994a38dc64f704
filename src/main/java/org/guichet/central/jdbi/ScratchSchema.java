package org.guichet.central.jdbi;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.guichet.central.BooksUnavailable;
import org.guichet.kernel.Message;

/** A schema of its own in a PostgreSQL, for benches and trials beside the books of a house; gone when closed. */
public final class ScratchSchema implements AutoCloseable {

    private final String url;
    private final String name;

    /**
     * Makes the schema.
     *
     * @param url of a database whose user may make schemas
     * @param name letters, digits and underscores that no other schema has
     * @throws BooksUnavailable it cannot be made
     */
    public ScratchSchema(String url, String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("schema " + name);
        }
        this.url = url;
        this.name = name;
        execute("create schema " + name);
    }

    /** The database with nothing but this schema in sight. */
    public String url() {
        return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + name;
    }

    @Override
    public void close() {
        execute("drop schema " + name + " cascade");
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new BooksUnavailable(Message.of("central.books.open", url.replaceFirst("\\?.*", "")), e);
        }
    }
}
