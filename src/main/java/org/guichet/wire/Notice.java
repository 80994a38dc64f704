package org.guichet.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.SaleId;

/**
 * What the centre tells a counter besides grants. None of it changes who holds a seat, and none of it names a customer. One
 * that a counter does not know it keeps and leaves alone.
 */
public sealed interface Notice {

    /**
     * The centre would like seats back. A wish: the counter gives what it can spare, by a RETURN in its own journal.
     *
     * @param zone code of the price zone; empty with seats
     * @param count how many of the zone; 0 with seats
     * @param seats guids; empty to let the counter choose
     */
    record Recall(int event, String zone, int count, List<String> seats) implements Notice {

        public Recall {
            seats = List.copyOf(seats);
        }

        /** How many seats the centre would like. */
        public int asked() {
            return seats.isEmpty() ? count : seats.size();
        }

        public static Recall of(int event, String zone, int count) {
            return new Recall(event, zone, count, List.of());
        }

        public static Recall of(int event, List<String> seats) {
            return new Recall(event, "", 0, seats);
        }
    }

    /**
     * Sold by the website, for whoever comes to fetch the tickets. The tickets have one currency.
     *
     * @param reference random, into the erasable table of customers
     * @param language of the tickets
     * @param tickets at least one, all that printing needs
     */
    record WebOrder(String reference, Language language, List<TicketLine> tickets) implements Notice {

        public WebOrder {
            tickets = List.copyOf(tickets);
        }

        /** Of the sale by which a counter notes that it printed them: the same at every counter, so that none does twice. */
        public SaleId saleId() {
            return saleId(reference);
        }

        /** The same, of an order with that reference. */
        public static SaleId saleId(String reference) {
            return new SaleId(
                    UUID.nameUUIDFromBytes(("guichet web order 1\n" + reference).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Another counter has printed the tickets of an order. */
    record Fetched(String reference) implements Notice {}

    /**
     * Gates refuse what a counter sold too late.
     *
     * @param admitted sequence of its last sale whose tickets admit
     */
    record GateRule(CounterId counter, long admitted) implements Notice {}

    /**
     * How the seats of an event are shared.
     *
     * @param rideOutMinutes longest outage to sell through, at least 1
     */
    record Policy(int event, int rideOutMinutes) implements Notice {}

    /** A person of the house has something to say to the clerks: one line in each language. */
    record Message(String fr, String en) implements Notice {

        public static final int LONGEST = 500;

        public String in(Language language) {
            return language == Language.FR ? fr : en;
        }
    }

    /** Another catalogue is in force at the centre. */
    record Catalogue(String tag) implements Notice {}
}
