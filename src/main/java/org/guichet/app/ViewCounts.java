package org.guichet.app;

/**
 * What the view of a store holds, for a person to compare.
 *
 * @param entries of the journal that it has followed
 * @param sales voided ones included
 * @param parked carts on hold
 * @param printsDue prints whose end is not known
 */
public record ViewCounts(long entries, int sales, int parked, int printsDue) {}
