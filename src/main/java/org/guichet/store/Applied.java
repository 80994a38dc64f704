package org.guichet.store;

import java.time.LocalDate;

import org.guichet.journal.Entry;
import org.guichet.journal.Hash;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.VoidEntry;
import org.jspecify.annotations.Nullable;

/**
 * How far the view has followed its journal.
 *
 * @param sequence of the last entry applied, 0 for none
 * @param hash of that entry
 * @param businessDay the latest stamped so far, {@link LocalDate#MIN} for none
 */
record Applied(long sequence, Hash hash, LocalDate businessDay) {

    static final Applied NOTHING = new Applied(0, Hash.NONE, LocalDate.MIN);

    /** The business day as a column holds it: null for none. */
    @Nullable
    LocalDate stampedDay() {
        return businessDay.equals(LocalDate.MIN) ? null : businessDay;
    }

    Applied after(Recorded<? extends Entry> recorded) {
        LocalDate stamped = switch (recorded.entry()) {
            case SaleEntry sale -> sale.businessDay();
            case VoidEntry taken -> taken.businessDay();
            default -> businessDay;
        };
        return new Applied(recorded.sequence(), recorded.hash(),
                stamped.isAfter(businessDay) ? stamped : businessDay);
    }
}
