package org.guichet.sale;

import java.util.List;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Message;
import org.guichet.seating.SeatingPlan;
import org.guichet.wire.TakenSeat;

/** Why a seat cannot go into the cart: by what it is to this counter, or by what the centre says of it. */
final class SeatRefusal {

    private SeatRefusal() {}

    static Message of(Programme programme, CartLine line) {
        SeatState state = programme.house(line.event()).state(line.place());
        String key = switch (state) {
            case SOLD_HERE, SOLD_ELSEWHERE -> "sale.seat.sold";
            case IN_CART -> "sale.seat.in-cart";
            case PARKED -> "sale.seat.parked";
            case BLOCKED -> "sale.seat.blocked";
            case ELSEWHERE, RETURNED -> "sale.seat.elsewhere";
            case OPEN -> "sale.seat.open";
            case MINE -> "sale.seat.twice";
        };
        return Message.of(key, programme.spoken(line));
    }

    /** @param taken at least one: the first is told, and how many others there are */
    static Message of(Programme programme, int event, List<TakenSeat> taken) {
        TakenSeat first = taken.getFirst();
        int place = programme.plan(event).indexOf(first.seat());
        String seat = place == SeatingPlan.NONE
                ? first.seat()
                : programme.spoken(new CartLine(event, place, ' ', false));
        Message why = switch (first.by()) {
            case COUNTER -> first.name().isEmpty()
                    ? Message.of("sale.claim.counter", seat)
                    : Message.of("sale.claim.counter.named", seat, first.name());
            case WEBSITE -> Message.of("sale.claim.website", seat);
            case HOLD -> Message.of("sale.claim.hold", seat);
            case BUYER -> Message.of("sale.seat.sold", seat);
            case BLOCKED -> Message.of("sale.seat.blocked", seat);
            case REVIEW -> Message.of("sale.claim.review", seat);
            case NOBODY -> Message.of("sale.claim.nobody", seat);
        };
        return taken.size() == 1 ? why : Message.counted("sale.claim.others", taken.size() - 1, why);
    }
}
