package org.guichet.central.jdbi;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guichet.central.AllotmentPolicy;
import org.guichet.central.Allotments;
import org.guichet.central.Block;
import org.jdbi.v3.core.Handle;

/** The policies, the blocks of every plan, and when seats were last asked back. */
final class AllotmentTables implements Allotments {

    private final Handle handle;

    AllotmentTables(Handle handle) {
        this.handle = handle;
    }

    @Override
    public AllotmentPolicy policy(int event) {
        return handle.select("select ride_out_minutes from inventory_policy where event = ?", event)
                .mapTo(Integer.class).findOne()
                .map(minutes -> new AllotmentPolicy(event, minutes, sections(event)))
                .orElseGet(() -> new AllotmentPolicy(event, AllotmentPolicy.USUAL_MINUTES, new TreeMap<>()));
    }

    private SortedMap<String, Integer> sections(int event) {
        SortedMap<String, Integer> sections = new TreeMap<>();
        handle.select("select section, counter from inventory_policy_section where event = ?", event)
                .map((row, context) -> new Object[]{row.getString(1), row.getInt(2)})
                .forEach(row -> sections.put((String) row[0], (Integer) row[1]));
        return sections;
    }

    @Override
    public void put(AllotmentPolicy policy) {
        if (handle.execute("update inventory_policy set ride_out_minutes = ? where event = ?",
                policy.rideOutMinutes(), policy.event()) == 0) {
            handle.execute("insert into inventory_policy (event, ride_out_minutes) values (?, ?)", policy.event(),
                    policy.rideOutMinutes());
        }
        handle.execute("delete from inventory_policy_section where event = ?", policy.event());
        policy.sections().forEach((section, counter) -> handle.execute(
                "insert into inventory_policy_section (event, section, counter) values (?, ?, ?)", policy.event(),
                PlainText.of(section), counter));
    }

    @Override
    public List<AllotmentPolicy> policies() {
        return handle.select("select event from inventory_policy order by event").mapTo(Integer.class).list().stream()
                .map(this::policy).toList();
    }

    @Override
    public List<Block> blocks(int event) {
        return handle.select("select first_index, end_index, section from inventory_block where event = ?"
                + " order by first_index", event)
                .map((row, context) -> new Block(row.getInt(1), row.getInt(2), row.getString(3))).list();
    }

    @Override
    public void blocks(int event, List<Block> blocks) {
        handle.execute("delete from inventory_block where event = ?", event);
        Batch.run(handle, "insert into inventory_block (event, first_index, end_index, section) values (?, ?, ?, ?)",
                blocks.stream().sorted(Comparator.comparingInt(Block::first)).toList(), (insert, block) -> {
                    insert.setInt(1, event);
                    insert.setInt(2, block.first());
                    insert.setInt(3, block.end());
                    insert.setString(4, PlainText.of(block.section()));
                });
    }

    @Override
    public boolean recall(int event, String zone, Instant now, Instant after) {
        if (handle.execute("update inventory_recall set at_millis = ? where event = ? and zone = ? and at_millis <= ?",
                now.toEpochMilli(), event, zone, after.toEpochMilli()) > 0) {
            return true;
        }
        boolean known = handle.select("select 1 from inventory_recall where event = ? and zone = ?", event, zone)
                .mapTo(Integer.class).findOne().isPresent();
        if (!known) {
            handle.execute("insert into inventory_recall (event, zone, at_millis) values (?, ?, ?)", event, zone,
                    now.toEpochMilli());
        }
        return !known;
    }
}
