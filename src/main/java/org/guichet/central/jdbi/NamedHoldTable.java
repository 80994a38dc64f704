package org.guichet.central.jdbi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.guichet.central.NamedHolds;
import org.jdbi.v3.core.Handle;

/** The named holds: one row a seat. */
final class NamedHoldTable implements NamedHolds {

    private final Handle handle;

    NamedHoldTable(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void put(int event, String name, Collection<String> seats) {
        List<String> sorted = seats.stream().sorted().toList();
        Batch.run(handle, "delete from inventory_named_hold where event = ? and seat = ?", sorted, (delete, seat) -> {
            delete.setInt(1, event);
            delete.setString(2, PlainText.of(seat));
        });
        Batch.run(handle, "insert into inventory_named_hold (event, seat, name) values (?, ?, ?)",
                sorted, (insert, seat) -> {
                    insert.setInt(1, event);
                    insert.setString(2, PlainText.of(seat));
                    insert.setString(3, PlainText.of(name));
                });
    }

    @Override
    public List<String> remove(int event, String name, Collection<String> seats) {
        List<String> sorted = seats.stream().sorted().toList();
        int[] removed = Batch.run(handle, "delete from inventory_named_hold where event = ? and seat = ? and name = ?",
                sorted, (delete, seat) -> {
                    delete.setInt(1, event);
                    delete.setString(2, PlainText.of(seat));
                    delete.setString(3, PlainText.of(name));
                });
        return IntStream.range(0, removed.length).filter(at -> removed[at] > 0).mapToObj(sorted::get).toList();
    }

    @Override
    public SortedMap<String, String> of(int event) {
        SortedMap<String, String> held = new TreeMap<>();
        handle.select("select seat, name from inventory_named_hold where event = ?", event)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(hold -> held.put(hold.getKey(), hold.getValue()));
        return held;
    }
}
