package org.guichet.journal;

import java.util.List;

import org.guichet.kernel.Language;
import org.guichet.kernel.SaleId;

/**
 * A cart on hold. It stays parked until its sale is made or it is parked again with no lines, which releases its seats;
 * so a crash after taking it back loses nothing.
 *
 * @param sale the id that its sale will have
 * @param label what the clerk knows it by
 */
public record ParkedEntry(SaleId sale, String label, List<Line> lines, Language language) implements Entry {

    /** One seat of the cart. */
    public record Line(int event, String seat, char type) {}
}
