package org.guichet.catalogue;

import java.util.List;

import org.guichet.kernel.Money;

/**
 * The price of one ticket, fixed at the sale: {@code total = base + sum of taxes}, always.
 *
 * @param price the price type's price of the zone, before fees
 * @param fees all fees together
 * @param base price and fees net of taxes
 * @param total what the customer pays: the only price a button or ticket shows
 */
public record PricedTicket(Money price, Money fees, Money base, List<TaxAmount> taxes, Money total) {}
