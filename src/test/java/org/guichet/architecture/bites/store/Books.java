package org.guichet.architecture.bites.store;

/** Breaks: no mutable static field. */
public final class Books {

    static int applied;

    public void apply(String entry) {
        applied += entry.length();
    }
}
