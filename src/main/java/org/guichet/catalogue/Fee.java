package org.guichet.catalogue;

import org.guichet.kernel.Money;
import org.guichet.kernel.Text;

/** A fee on every ticket that has a price above zero; taxed as the price is. */
public record Fee(String code, Text name, Money amount) {}
