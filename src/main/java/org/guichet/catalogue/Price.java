package org.guichet.catalogue;

import org.guichet.kernel.Money;

/** The price of one price type in one price zone, before fees; with or without taxes as the price list says. */
public record Price(String zone, char type, Money amount) {}
