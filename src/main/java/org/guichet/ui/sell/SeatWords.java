package org.guichet.ui.sell;

import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.PriceZone;
import org.guichet.catalogue.PricedTicket;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Language;
import org.guichet.seating.SeatLabel;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.StandingArea;
import org.guichet.ui.common.Words;
import org.guichet.ui.seatmap.MapWords;

/** What the map says of a place: where it is, what it costs at the sticky price type, or why it is not for sale. */
final class SeatWords implements MapWords {

    private final Desk desk;
    private final StickyViewModel sticky;

    SeatWords(Desk desk, StickyViewModel sticky) {
        this.desk = desk;
        this.sticky = sticky;
    }

    @Override
    public Language language() {
        return words().language();
    }

    @Override
    public Card card(int place) {
        SeatingPlan plan = sticky.house().plan();
        SeatLabel label = plan.label(place);
        String accessible = plan.isAccessible(place) ? " · " + words().tell("sell.accessible") : "";
        return new Card(words().tell("sell.card", label.section(), label.row(), label.seat()) + accessible,
                detail(place));
    }

    @Override
    public Card card(StandingArea area) {
        int left = 0;
        for (int place = area.first(); place < area.end(); place++) {
            left += sticky.house().state(place) == SeatState.MINE ? 1 : 0;
        }
        return new Card(area.name(),
                price(area.first()) + " · " + words().tell("sell.zone.here", left));
    }

    @Override
    public String spoken(int place) {
        Card card = card(place);
        return card.title() + ", " + state(place) + ", " + card.detail();
    }

    private String detail(int place) {
        SeatState state = sticky.house().state(place);
        return state == SeatState.MINE || isInHand(place) ? price(place) : state(place);
    }

    private boolean isInHand(int place) {
        return desk.cart().lines().stream()
                .anyMatch(line -> line.event() == sticky.event() && line.place() == place);
    }

    private String price(int place) {
        String code = desk.programme().zone(sticky.event(), place);
        String zone = desk.programme().season().priceZone(code).map(PriceZone::name).map(words()::tell).orElse(code);
        String type = desk.programme().season().priceType(sticky.type()).map(PriceType::name).map(words()::tell)
                .orElse("");
        return desk.programme().price(sticky.event(), place, sticky.type()).map(PricedTicket::total)
                .map(price -> zone + " · " + type + " " + words().formats().price(price)).orElse(zone);
    }

    private String state(int place) {
        return words().tell(switch (sticky.house().state(place)) {
            case MINE -> "sell.state.mine";
            case IN_CART -> isInHand(place) ? "sell.state.cart" : "sell.state.parked";
            case SOLD_HERE, SOLD_ELSEWHERE -> "sell.state.sold";
            case ELSEWHERE, RETURNED -> "sell.state.elsewhere";
            case BLOCKED -> "sell.state.blocked";
        });
    }

    private Words words() {
        return desk.words();
    }
}
