package org.guichet.central;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** Seats kept out of sale under a name, besides those that the season holds: sponsor, press, team. */
public interface NamedHolds {

    /** Puts seats under a name, which they take instead of another. */
    void put(int event, String name, Collection<String> seats);

    /**
     * Takes seats from under a name.
     *
     * @return those that were under it
     */
    List<String> remove(int event, String name, Collection<String> seats);

    /** The names by seat guid, in the order of guids. */
    SortedMap<String, String> of(int event);
}
