package org.guichet.sale;

import org.guichet.kernel.Message;
import org.guichet.kernel.TimeSource;

/**
 * An open counter: all that a clerk can do at it. The window, the command line, the demo and the benches are given one and
 * act through it.
 *
 * @param name of the counter, such as {@code Guichet 2}, told in the reader's language
 * @param cart the one in the clerk's hand
 */
public record Wicket(Message name, Programme programme, SaleRecords records, Cart cart, OfferSeats offerSeats,
        ClaimSeats claimSeats, SellSeats sellSeats, VoidLastSale voidLastSale, ParkCarts parkCarts,
        ReprintTickets reprintTickets, PickUpOrder pickUpOrder,
        RecordPrinted recordPrinted, TicketPrinting printing, TimeSource time) {}
