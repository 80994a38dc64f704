package org.guichet.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.guichet.journal.ParkedEntry;
import org.guichet.kernel.Language;
import org.guichet.kernel.SaleId;
import org.jdbi.v3.core.Handle;

/** Reads carts on hold. */
final class CartReader {

    private final Handle handle;

    CartReader(Handle handle) {
        this.handle = handle;
    }

    /** Oldest first. */
    List<ParkedEntry> all() {
        return handle.createQuery("select * from parked order by sequence").map((row, _) -> cart(row)).list();
    }

    Optional<ParkedEntry> bySequence(long sequence) {
        return handle.select("select * from parked where sequence = ?", sequence).map((row, _) -> cart(row)).findOne();
    }

    private ParkedEntry cart(ResultSet row) throws SQLException {
        return new ParkedEntry(new SaleId(row.getObject("sale", UUID.class)), row.getString("label"),
                lines(row.getLong("sequence")), Language.of(row.getString("language")).orElseThrow());
    }

    private List<ParkedEntry.Line> lines(long sequence) {
        return handle.select("select * from parked_line where part between ? and ? order by part",
                Part.first(sequence), Part.last(sequence))
                .map((row, _) -> new ParkedEntry.Line(row.getInt("event"), row.getString("seat"),
                        row.getString("type").charAt(0)))
                .list();
    }
}
