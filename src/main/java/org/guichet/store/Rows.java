package org.guichet.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Reads array columns. */
final class Rows {

    private Rows() {}

    static List<Integer> integers(ResultSet row, String column) throws SQLException {
        return Arrays.stream(array(row, column)).map(Integer.class::cast).toList();
    }

    static Object[] array(ResultSet row, String column) throws SQLException {
        return (Object[]) row.getArray(column).getArray();
    }
}
