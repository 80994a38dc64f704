package org.guichet.lab.simulate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.central.AllotmentPolicy;
import org.guichet.central.Allotments;
import org.guichet.central.Block;

/** How seats are shared, in memory. */
final class MemoryAllotments {

    private record Zone(int event, String code) {}

    private final Map<Integer, AllotmentPolicy> policies = new TreeMap<>();
    private final Map<Integer, List<Block>> blocks = new HashMap<>();
    private final Map<Zone, Instant> recalls = new HashMap<>();

    void copy(MemoryAllotments other) {
        policies.putAll(other.policies);
        blocks.putAll(other.blocks);
        recalls.putAll(other.recalls);
    }

    Allotments within(Deque<Runnable> undo) {
        return new Allotments() {
            @Override
            public AllotmentPolicy policy(int event) {
                return policies.getOrDefault(event,
                        new AllotmentPolicy(event, AllotmentPolicy.USUAL_MINUTES, new TreeMap<>()));
            }

            @Override
            public void put(AllotmentPolicy policy) {
                Undo.put(undo, policies, policy.event(), policy);
            }

            @Override
            public List<AllotmentPolicy> policies() {
                return new ArrayList<>(policies.values());
            }

            @Override
            public List<Block> blocks(int event) {
                return blocks.getOrDefault(event, List.of());
            }

            @Override
            public void blocks(int event, List<Block> all) {
                Undo.put(undo, blocks, event, List.copyOf(all));
            }

            @Override
            public boolean recall(int event, String zone, Instant now, Instant after) {
                Instant last = recalls.get(new Zone(event, zone));
                if (last != null && last.isAfter(after)) {
                    return false;
                }
                Undo.put(undo, recalls, new Zone(event, zone), now);
                return true;
            }
        };
    }
}
