package org.guichet.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Looks into a view that is not open, and leaves its file as it is. */
final class Peek {

    private Peek() {}

    /** The last entry that it knows; 0 when there is no finished view or it cannot be read. */
    static long sequence(ViewFiles files) {
        if (!isFinished(files)) {
            return 0;
        }
        try (Connection connection = DriverManager.getConnection(Database.url(files.database())
                + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r", "sa", "")) {
            return Follower.read(connection).sequence();
        } catch (SQLException e) {
            return 0; // whoever cannot read what it knew knows nothing
        }
    }

    /** H2 opens a file that it had not finished, finds nobody in it to let in, and keeps it locked for ever. */
    private static boolean isFinished(ViewFiles files) {
        try {
            return files.mark().isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
