package org.guichet.journal;

import org.guichet.inventory.SeatState;

/** One place and the state it has from now on. */
public record SeatChange(int event, String seat, SeatState state) {}
