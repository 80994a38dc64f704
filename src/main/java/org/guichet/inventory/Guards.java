package org.guichet.inventory;

import java.util.EnumSet;
import java.util.Set;

/** The guards that are on. */
public record Guards(Set<Guard> on) {

    /** As the product runs. */
    public static final Guards ALL = new Guards(EnumSet.allOf(Guard.class));

    public Guards {
        on = Set.copyOf(on);
    }

    /** All but one: for the simulation. */
    public static Guards without(Guard missing) {
        return new Guards(EnumSet.complementOf(EnumSet.of(missing)));
    }

    public boolean has(Guard guard) {
        return on.contains(guard);
    }
}
