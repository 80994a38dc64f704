package org.guichet.central.jdbi;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Tables as bytes, the same from H2 and PostgreSQL: texts and byte strings with their length before them, every value with
 * its kind.
 */
final class BackupStream {

    private static final int NULL = 0;
    private static final int WHOLE = 1;
    private static final int TEXT = 2;
    private static final int BYTES = 3;
    private static final int TRUTH = 4;
    private static final int ID = 5;

    private BackupStream() {}

    static void text(DataOutputStream out, String text) throws IOException {
        bytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** The rows of a result: its columns, each row after a 1, and a 0. */
    static void rows(DataOutputStream out, ResultSet rows) throws IOException, SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        out.writeInt(columns.getColumnCount());
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            text(out, columns.getColumnName(column).toLowerCase(java.util.Locale.ROOT));
        }
        while (rows.next()) {
            out.writeByte(1);
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                value(out, rows, column, kind(columns, column));
            }
        }
        out.writeByte(0);
    }

    private static int kind(ResultSetMetaData columns, int column) throws SQLException {
        if (columns.getColumnTypeName(column).equalsIgnoreCase("uuid")) {
            return ID;
        }
        return switch (columns.getColumnType(column)) {
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            default -> throw new SQLException("column of type " + columns.getColumnTypeName(column));
        };
    }

    private static void value(DataOutputStream out, ResultSet row, int column, int kind)
            throws IOException, SQLException {
        // asked again for its value: drivers differ in what they hand out as an object
        boolean absent = row.getObject(column) == null;
        out.writeByte(absent ? NULL : kind);
        if (absent) {
            return;
        }
        switch (kind) {
            case WHOLE -> out.writeLong(row.getLong(column));
            case TEXT -> text(out, row.getString(column));
            case BYTES -> bytes(out, row.getBytes(column));
            case TRUTH -> out.writeBoolean(row.getBoolean(column));
            default -> {
                UUID id = row.getObject(column, UUID.class);
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
        }
    }

    /** The names of the columns of the rows that follow. */
    static List<String> columns(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> names = new ArrayList<>();
        for (int column = 0; column < count; column++) {
            names.add(text(in));
        }
        return names;
    }

    /** Sets the parameters to the values of the next row; false after the last one. */
    static boolean bindNext(DataInputStream in, PreparedStatement insert, int columns)
            throws IOException, SQLException {
        if (in.readByte() == 0) {
            return false;
        }
        for (int column = 1; column <= columns; column++) {
            switch (in.readByte()) {
                case NULL -> insert.setNull(column, Types.NULL);
                case WHOLE -> insert.setLong(column, in.readLong());
                case TEXT -> insert.setString(column, text(in));
                case BYTES -> insert.setBytes(column, bytes(in));
                case TRUTH -> insert.setBoolean(column, in.readBoolean());
                case ID -> insert.setObject(column, new UUID(in.readLong(), in.readLong()));
                default -> throw new IOException("a value of no kind");
            }
        }
        return true;
    }
}
