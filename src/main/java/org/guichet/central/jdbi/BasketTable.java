package org.guichet.central.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guichet.central.Baskets;
import org.guichet.central.Standing;
import org.guichet.wire.Basket;
import org.jdbi.v3.core.Handle;

/**
 * The baskets. A place keeps the id of the last basket it was in, which means something only while it stands WEB_HELD: so the
 * other ways in which places move need not know of it.
 */
final class BasketTable implements Baskets {

    private static final String SELECT = "select request, event, seats, until_millis, state from inventory_basket ";

    private final Handle handle;

    BasketTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Instant now() {
        return handle.select("select current_timestamp").mapTo(OffsetDateTime.class).one().toInstant()
                .truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public Optional<Basket> find(UUID request) {
        return handle.select(SELECT + "where request = ?", request).map((row, context) -> read(row)).findOne();
    }

    @Override
    public void put(Basket basket) {
        handle.execute("insert into inventory_basket (request, event, seats, until_millis, state)"
                + " values (?, ?, ?, ?, ?)", basket.request(), basket.event(), String.join("\n", basket.seats()),
                basket.until().toEpochMilli(), basket.state().name());
    }

    @Override
    public boolean end(UUID basket, Basket.State how) {
        return handle.execute("update inventory_basket set state = ? where request = ? and state = 'HELD'",
                how.name(), basket) > 0;
    }

    @Override
    public List<Basket> due(Instant at, int limit) {
        return handle
                .select(SELECT + "where state = 'HELD' and until_millis <= ? order by until_millis, request limit ?",
                        at.toEpochMilli(), limit)
                .map((row, context) -> read(row)).list();
    }

    @Override
    public List<String> take(int event, Collection<String> seats, UUID basket) {
        return moved(seats, "update inventory_place set standing = " + Standing.WEB_HELD.packed()
                + ", basket = ? where event = ? and seat = ? and standing = " + Standing.OPEN.packed(), event, basket,
                true);
    }

    @Override
    public List<String> leave(int event, Collection<String> seats, UUID basket, Standing to) {
        return moved(seats, "update inventory_place set standing = " + to.packed()
                + ", counter = null, incarnation = null where event = ? and seat = ? and standing = "
                + Standing.WEB_HELD.packed() + " and basket = ?", event, basket, false);
    }

    private List<String> moved(Collection<String> seats, String sql, int event, UUID basket, boolean basketFirst) {
        List<String> sorted = seats.stream().sorted().toList();
        int first = basketFirst ? 2 : 1;
        int[] rows = Batch.run(handle, sql, sorted, (update, seat) -> {
            update.setObject(basketFirst ? 1 : 3, basket);
            update.setInt(first, event);
            update.setString(first + 1, PlainText.of(seat));
        });
        List<String> left = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == 0) {
                left.add(sorted.get(i));
            }
        }
        return left;
    }

    private static Basket read(ResultSet row) throws SQLException {
        return new Basket(row.getObject(1, UUID.class), row.getInt(2), List.of(row.getString(3).split("\n")),
                Instant.ofEpochMilli(row.getLong(4)), Basket.State.valueOf(row.getString(5)));
    }
}
