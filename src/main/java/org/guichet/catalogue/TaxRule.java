package org.guichet.catalogue;

import org.guichet.kernel.Text;

/**
 * A tax on every ticket, computed on the price net of all taxes.
 *
 * @param code such as GST or QST, unique in the season
 * @param label as printed: TPS, GST
 * @param rateMillionths 50,000 for 5 %, 99,750 for 9.975 %
 * @param registration the seller's registration number, printed on tickets
 */
public record TaxRule(String code, Text label, int rateMillionths, String registration) {}
