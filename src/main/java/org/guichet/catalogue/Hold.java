package org.guichet.catalogue;

import java.util.List;

import org.guichet.kernel.Text;

/**
 * Seats kept out of sale under a name: house seats, sponsor, press, or blocked ones behind a pillar.
 *
 * @param seatGuids places of the event's plan
 */
public record Hold(String code, Text name, Kind kind, List<String> seatGuids) {

    /** House seats are kept for somebody; blocked ones for nobody. */
    public enum Kind {
        HOUSE, BLOCKED
    }
}
