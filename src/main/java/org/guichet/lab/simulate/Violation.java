package org.guichet.lab.simulate;

import java.util.function.Supplier;

/** A promise of the protocol was broken. */
public final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int invariant;
    private final String what;

    /** @param invariant 1 to 16, as in the list of invariants */
    Violation(int invariant, String what) {
        super("I" + invariant + ": " + what);
        this.what = "I" + invariant + ": " + what;
        this.invariant = invariant;
    }

    /** What was broken and how. */
    public String what() {
        return what;
    }

    public int invariant() {
        return invariant;
    }

    /** @param what put into words only when it is needed */
    static void unless(boolean holds, int invariant, Supplier<String> what) {
        if (!holds) {
            throw new Violation(invariant, what.get());
        }
    }
}
