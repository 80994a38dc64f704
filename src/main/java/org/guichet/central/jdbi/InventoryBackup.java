package org.guichet.central.jdbi;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.guichet.kernel.Refusal;
import org.jdbi.v3.core.Handle;

/**
 * The tables of the inventory in a file, whatever tables there are, as they stood at one moment. The register is not among
 * them: it must outlive every restore. A gzip file, whose check value tells damage.
 */
final class InventoryBackup {

    private static final String FORMAT = "guichet-inventory-1";
    private static final int ROWS_AT_ONCE = 1_000;

    private InventoryBackup() {}

    /**
     * Whose inventory of which moment.
     *
     * @param house id of the house
     * @param schema version of the tables
     */
    record Title(String house, String schema, Instant taken) {}

    /** Writes the file; the handle's transaction sees one moment. */
    static void write(Handle handle, Path file, Title title) throws IOException {
        try (OutputStream raw = Files.newOutputStream(file);
                DataOutputStream out = new DataOutputStream(
                        new BufferedOutputStream(new GZIPOutputStream(raw, 1 << 16), 1 << 16))) {
            BackupStream.text(out, FORMAT);
            BackupStream.text(out, title.house());
            BackupStream.text(out, title.schema());
            out.writeLong(title.taken().toEpochMilli());
            List<String> tables = tables(handle);
            out.writeInt(tables.size());
            for (String table : tables) {
                BackupStream.text(out, table);
                rows(handle.getConnection(), table, out);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void rows(Connection connection, String table, DataOutputStream out)
            throws IOException, SQLException {
        try (Statement select = connection.createStatement()) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = select.executeQuery("select * from " + table)) {
                BackupStream.rows(out, rows);
            }
        }
    }

    private static List<String> tables(Handle handle) {
        return handle.select("select table_name from information_schema.tables where table_schema = current_schema"
                + " and lower(table_name) like 'inventory#_%' escape '#' order by lower(table_name)")
                .mapTo(String.class).map(name -> name.toLowerCase(Locale.ROOT)).list();
    }

    /** The version of the tables that this program keeps. */
    static String schema(Handle handle) {
        return handle.select("select \"version\" from \"guichet_migrations\" where \"success\""
                + " order by \"installed_rank\" desc limit 1").mapTo(String.class).one();
    }

    /**
     * Reads a file to its end.
     *
     * @throws Refusal it is none, or damaged
     */
    static Title read(Path file) throws IOException {
        try (DataInputStream in = open(file)) {
            Title title = title(in, file);
            in.transferTo(OutputStream.nullOutputStream());
            return title;
        } catch (ZipException | EOFException e) {
            throw damaged(file, e);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        InputStream raw = Files.newInputStream(file);
        try {
            return new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16));
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static Title title(DataInputStream in, Path file) throws IOException {
        if (!BackupStream.text(in).equals(FORMAT)) {
            throw Refusal.of("central.backup.not", file.toString());
        }
        return new Title(BackupStream.text(in), BackupStream.text(in), Instant.ofEpochMilli(in.readLong()));
    }

    private static Refusal damaged(Path file, IOException why) {
        Refusal refusal = Refusal.of("central.backup.not", file.toString());
        refusal.initCause(why);
        return refusal;
    }

    /** Replaces what the inventory holds, within the handle's transaction. */
    static void putBack(Handle handle, Path file) throws IOException {
        for (String table : tables(handle)) {
            handle.execute("delete from " + table);
        }
        try (DataInputStream in = open(file)) {
            title(in, file);
            for (int left = in.readInt(); left > 0; left--) {
                insert(handle.getConnection(), BackupStream.text(in), in);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void insert(Connection connection, String table, DataInputStream in)
            throws IOException, SQLException {
        List<String> columns = BackupStream.columns(in);
        String sql = "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(_ -> "?").collect(Collectors.joining(", ")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            while (BackupStream.bindNext(in, insert, columns.size())) {
                insert.addBatch();
                if (++waiting % ROWS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
