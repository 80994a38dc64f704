package org.guichet.seating;

import java.util.Arrays;

/** Finds places by guid: an open-addressing table of indexes, a tenth of the cost of a map of 100,000 entries. */
final class GuidIndex {

    private final String[] guids;
    private final int[] slots;

    GuidIndex(String[] guids) {
        this.guids = guids;
        this.slots = new int[Math.max(4, Integer.highestOneBit(Math.max(1, guids.length)) * 4)];
        Arrays.fill(slots, SeatingPlan.NONE);
        for (int place = 0; place < guids.length; place++) {
            int slot = slot(guids[place]);
            if (slots[slot] != SeatingPlan.NONE) {
                throw new IllegalArgumentException("twice " + guids[place]);
            }
            slots[slot] = place;
        }
    }

    /** The place, or {@link SeatingPlan#NONE}. */
    int of(String guid) {
        return slots[slot(guid)];
    }

    /** The slot that has the guid, or the free one where it would be put. */
    private int slot(String guid) {
        int hash = guid.hashCode() * 0x9E3779B9;
        int slot = (hash ^ (hash >>> 16)) & (slots.length - 1);
        while (slots[slot] != SeatingPlan.NONE && !guids[slots[slot]].equals(guid)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
