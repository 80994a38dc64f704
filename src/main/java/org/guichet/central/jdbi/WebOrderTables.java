package org.guichet.central.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guichet.central.WebOrders;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.kernel.CounterId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The website's orders, each a sale in the form that journals have; and the letter boxes, a row for each letter. */
final class WebOrderTables implements WebOrders {

    private static final String SELECT = "select request, at_millis, shop, schema_number, payload, counter, incarnation"
            + " from inventory_web_order ";
    /** News of a letter: that another counter printed the tickets. */
    private static final int FETCHED = 2;

    private final Handle handle;
    private final EntryCodec codec;

    WebOrderTables(Handle handle, EntryCodec codec) {
        this.handle = handle;
        this.codec = codec;
    }

    @Override
    public Optional<Sold> byRequest(UUID request) {
        return handle.select(SELECT + "where request = ?", request).map((row, context) -> read(row)).findOne();
    }

    @Override
    public Optional<Sold> byReference(String reference) {
        return handle.select(SELECT + "where reference = ?", reference).map((row, context) -> read(row)).findOne();
    }

    @Override
    public void put(Sold order) {
        StoredEntry sale = codec.encode(order.sale());
        CounterId by = order.fetchedBy();
        handle.execute("insert into inventory_web_order (request, reference, at_millis, shop, schema_number, payload,"
                + " counter, incarnation) values (?, ?, ?, ?, ?, ?, ?, ?)", order.request(), order.reference(),
                order.at().toEpochMilli(), order.shop(), sale.schema(), sale.payload(),
                by == null ? null : by.number(), by == null ? null : by.incarnation());
    }

    @Override
    public List<Sold> between(Instant from, Instant until) {
        return handle.select(SELECT + "where at_millis >= ? and at_millis < ? order by at_millis, reference",
                from.toEpochMilli(), until.toEpochMilli()).map((row, context) -> read(row)).list();
    }

    @Override
    public boolean fetch(String reference, @Nullable CounterId before, CounterId by) {
        String update = "update inventory_web_order set counter = ?, incarnation = ? where reference = ? and ";
        return before == null
                ? handle.execute(update + "counter is null", by.number(), by.incarnation(), reference) > 0
                : handle.execute(update + "counter = ? and incarnation = ?", by.number(), by.incarnation(), reference,
                        before.number(), before.incarnation()) > 0;
    }

    @Override
    public void post(String reference, Collection<Integer> counters) {
        Batch.run(handle, "insert into inventory_letter (counter, reference, news) values (?, ?, 0)", counters,
                (insert, counter) -> {
                    insert.setInt(1, counter);
                    insert.setString(2, reference);
                });
    }

    @Override
    public void tellFetched(String reference, int but) {
        handle.execute("delete from inventory_letter where reference = ? and (news = 0 or counter = ?)", reference,
                but);
        handle.execute("update inventory_letter set news = 2 where reference = ? and news = 1", reference);
    }

    @Override
    public boolean hasNews(int counter) {
        return handle.select("select count(*) from inventory_letter where counter = ? and news <> 1", counter)
                .mapTo(Integer.class).one() > 0;
    }

    @Override
    public List<Letter> collect(int counter) {
        List<Letter> letters = handle.select("select o.request, o.at_millis, o.shop, o.schema_number, o.payload,"
                + " o.counter, o.incarnation, l.news from inventory_letter l join inventory_web_order o"
                + " on o.reference = l.reference where l.counter = ? and l.news <> 1 order by o.at_millis, o.reference",
                counter).map((row, context) -> new Letter(read(row), row.getInt(8) == FETCHED)).list();
        int[] taken = Batch.run(handle,
                "update inventory_letter set news = 1 where counter = ? and reference = ? and news = ?",
                letters, (told, letter) -> {
                    told.setInt(1, counter);
                    told.setString(2, letter.order().reference());
                    told.setInt(3, letter.fetched() ? FETCHED : 0);
                });
        // what became other news between the look and the hand is not told as it was
        return IntStream.range(0, taken.length).filter(at -> taken[at] > 0).mapToObj(letters::get).toList();
    }

    private Sold read(ResultSet row) throws SQLException {
        SaleEntry sale = (SaleEntry) codec
                .decode(new StoredEntry(StoredEntry.SALE, row.getInt(4), row.getString(5)));
        return new Sold(row.getObject(1, UUID.class), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), sale,
                fetchedBy(row));
    }

    private static @Nullable CounterId fetchedBy(ResultSet row) throws SQLException {
        int counter = row.getInt(6);
        return row.wasNull() ? null : new CounterId(counter, row.getInt(7));
    }
}
