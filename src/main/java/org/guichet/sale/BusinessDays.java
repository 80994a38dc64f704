package org.guichet.sale;

import java.time.Instant;
import java.time.LocalDate;

import org.guichet.catalogue.Venue;

/** Stamps the business day, which never goes back whatever the clock says. Safe from any thread. */
public final class BusinessDays {

    private LocalDate last;

    /** @param last the latest day ever stamped at this counter, or {@link LocalDate#MIN} */
    public BusinessDays(LocalDate last) {
        this.last = last;
    }

    synchronized LocalDate stamp(Venue venue, Instant at) {
        LocalDate today = venue.businessDay(at);
        if (today.isAfter(last)) {
            last = today;
        }
        return last;
    }
}
