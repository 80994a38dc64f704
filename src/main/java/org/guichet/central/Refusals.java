package org.guichet.central;

import java.util.Collection;
import java.util.List;
import org.guichet.ticketing.RefusedTicket;

/** The tickets that gates refuse one by one. None is ever let in again. */
public interface Refusals {

    /** Adds tickets of an event; of one that is there already the generation from which it is let in can only rise. */
    void add(int event, Collection<RefusedTicket> tickets);

    /** Those of an event, in {@link RefusedTicket#ORDER}. */
    List<RefusedTicket> of(int event);
}
