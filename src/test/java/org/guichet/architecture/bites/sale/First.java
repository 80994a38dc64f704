package org.guichet.architecture.bites.sale;

import org.guichet.architecture.bites.catalogue.Second;

/** Breaks, with {@link Second}: no cycles between packages. */
public record First(Second second) {}
