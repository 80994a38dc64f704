package org.guichet.central.jdbi;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.central.Sales;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.SaleId;
import org.jdbi.v3.core.Handle;

/**
 * Where each sale is in its chain. Rows are put off until the transaction is about to be committed, or asks for them, so
 * that a push writes them in one trip; the sales themselves are read from the chain.
 */
final class SaleTable implements Sales {

    static final String INSERT = "insert into inventory_sale (counter, incarnation, id, sequence, taken_back)"
            + " values (?, ?, ?, ?, false)";

    private record Key(CounterId counter, SaleId id) {}

    private record Row(Key key, long sequence) {}

    private final Handle handle;
    private final ChainTables chains;
    private final EntryCodec codec;
    private final List<Row> waiting = new ArrayList<>();
    /** Of this transaction: their entries may not be in the chain yet. */
    private final Map<Key, SaleEntry> fresh = new HashMap<>();

    SaleTable(Handle handle, ChainTables chains, EntryCodec codec) {
        this.handle = handle;
        this.chains = chains;
        this.codec = codec;
    }

    @Override
    public void put(CounterId counter, long sequence, SaleEntry sale) {
        Key key = new Key(counter, sale.id());
        waiting.add(new Row(key, sequence));
        fresh.put(key, sale);
    }

    @Override
    public Optional<SaleEntry> find(CounterId counter, SaleId id) {
        SaleEntry known = fresh.get(new Key(counter, id));
        return known != null ? Optional.of(known) : sequence(counter, id).flatMap(at -> read(counter, at));
    }

    /** The newest one, should a counter have used an id twice. */
    private Optional<Long> sequence(CounterId counter, SaleId id) {
        return handle.select("select sequence from inventory_sale where counter = ? and incarnation = ? and id = ?"
                + " order by sequence desc limit 1", counter.number(), counter.incarnation(), id.value())
                .mapTo(Long.class).findOne();
    }

    private Optional<SaleEntry> read(CounterId counter, long sequence) {
        return chains.read(counter, sequence, 1).stream().filter(record -> record.sequence() == sequence)
                .map(record -> codec.decode(record.entry())).filter(SaleEntry.class::isInstance)
                .map(SaleEntry.class::cast).findFirst();
    }

    @Override
    public boolean takeBack(CounterId counter, SaleId id) {
        flush();
        return handle.execute("update inventory_sale set taken_back = true"
                + " where counter = ? and incarnation = ? and id = ? and taken_back = false", counter.number(),
                counter.incarnation(), id.value()) > 0;
    }

    void flush() {
        Batch.run(handle, INSERT, waiting,
                (insert, row) -> bind(insert, row.key().counter(), row.key().id(), row.sequence()));
        waiting.clear();
    }

    static void bind(PreparedStatement insert, CounterId counter, SaleId id, long sequence) throws SQLException {
        insert.setInt(1, counter.number());
        insert.setInt(2, counter.incarnation());
        insert.setObject(3, id.value());
        insert.setLong(4, sequence);
    }
}
