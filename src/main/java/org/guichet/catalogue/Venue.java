package org.guichet.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.guichet.kernel.Text;

/**
 * A building with one seating plan.
 *
 * @param code unique in the season
 * @param dayCutOff local time at which a new business day begins, such as 04:00
 * @param plan the plan file, relative to the season file
 * @param sidecar the plan's sidecar file, or an empty string
 */
public record Venue(String code, Text name, ZoneId zone, LocalTime dayCutOff, String plan, String sidecar) {

    /** The business day of a moment: the local date, or the day before until the cut-off. */
    public LocalDate businessDay(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return local.toLocalTime().isBefore(dayCutOff) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }
}
