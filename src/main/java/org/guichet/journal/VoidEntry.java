package org.guichet.journal;

import java.time.LocalDate;
import java.util.List;

import org.guichet.kernel.SaleId;

/**
 * Takes back a whole sale as if it had not been: the seats are for sale again, the tickets taken back.
 *
 * @param number the sale's number
 * @param reversed the tenders given back, each with the amount of the sale's own, cash rounded as it was
 */
public record VoidEntry(SaleId sale, String number, String reason, List<TenderLine> reversed, LocalDate businessDay)
        implements
            Entry {

    public VoidEntry {
        reversed = List.copyOf(reversed);
    }
}
