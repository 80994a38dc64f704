package org.guichet.central.jdbi;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichet.central.Chains;
import org.guichet.journal.Hash;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;
import org.jdbi.v3.core.Handle;

/** The chains: a row for each entry, and one for the end of each chain. */
final class ChainTables implements Chains {

    private static final String COLUMNS = "counter, incarnation, sequence, at_millis, monotonic_nanos, previous, hash,"
            + " type, schema_number, payload";
    static final String CHAIN = "select accepted, head from inventory_chain where counter = ? and incarnation = ?";
    static final String ADVANCE = "update inventory_chain set accepted = ?, head = ?"
            + " where counter = ? and incarnation = ?";
    static final String INSERT = "insert into inventory_entry (" + COLUMNS
            + ", contradiction) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String KEEP = "insert into inventory_stray (" + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int CONTRADICTION = 11;
    private static final int ROWS_AT_ONCE = 500;

    private final Handle handle;

    ChainTables(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Chain chain(CounterId counter) {
        return handle.select(CHAIN, counter.number(), counter.incarnation())
                .map((row, context) -> new Chain(counter, row.getLong(1), hash(row.getBytes(2)))).findOne()
                .orElseGet(() -> new Chain(counter, 0, Hash.NONE));
    }

    @Override
    public List<Known> known(CounterId counter, long from, long to) {
        return handle.select("select sequence, hash, contradiction from inventory_entry"
                + " where counter = ? and incarnation = ? and sequence >= ? and sequence <= ? order by sequence",
                counter.number(), counter.incarnation(), from, to)
                .map((row, context) -> new Known(row.getLong(1), hash(row.getBytes(2)), row.getString(3))).list();
    }

    @Override
    public void append(CounterId counter, List<StoredRecord> entries, Map<Long, String> conflicts) {
        if (entries.isEmpty()) {
            return;
        }
        Batch.run(handle, INSERT, entries,
                (insert, entry) -> bind(insert, entry, conflicts.getOrDefault(entry.sequence(), "")));
        StoredRecord last = entries.getLast();
        int known = handle.execute(ADVANCE, last.sequence(), bytes(last.hash()), counter.number(),
                counter.incarnation());
        if (known == 0) {
            handle.execute("insert into inventory_chain (counter, incarnation, accepted, head) values (?, ?, ?, ?)",
                    counter.number(), counter.incarnation(), last.sequence(), bytes(last.hash()));
        }
    }

    @Override
    public List<StoredRecord> read(CounterId counter, long from, int limit) {
        return handle.select("select " + COLUMNS + " from inventory_entry"
                + " where counter = ? and incarnation = ? and sequence >= ? order by sequence limit ?",
                counter.number(), counter.incarnation(), from, limit).map((row, context) -> read(row)).list();
    }

    @Override
    public Optional<StoredRecord> last(CounterId counter, String type, long upTo) {
        return handle.select("select " + COLUMNS + " from inventory_entry where counter = ? and incarnation = ?"
                + " and sequence <= ? and type = ? order by sequence desc limit 1", counter.number(),
                counter.incarnation(), upTo, type).map((row, context) -> read(row)).findOne();
    }

    @Override
    public void ofDay(LocalDate day, Consumer<StoredRecord> visitor) {
        handle.select("select " + COLUMNS + " from inventory_entry where type in ('SALE', 'VOID') and payload like ?"
                + " order by counter, incarnation, sequence", "%" + day + "%").setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> read(row)).useStream(records -> records.forEach(visitor));
    }

    @Override
    public void keepStray(StoredRecord entry) {
        if (!isStray(entry.counter(), entry.hash())) {
            Batch.run(handle, KEEP, List.of(entry), ChainTables::bind);
        }
    }

    @Override
    public boolean isStray(CounterId counter, Hash hash) {
        return handle.select("select count(*) from inventory_stray where counter = ? and incarnation = ? and hash = ?",
                counter.number(), counter.incarnation(), bytes(hash)).mapTo(Integer.class).one() > 0;
    }

    @Override
    public List<StoredRecord> strays(CounterId counter) {
        return handle.select("select " + COLUMNS + " from inventory_stray"
                + " where counter = ? and incarnation = ? order by sequence, hash", counter.number(),
                counter.incarnation()).map((row, context) -> read(row)).list();
    }

    static void bind(PreparedStatement insert, StoredRecord entry, String contradiction) throws SQLException {
        bind(insert, entry);
        insert.setString(CONTRADICTION, contradiction);
    }

    private static void bind(PreparedStatement insert, StoredRecord entry) throws SQLException {
        insert.setInt(1, entry.counter().number());
        insert.setInt(2, entry.counter().incarnation());
        insert.setLong(3, entry.sequence());
        insert.setLong(4, entry.at().toEpochMilli());
        insert.setLong(5, entry.monotonicNanos());
        insert.setBytes(6, bytes(entry.previous()));
        insert.setBytes(7, bytes(entry.hash()));
        insert.setString(8, entry.entry().type());
        insert.setInt(9, entry.entry().schema());
        insert.setString(10, entry.entry().payload());
    }

    private static StoredRecord read(ResultSet row) throws SQLException {
        return new StoredRecord(new CounterId(row.getInt(1), row.getInt(2)), row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)), row.getLong(5), hash(row.getBytes(6)), hash(row.getBytes(7)),
                new StoredEntry(row.getString(8), row.getInt(9), row.getString(10)));
    }

    static byte[] bytes(Hash hash) {
        return HexFormat.of().parseHex(hash.hex());
    }

    private static Hash hash(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }
}
