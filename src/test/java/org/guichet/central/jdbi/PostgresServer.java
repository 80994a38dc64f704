package org.guichet.central.jdbi;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL for the whole run of the tests, started by the first that asks; each test gets a schema of its own. */
public final class PostgresServer {

    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private PostgresServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("deadlock_timeout", "20ms").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of its programs, for whoever wants a server to do with as it likes. */
    public static Path programs() {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet setting = statement.executeQuery("select setting from pg_config where name = 'BINDIR'")) {
            setting.next();
            return Path.of(setting.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The URL of new, empty books. */
    public static String books() {
        String name = "books_" + SCHEMAS.incrementAndGet();
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + name;
    }
}
