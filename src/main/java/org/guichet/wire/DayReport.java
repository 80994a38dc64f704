package org.guichet.wire;

import java.time.LocalDate;
import java.util.List;
import org.guichet.kernel.CounterId;

/**
 * What the house took in on a business day, as far as counters have told it. The channels of all events come to the house, and so
 * do the counters with the channel of the website.
 *
 * @param events in the order of their numbers
 * @param counters incarnations that sold, in their order; without what they only printed for the website
 * @param unread entries of that day that are in no sum, because they cannot be read, or what they take back is not here
 */
public record DayReport(LocalDate day, Takings house, List<OfEvent> events, List<OfCounter> counters, int unread) {

    /** Of an event, by the channel that took the money. */
    public record OfEvent(int event, Takings counters, Takings web) {}

    /** Of an incarnation of a counter. */
    public record OfCounter(CounterId counter, Takings takings) {}
}
