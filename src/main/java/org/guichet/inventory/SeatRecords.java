package org.guichet.inventory;

import java.util.function.BiConsumer;

/** What the store remembers of seats, to open the houses at start. */
public interface SeatRecords {

    /** True when this counter holds the whole house of that event. */
    boolean isGranted(int event);

    /** How many grants this counter ever had in its generation; the next one is one more. */
    int grants();

    /** Tells guid and state of every place that is not as the grant left it. */
    void forEach(int event, BiConsumer<String, SeatState> reader);
}
