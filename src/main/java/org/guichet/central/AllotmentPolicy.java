package org.guichet.central;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the seats of an event are shared among the counters, as the manager wants it.
 *
 * @param rideOutMinutes longest outage to sell through: what a counter keeps in stock is sized to it
 * @param sections the counter that has each section; empty lets every counter keep a stock of every zone
 */
public record AllotmentPolicy(int event, int rideOutMinutes, SortedMap<String, Integer> sections) {

    /** As long as an on-sale that sells an arena out. */
    public static final int USUAL_MINUTES = 90;
    /** A week: nobody is cut off for longer and still sells. */
    public static final int MOST_MINUTES = 7 * 24 * 60;

    public AllotmentPolicy {
        sections = new TreeMap<>(sections);
    }

    static AllotmentPolicy usual(int event) {
        return new AllotmentPolicy(event, USUAL_MINUTES, new TreeMap<>());
    }

    /** The same for another outage. */
    public AllotmentPolicy ridingOut(int minutes) {
        return new AllotmentPolicy(event, minutes, sections);
    }

    /** The same with these sections, and no others, given to counters. */
    public AllotmentPolicy sharedBy(Map<String, Integer> fixed) {
        return new AllotmentPolicy(event, rideOutMinutes, new TreeMap<>(fixed));
    }

    public boolean isFixed() {
        return !sections.isEmpty();
    }

    Optional<Integer> holderOf(String section) {
        return Optional.ofNullable(sections.get(section));
    }
}
