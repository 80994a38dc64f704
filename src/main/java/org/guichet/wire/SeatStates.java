package org.guichet.wire;

/**
 * The state of every place of an event, or what changed since a version. The same for all counters.
 *
 * @param version to ask after next time
 * @param snapshot true when {@code packed} is one byte a place, in the order of the plan; else five bytes a change: the place
 *        (big-endian) and its state
 * @param packed base64; the states are codes of {@link PlaceState}
 */
public record SeatStates(int event, String version, boolean snapshot, String packed) {}
