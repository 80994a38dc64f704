package org.guichet.central.jdbi;

import java.time.Instant;
import java.util.List;
import org.guichet.central.Feeds;
import org.guichet.journal.StoredEntry;
import org.guichet.wire.FeedItem;
import org.jdbi.v3.core.Handle;

/** The feeds. A number comes from a row that stays locked until the commit, so that numbers become seen in their order. */
final class FeedTables implements Feeds {

    private final Handle handle;

    FeedTables(Handle handle) {
        this.handle = handle;
    }

    @Override
    public long add(int counter, Instant at, StoredEntry content) {
        if (handle.execute("update inventory_feed_head set head = head + 1 where counter = ?", counter) == 0) {
            begin(counter, 1);
        }
        long number = head(counter);
        handle.execute("insert into inventory_feed (counter, number, at_millis, type, schema_number, payload)"
                + " values (?, ?, ?, ?, ?, ?)", counter, number, at.toEpochMilli(), content.type(), content.schema(),
                content.payload());
        return number;
    }

    @Override
    public void skipTo(int counter, long number) {
        if (handle.execute("update inventory_feed_head set head = ? where counter = ? and head < ?", number, counter,
                number) == 0 && head(counter) < number) {
            begin(counter, number);
        }
    }

    private void begin(int counter, long head) {
        handle.execute("insert into inventory_feed_head (counter, head) values (?, ?)", counter, head);
    }

    @Override
    public List<FeedItem> after(int counter, long number, int limit) {
        return handle.select("select number, at_millis, type, schema_number, payload from inventory_feed"
                + " where counter = ? and number > ? order by number limit ?", counter, number, limit)
                .map((row, context) -> new FeedItem(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)),
                        new StoredEntry(row.getString(3), row.getInt(4), row.getString(5))))
                .list();
    }

    @Override
    public long head(int counter) {
        return handle.select("select head from inventory_feed_head where counter = ?", counter).mapTo(Long.class)
                .findOne().orElse(0L);
    }
}
