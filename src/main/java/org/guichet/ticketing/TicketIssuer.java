package org.guichet.ticketing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.guichet.catalogue.Event;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.Venue;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;

/**
 * Turns a recorded sale into tokens. What goes in comes from the journal and the catalogue that was sold from alone, so
 * that a ticket printed again after a crash carries the very same token. Safe from any thread.
 */
public final class TicketIssuer {

    /** What the tickets are for; all but {@link #SALE} need the training key. */
    public enum Purpose {
        SALE, TRAINING, DRILL
    }

    private final TicketSigner signer;
    private final Purpose purpose;

    public TicketIssuer(TicketSigner signer, Purpose purpose) {
        this.signer = signer;
        this.purpose = purpose;
    }

    /**
     * @param season what was sold from: the sale's own catalogue
     * @param generation 0 for the first print, k for reprint number k
     */
    public TicketToken issue(Season season, Recorded<SaleEntry> sale, TicketLine line, int generation) {
        Event event = season.event(line.event()).orElseThrow();
        return signer.sign(new TicketClaims(line.event(), SeatHash.of(line.seat()), line.typeCode(), sale.counter(),
                sale.entry().ordinal().orElseThrow(), line.line(), generation, purpose == Purpose.TRAINING,
                purpose == Purpose.DRILL, validFrom(event), validUntil(event, season.venueOf(event))));
    }

    /**
     * When sales open, or doors if that is earlier. No counter's clock is asked, since one that runs ahead would sell
     * tickets that gates refuse.
     */
    public static Instant validFrom(Event event) {
        Instant opens = event.window().opens();
        return (opens.isBefore(event.doors()) ? opens : event.doors()).truncatedTo(ChronoUnit.SECONDS);
    }

    /** The end of the business day on which the event starts. */
    public static Instant validUntil(Event event, Venue venue) {
        return venue.businessDay(event.start()).plusDays(1).atTime(venue.dayCutOff()).atZone(venue.zone()).toInstant()
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
