package org.guichet.ticketing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.guichet.seating.SeatingPlan;

/**
 * What a token says instead of a seat's guid: the first 48 bits of its SHA-256. Two places of one plan may not share
 * one; {@link #collisions} finds them when a plan is imported.
 */
public record SeatHash(long bits) {

    static final int BYTES = 6;
    private static final long MASK = (1L << 48) - 1;

    public SeatHash {
        if ((bits & ~MASK) != 0) {
            throw new IllegalArgumentException("more than 48 bits");
        }
    }

    /** Two places of a plan that tokens could not tell apart. */
    public record Collision(String guid, String otherGuid) {}

    public static SeatHash of(String guid) {
        byte[] digest = Digests.sha256(guid.getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < BYTES; i++) {
            bits = (bits << 8) | (digest[i] & 0xff);
        }
        return new SeatHash(bits);
    }

    /** The places of a plan whose hashes collide; empty for all but one plan in thousands of millions. */
    public static List<Collision> collisions(SeatingPlan plan) {
        long[] hashes = new long[plan.size()];
        for (int place = 0; place < hashes.length; place++) {
            hashes[place] = of(plan.guid(place)).bits;
        }
        List<Collision> found = new ArrayList<>();
        for (int[] pair : equalPairs(hashes)) {
            found.add(new Collision(plan.guid(pair[0]), plan.guid(pair[1])));
        }
        return found;
    }

    /** Indexes of equal values, each with the last one before it. */
    static List<int[]> equalPairs(long[] values) {
        Map<Long, Integer> last = HashMap.newHashMap(values.length);
        List<int[]> pairs = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            Integer before = last.put(values[index], index);
            if (before != null) {
                pairs.add(new int[]{before, index});
            }
        }
        return pairs;
    }

    /** Twelve hex digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%012x", bits);
    }
}
