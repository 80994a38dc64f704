package org.guichet.sale;

import org.guichet.inventory.SeatState;
import org.guichet.kernel.Message;

/** Why a seat cannot go into the cart, by what it is to this counter. */
final class SeatRefusal {

    private SeatRefusal() {}

    static Message of(Programme programme, CartLine line) {
        SeatState state = programme.house(line.event()).state(line.place());
        String key = switch (state) {
            case SOLD_HERE, SOLD_ELSEWHERE -> "sale.seat.sold";
            case IN_CART -> "sale.seat.in-cart";
            case BLOCKED -> "sale.seat.blocked";
            case ELSEWHERE, RETURNED -> "sale.seat.elsewhere";
            case MINE -> "sale.seat.twice";
        };
        return Message.of(key, programme.spoken(line));
    }
}
