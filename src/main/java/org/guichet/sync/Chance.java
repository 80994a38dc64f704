package org.guichet.sync;

/** A source of chance. */
@FunctionalInterface
public interface Chance {

    /** Evenly from 0 to {@code bound - 1}; {@code bound} is at least 1. */
    long below(long bound);
}
