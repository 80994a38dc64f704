package org.guichet.wire;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guichet.journal.TicketLine;

/**
 * What tickets came to. Amounts are cents of the house's currency, of the tickets sold less those taken back.
 *
 * @param sold tickets, whether or not they were taken back
 * @param takenBack tickets
 * @param price before fees
 * @param taxes by code
 * @param total price, fees and taxes
 */
public record Takings(long sold, long takenBack, long price, long fees, SortedMap<String, Long> taxes, long total) {

    public static final Takings NONE = new Takings(0, 0, 0, 0, new TreeMap<>(), 0);

    public Takings {
        taxes = Collections.unmodifiableSortedMap(new TreeMap<>(taxes));
    }

    public static Takings sold(TicketLine ticket) {
        SortedMap<String, Long> taxes = new TreeMap<>();
        ticket.taxes().forEach(tax -> taxes.merge(tax.code(), tax.amount().cents(), Math::addExact));
        return new Takings(1, 0, ticket.price().cents(), ticket.fees().cents(), taxes, ticket.total().cents());
    }

    public static Takings takenBack(TicketLine ticket) {
        Takings sold = sold(ticket);
        SortedMap<String, Long> taxes = new TreeMap<>(sold.taxes);
        taxes.replaceAll((code, cents) -> -cents);
        return new Takings(0, 1, -sold.price, -sold.fees, taxes, -sold.total);
    }

    public Takings plus(Takings other) {
        SortedMap<String, Long> sum = new TreeMap<>(taxes);
        other.taxes.forEach((code, cents) -> sum.merge(code, cents, Math::addExact));
        return new Takings(sold + other.sold, takenBack + other.takenBack, Math.addExact(price, other.price),
                Math.addExact(fees, other.fees), sum, Math.addExact(total, other.total));
    }
}
