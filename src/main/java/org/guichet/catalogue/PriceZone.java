package org.guichet.catalogue;

import org.guichet.kernel.Text;

/** A price zone as the season names it; the code ties it to the seating plan. */
public record PriceZone(String code, Text name) {}
