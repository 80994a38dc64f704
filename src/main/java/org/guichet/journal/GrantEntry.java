package org.guichet.journal;

import java.util.List;

/**
 * Seats handed to this counter, which alone may sell them from now on.
 *
 * @param generation 0 for the self-grant of a counter with no centre
 * @param number dense within its generation
 * @param wholeHouse true when every place of the event's plan is granted; then {@code seats} is empty
 * @param seats guids
 */
public record GrantEntry(int event, int generation, int number, boolean wholeHouse, List<String> seats)
        implements
            Entry {}
