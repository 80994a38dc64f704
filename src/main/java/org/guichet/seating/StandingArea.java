package org.guichet.seating;

/**
 * Room to stand, sold by quantity: its places are {@code first} to {@code first + capacity - 1}, named
 * {@code uuid#0001} and on, all at the same spot of the map.
 *
 * @param uuid of the area in the plan file
 * @param name as spoken and printed
 * @param section the section it belongs to
 * @param priceZone index into {@link SeatingPlan#priceZones()}
 * @param outline what to draw and click, in plan units
 */
public record StandingArea(String uuid, String name, int section, int priceZone, int first, int capacity,
        Outline outline) {

    public int end() {
        return first + capacity;
    }

    /** The name of its place number n, counted from 1. */
    public String guid(int n) {
        return guid(uuid, n);
    }

    /** The name of place number n, counted from 1, of the area with that uuid. */
    public static String guid(String uuid, int n) {
        return uuid + "#" + (n < 10_000 ? String.valueOf(10_000 + n).substring(1) : String.valueOf(n));
    }
}
