package org.guichet.ticketing;

import java.time.Instant;

import org.guichet.kernel.CounterId;

/**
 * What a ticket's token says, and its signature vouches for.
 *
 * @param event number of the event
 * @param seat hash of the place's guid
 * @param priceCode 1 to 255, of the price type
 * @param counter who sold it
 * @param saleOrdinal 1 for the first sale of this counter and incarnation
 * @param line 1 to 255, its place in the sale
 * @param generation 0 for the first print, k for reprint number k, up to 255
 * @param training made in training: admits nobody
 * @param drill made in an exercise such as an outage drill: admits nobody
 * @param validFrom whole seconds, included
 * @param validUntil whole seconds, excluded
 */
public record TicketClaims(int event, SeatHash seat, int priceCode, CounterId counter, int saleOrdinal, int line,
        int generation, boolean training, boolean drill, Instant validFrom, Instant validUntil) {

    private static final long LAST_SECOND = 0xffff_ffffL;

    public TicketClaims {
        positive("event", event, Integer.MAX_VALUE);
        positive("price code", priceCode, 255);
        positive("sale ordinal", saleOrdinal, Integer.MAX_VALUE);
        positive("line", line, 255);
        if (generation < 0 || generation > 255) {
            throw new IllegalArgumentException("generation " + generation);
        }
        wholeSeconds(validFrom);
        wholeSeconds(validUntil);
        if (!validFrom.isBefore(validUntil)) {
            throw new IllegalArgumentException("valid from " + validFrom + " until " + validUntil);
        }
    }

    /** The number on the ticket: sale and line, such as {@code G2-000318-1}. */
    public String ticketNumber() {
        return counter.saleNumber(saleOrdinal) + "-" + line;
    }

    /** True when the ticket admits somebody: neither training nor drill. */
    public boolean isForAdmission() {
        return !training && !drill;
    }

    boolean coversTime(Instant at) {
        return !at.isBefore(validFrom) && at.isBefore(validUntil);
    }

    private static void positive(String what, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(what + " " + value);
        }
    }

    private static void wholeSeconds(Instant at) {
        if (at.getNano() != 0 || at.getEpochSecond() < 0 || at.getEpochSecond() > LAST_SECOND) {
            throw new IllegalArgumentException("not a token's time: " + at);
        }
    }
}
