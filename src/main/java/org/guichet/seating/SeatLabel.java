package org.guichet.seating;

/** A place as people name it: section, row, seat. The row of a standing place is empty. */
public record SeatLabel(String section, String row, String seat) {}
