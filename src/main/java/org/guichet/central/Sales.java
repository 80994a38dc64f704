package org.guichet.central;

import java.util.Optional;
import org.guichet.journal.SaleEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.SaleId;

/** The sales in the chains, to be found again by their id. */
public interface Sales {

    /** @param sequence of the SALE entry in that chain */
    void put(CounterId counter, long sequence, SaleEntry sale);

    /** A sale of that incarnation. */
    Optional<SaleEntry> find(CounterId counter, SaleId id);

    /** Marks a sale as taken back; false when it was before. */
    boolean takeBack(CounterId counter, SaleId id);
}
