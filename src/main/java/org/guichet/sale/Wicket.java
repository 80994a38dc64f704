package org.guichet.sale;

import org.guichet.kernel.TimeSource;

/**
 * An open counter: all that a clerk can do at it. The window, the command line, the demo and the benches are given one and
 * act through it.
 *
 * @param name of the counter, such as {@code Guichet 2}
 * @param cart the one in the clerk's hand
 */
public record Wicket(String name, Programme programme, SaleRecords records, Ledger ledger, Cart cart,
        OfferSeats offerSeats,
        SellSeats sellSeats, VoidLastSale voidLastSale, ParkCarts parkCarts, ReprintTickets reprintTickets,
        RecordPrinted recordPrinted, TicketPrinting printing, TimeSource time) {}
