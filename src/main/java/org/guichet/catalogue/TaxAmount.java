package org.guichet.catalogue;

import org.guichet.kernel.Money;

/** What one tax comes to on one ticket. */
public record TaxAmount(String code, Money amount) {}
