/**
 * What the house sells: venues, events, price zones, price types, prices, fees, taxes, limits and the words on tickets,
 * as a season file describes them. Immutable values; {@link org.guichet.catalogue.Pricing} turns a seat and a price type
 * into cents.
 */
@NullMarked
package org.guichet.catalogue;

import org.jspecify.annotations.NullMarked;
