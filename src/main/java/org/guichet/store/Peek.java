package org.guichet.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Looks into a view that is not open, and leaves its file as it is. */
final class Peek {

    private Peek() {}

    /** The last entry that it knows; 0 when there is no view or it cannot be read. */
    static long sequence(ViewFiles files) {
        try (Connection connection = DriverManager.getConnection(Database.url(files.database())
                + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r", "sa", "")) {
            return Follower.read(connection).sequence();
        } catch (SQLException e) {
            return 0; // whoever cannot read what it knew knows nothing
        }
    }
}
