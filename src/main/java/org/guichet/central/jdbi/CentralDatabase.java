package org.guichet.central.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.guichet.central.Books;
import org.guichet.central.BooksUnavailable;
import org.guichet.central.Transaction;
import org.guichet.journal.EntryCodec;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The books in H2 or PostgreSQL, brought to the newest schema when opened; several centres may open one PostgreSQL at once.
 * Safe from any thread; {@link #CONNECTIONS} transactions go on at a time, others wait for their turn.
 */
public final class CentralDatabase implements Books, AutoCloseable {

    /** How many transactions go on at once. */
    public static final int CONNECTIONS = 10;

    private static final Logger LOG = LoggerFactory.getLogger(CentralDatabase.class);
    private static final String NAME = "central";
    private static final String CENTRE = "guichet central";
    private static final String POSTGRESQL = "jdbc:postgresql:";
    /** DATABASE_ALREADY_OPEN_1: another process has the file. */
    private static final int H2_IN_USE = 90_020;
    private static final int MOST_ATTEMPTS = 10;
    private static final long TURN_MILLIS = 5_000;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final EntryCodec codec;
    /** Null where a commit is on disk by itself. */
    private final @Nullable GroupForce force;
    /** Null where others find their way by themselves. */
    private final @Nullable FolderDoor door;

    private CentralDatabase(HikariDataSource pool, EntryCodec codec, @Nullable GroupForce force,
            @Nullable FolderDoor door) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).registerArgument(new PlainText());
        this.codec = codec;
        this.force = force;
        this.door = door;
    }

    /** Whether there are books in that folder. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(NAME + ".mv.db"));
    }

    /**
     * Opens, or makes, the books in an H2 file of that folder: for demonstrations and the smallest houses. When a centre
     * serves them, works through it.
     *
     * @throws BooksUnavailable another process has it open and lets nobody in, or the folder cannot be used
     */
    public static CentralDatabase inFolder(Path folder, EntryCodec codec) {
        try {
            return in(folder, address(folder), codec, "");
        } catch (BooksUnavailable e) {
            if (!isInUse(e)) {
                throw e;
            }
            return in(folder, FolderDoor.address(folder).orElseThrow(() -> e), codec, "");
        }
    }

    /**
     * As {@link #inFolder}, for a centre: commands on this machine are let in to the books as long as they are open.
     *
     * @param key a secret of this start
     * @throws BooksUnavailable another process has it open, or the folder cannot be used
     */
    public static CentralDatabase servedInFolder(Path folder, EntryCodec codec, String key) {
        return in(folder, address(folder), codec, key);
    }

    private static String address(Path folder) {
        return "jdbc:h2:file:" + file(folder) + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64";
    }

    private static Path file(Path folder) {
        return folder.toAbsolutePath().resolve(NAME);
    }

    private static CentralDatabase in(Path folder, String address, EntryCodec codec, String key) {
        HikariConfig config = config(address + ";LOCK_TIMEOUT=10000");
        config.setUsername("sa");
        config.setMaxLifetime(0); // the file closes with its last connection
        HikariDataSource pool = open(config, folder.toString());
        try {
            return new CentralDatabase(pool, codec, new GroupForce(pool.getJdbcUrl()),
                    key.isEmpty() ? null : FolderDoor.open(folder, file(folder), key));
        } catch (SQLException | IOException e) {
            pool.close();
            throw new BooksUnavailable(Message.of("central.books.open", folder), e);
        }
    }

    /**
     * Opens the books in a PostgreSQL, version 14 or later, whose database exists and whose user may make tables.
     *
     * @param url such as {@code jdbc:postgresql://host/guichet?user=guichet}; a password is best kept in {@code ~/.pgpass}
     * @throws BooksUnavailable it does not answer, or not as PostgreSQL
     */
    public static CentralDatabase at(String url, EntryCodec codec) {
        String shown = url.replaceFirst("\\?.*", "");
        if (!url.startsWith(POSTGRESQL)) {
            throw new BooksUnavailable(Message.of("central.books.url", shown), null);
        }
        HikariConfig config = config(url);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", CENTRE + " " + ProcessHandle.current().pid() + "-"
                + Integer.toHexString(System.identityHashCode(config)));
        // a centre that is frozen in a transaction lets go of its rows
        config.setConnectionInitSql("set idle_in_transaction_session_timeout to '30s'");
        CentralDatabase database = new CentralDatabase(open(config, shown), codec, null, null);
        if (!database.isForced()) {
            LOG.warn("{} does not bring commits to disk (fsync or synchronous_commit is off): a crash loses sales",
                    shown);
        }
        return database;
    }

    private static HikariConfig config(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("books");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(TURN_MILLIS);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return config;
    }

    private static HikariDataSource open(HikariConfig config, String where) {
        HikariDataSource pool = null;
        boolean opened = false;
        try {
            pool = new HikariDataSource(config);
            Flyway.configure().dataSource(pool).locations("classpath:org/guichet/db/central")
                    .table("guichet_migrations").load().migrate();
            opened = true;
            return pool;
        } catch (PoolInitializationException e) {
            throw new BooksUnavailable(
                    Message.of(isInUse(e) ? "central.books.busy" : "central.books.open", where), e);
        } catch (FlywayException e) {
            throw new BooksUnavailable(Message.of("central.books.migrate", where), e);
        } finally {
            if (pool != null && !opened) {
                pool.close();
            }
        }
    }

    private static boolean isInUse(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(
                cause -> cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE);
    }

    @Override
    public <T> T inTransaction(Function<Transaction, T> work) {
        T result = committed(work);
        force();
        return result;
    }

    /** Returns when what is committed is on disk. */
    void force() {
        if (force != null) {
            force.force();
        }
    }

    /** One of the pool's, to be given back; who uses it commits and forces. */
    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    private <T> T committed(Function<Transaction, T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return jdbi.inTransaction(handle -> {
                    BookTables books = BookTables.in(handle, codec);
                    T result = work.apply(books);
                    books.flush();
                    return result;
                });
            } catch (JdbiException e) {
                if (attempt == MOST_ATTEMPTS || !Collision.isCauseOf(e)) {
                    throw new BooksUnavailable(Message.of("central.books.failed"), e);
                }
            }
        }
    }

    /** Whether what is committed survives a power cut: always with H2, with PostgreSQL by its settings. */
    public boolean isForced() {
        return force != null || jdbi.withHandle(handle -> handle.select(
                "select count(*) from pg_settings where name in ('fsync', 'synchronous_commit') and setting = 'off'")
                .mapTo(Integer.class).one()) == 0;
    }

    /**
     * Writes the inventory, as it stands at one moment, into a file; what is at work meanwhile goes on.
     *
     * @param house id of the house
     */
    public void backUp(Path file, String house, Instant at) throws IOException {
        jdbi.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> InventoryBackup.write(handle, file,
                new InventoryBackup.Title(house, InventoryBackup.schema(handle), at)));
    }

    /**
     * Puts the inventory back to what a file says, all of it or nothing, and then, in the same transaction, does the rest.
     *
     * @param house id of the house
     * @return when the file was written
     * @throws Refusal somebody else has the books open; the file is none, damaged, another house's or of other tables
     */
    public Instant putBack(Path file, String house, Consumer<Transaction> then) throws IOException {
        InventoryBackup.Title title = InventoryBackup.read(file);
        if (!title.house().equals(house)) {
            throw Refusal.of("central.backup.house", file.toString());
        }
        jdbi.useTransaction(handle -> {
            String schema = InventoryBackup.schema(handle);
            if (!schema.equals(title.schema())) {
                throw Refusal.of("central.backup.schema", title.schema(), schema);
            }
            refuseOthers(handle);
            BookTables books = BookTables.in(handle, codec);
            // whoever comes in spite of all waits
            books.register().enrolments().stream().map(each -> each.counter().number()).distinct()
                    .forEach(books.register()::lock);
            InventoryBackup.putBack(handle, file);
            then.accept(books);
            books.flush();
        });
        if (force != null) {
            force.force();
        }
        return title.taken();
    }

    private void refuseOthers(Handle handle) {
        boolean served = pool.getJdbcUrl().startsWith("jdbc:h2:tcp:");
        boolean others = force == null && handle.select("select count(*) from pg_stat_activity"
                + " where datname = current_database() and application_name like ? and application_name <>"
                + " current_setting('application_name')", CENTRE + "%").mapTo(Integer.class).one() > 0;
        if (served || others) {
            throw Refusal.of("central.restore.served");
        }
    }

    /** Lets the transactions that go on end, then closes. */
    @Override
    public void close() {
        try {
            if (door != null) {
                door.close();
            }
            if (force != null) {
                force.close();
            }
        } catch (SQLException e) {
            LOG.warn("the books were not closed in order", e);
        } finally {
            pool.close();
        }
    }
}
