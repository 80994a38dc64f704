package org.guichet.architecture.bites.catalogue;

import org.guichet.architecture.bites.sale.First;

/** Breaks, with {@link First}: no cycles between packages. */
public record Second(First first) {}
