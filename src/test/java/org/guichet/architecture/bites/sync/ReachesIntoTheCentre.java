package org.guichet.architecture.bites.sync;

import org.guichet.architecture.bites.central.Ledgers;

/** Breaks: the counter knows the centre by its messages only. */
record ReachesIntoTheCentre(Ledgers ledgers) {}
