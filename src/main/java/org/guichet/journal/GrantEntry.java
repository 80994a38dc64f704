package org.guichet.journal;

import java.util.List;
import org.guichet.inventory.GrantNumber;

/**
 * Seats handed to this counter, which alone may sell them from now on.
 *
 * @param grant of generation 0 for the self-grant of a counter with no centre
 * @param wholeHouse true when every place of the event's plan is granted; then {@code seats} is empty
 * @param seats guids
 * @param signature of the centre, base64; empty for a self-grant
 */
public record GrantEntry(int event, GrantNumber grant, boolean wholeHouse, List<String> seats, String signature)
        implements
            Entry {}
