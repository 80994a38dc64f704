package org.guichet.central.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.central.Places;
import org.guichet.central.Standing;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.CounterId;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The places. Whoever changes several locks them in the order of event and guid, so that nobody waits in a circle. */
final class PlaceTable implements Places {

    private static final String COLUMNS = "event, seat, plan_index, zone, standing, counter, incarnation, generation,"
            + " grant_number";
    private static final String SELECT = "select " + COLUMNS + " from inventory_place ";
    private static final String INSERT = "insert into inventory_place (" + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DROP = "delete from inventory_place where event = ? and seat = ? and standing in ("
            + Standing.IN_HAND.stream().map(standing -> String.valueOf(standing.packed()))
                    .collect(Collectors.joining(", "))
            + ")";
    private static final Comparator<Place> ORDER = Comparator.comparingInt(Place::event).thenComparing(Place::seat);

    private final Handle handle;

    PlaceTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void found(List<Place> places) {
        List<Place> sorted = places.stream().sorted(ORDER).toList();
        int[] known = Batch.run(handle,
                "update inventory_place set plan_index = ?, zone = ? where event = ? and seat = ?",
                sorted, (update, place) -> {
                    update.setInt(1, place.index());
                    update.setString(2, PlainText.of(place.zone()));
                    update.setInt(3, place.event());
                    update.setString(4, PlainText.of(place.seat()));
                });
        List<Place> unknown = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            if (known[i] == 0) {
                unknown.add(sorted.get(i));
            }
        }
        Batch.run(handle, INSERT, unknown, (insert, place) -> {
            CounterId holder = place.holder();
            insert.setInt(1, place.event());
            insert.setString(2, PlainText.of(place.seat()));
            insert.setInt(3, place.index());
            insert.setString(4, PlainText.of(place.zone()));
            insert.setInt(5, place.standing().packed());
            insert.setObject(6, holder == null ? null : holder.number(), java.sql.Types.INTEGER);
            insert.setObject(7, holder == null ? null : holder.incarnation(), java.sql.Types.INTEGER);
            insert.setInt(8, place.grant().generation());
            insert.setInt(9, place.grant().number());
        });
    }

    @Override
    public List<String> keep(int event, Collection<String> seats) {
        Set<String> kept = seats.stream().map(PlainText::of).collect(Collectors.toSet());
        List<String> gone = seats(event).stream().filter(seat -> !kept.contains(seat)).toList();
        return unmoved(gone, Batch.run(handle, DROP, gone, (delete, seat) -> {
            delete.setInt(1, event);
            delete.setString(2, seat);
        }));
    }

    @Override
    public Set<Integer> events() {
        return handle.select("select distinct event from inventory_place").mapTo(Integer.class).set();
    }

    @Override
    public List<String> move(int event, Collection<String> seats, Where from, Change to) {
        List<String> sorted = seats.stream().sorted().toList();
        Move move = Move.of(from, to);
        int[] moved = Batch.run(handle, move.sql(), sorted,
                (update, seat) -> move.bind(update, event, PlainText.of(seat)));
        return unmoved(sorted, moved);
    }

    @Override
    public void lock(int event, Collection<String> seats) {
        Batch.run(handle, "update inventory_place set standing = standing where event = ? and seat = ?",
                seats.stream().sorted().toList(), (update, seat) -> {
                    update.setInt(1, event);
                    update.setString(2, PlainText.of(seat));
                });
    }

    private static List<String> unmoved(List<String> seats, int[] moved) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < moved.length; i++) {
            if (moved[i] == 0) {
                left.add(seats.get(i));
            }
        }
        return left;
    }

    @Override
    public Optional<Place> find(int event, String seat) {
        return handle.select(SELECT + "where event = ? and seat = ?", event, seat).map((row, context) -> read(row))
                .findOne();
    }

    @Override
    public List<Place> find(int event, Collection<String> seats) {
        Map<String, Place> bySeat = new HashMap<>();
        // joined: H2 finds no second column of an index by a list
        handle.createQuery("select " + COLUMNS + " from unnest(?) as asked(guid)"
                + " join inventory_place on seat = guid where event = ?")
                .bindArray(0, String.class, seats.stream().map(PlainText::of).distinct().toList()).bind(1, event)
                .map((row, context) -> read(row)).forEach(place -> bySeat.put(place.seat(), place));
        return seats.stream().map(seat -> bySeat.get(PlainText.of(seat))).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Place> heldBy(CounterId counter, Standing standing) {
        return handle.select(SELECT + "where counter = ? and incarnation = ? and standing = ?"
                + " order by event, plan_index", counter.number(), counter.incarnation(), standing.packed())
                .map((row, context) -> read(row)).list();
    }

    @Override
    public List<Place> open(int event, String zone) {
        return handle.select(SELECT + "where event = ? and zone = ? and standing = ? order by plan_index", event, zone,
                Standing.OPEN.packed()).map((row, context) -> read(row)).list();
    }

    @Override
    public List<String> seats(int event) {
        return handle.select("select seat from inventory_place where event = ?", event).mapTo(String.class).stream()
                .sorted().toList();
    }

    @Override
    public Set<String> zones(int event) {
        return handle.select("select distinct zone from inventory_place where event = ?", event).mapTo(String.class)
                .set();
    }

    @Override
    public Map<CounterId, Integer> held(int event, String zone) {
        Map<CounterId, Integer> held = new HashMap<>();
        handle.select("select counter, incarnation, count(*) from inventory_place where event = ? and zone = ?"
                + " and standing = ? group by counter, incarnation", event, zone, Standing.GRANTED.packed())
                .map((row, context) -> Map.entry(new CounterId(row.getInt(1), row.getInt(2)), row.getInt(3)))
                .forEach(count -> held.put(count.getKey(), count.getValue()));
        return held;
    }

    @Override
    public byte[] standings(int event) {
        return handle.select("select plan_index, standing from inventory_place where event = ?", event)
                .scanResultSet((rows, context) -> {
                    byte[] standings = new byte[0];
                    int length = 0;
                    try (ResultSet row = rows.get()) {
                        while (row.next()) {
                            int index = row.getInt(1);
                            length = Math.max(length, index + 1);
                            if (standings.length < length) {
                                standings = Arrays.copyOf(standings, length * 2);
                            }
                            standings[index] = row.getByte(2);
                        }
                    }
                    return Arrays.copyOf(standings, length);
                });
    }

    @Override
    public Map<Standing, Integer> count(int event) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        handle.select("select standing, count(*) from inventory_place where event = ? group by standing", event)
                .map((row, context) -> Map.entry(standing(row.getInt(1)), row.getInt(2)))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    private static Place read(ResultSet row) throws SQLException {
        return new Place(row.getInt(1), row.getString(2), row.getInt(3), row.getString(4), standing(row.getInt(5)),
                holder(row), new GrantNumber(row.getInt(8), row.getInt(9)));
    }

    private static @Nullable CounterId holder(ResultSet row) throws SQLException {
        int number = row.getInt(6);
        return row.wasNull() ? null : new CounterId(number, row.getInt(7));
    }

    private static Standing standing(int code) {
        return Standing.unpack((byte) code);
    }
}
