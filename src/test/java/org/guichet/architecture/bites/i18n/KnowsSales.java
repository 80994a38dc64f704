package org.guichet.architecture.bites.i18n;

import org.guichet.architecture.bites.sale.First;

/** Breaks: words know only the kernel. */
record KnowsSales(First sale) {}
