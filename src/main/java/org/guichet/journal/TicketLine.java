package org.guichet.journal;

import java.util.List;

import org.guichet.catalogue.TaxAmount;
import org.guichet.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * One ticket of a sale.
 *
 * @param line 1 to 255, its place in the sale
 * @param seat guid of the place, never an index
 * @param section label as printed; so are row (empty when standing) and number
 * @param zone code of the price zone
 * @param type letter of the price type
 * @param typeCode explicit code of the price type
 * @param price before fees
 * @param fees all fees together
 * @param taxes on price and fees together
 * @param total what the customer pays for it
 * @param checked what the clerk confirmed having checked, or null
 */
public record TicketLine(int line, int event, String seat, String section, String row, String number, String zone,
        char type, int typeCode, Money price, Money fees, List<TaxAmount> taxes, Money total,
        @Nullable String checked) {}
