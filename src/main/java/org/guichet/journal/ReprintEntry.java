package org.guichet.journal;

import java.util.List;

import org.guichet.kernel.SaleId;

/**
 * Tickets printed again under a new generation: the gate lets only the newest in.
 *
 * @param lines which tickets of the sale
 * @param generation 1 for the first reprint
 */
public record ReprintEntry(SaleId sale, String number, List<Integer> lines, int generation, String reason)
        implements
            Entry {}
