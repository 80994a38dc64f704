package org.guichet.journal;

import java.util.List;

import org.guichet.kernel.SaleId;

/**
 * The printer took these tickets. Until this is here they are "perhaps already printed".
 *
 * @param generation 0 for the first print, k for reprint number k
 * @param printer name of the printer
 */
public record PrintedEntry(SaleId sale, String number, List<Integer> lines, int generation, String printer)
        implements
            Entry {}
