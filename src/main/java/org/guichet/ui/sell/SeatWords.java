package org.guichet.ui.sell;

import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.PriceZone;
import org.guichet.catalogue.PricedTicket;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Language;
import org.guichet.sale.ClaimSeats;
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
        if (state == SeatState.MINE || isInHand(place)) {
            return price(place);
        }
        boolean toBeHad = state == SeatState.OPEN && desk.wicket().claimSeats().obstacle().isEmpty();
        return toBeHad ? price(place) + " · " + state(place) : state(place);
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

    /** What a place is to the clerk; of others' places also why they cannot be had. */
    String state(int place) {
        SeatState state = sticky.house().state(place);
        return switch (state) {
            case MINE -> words().tell(sticky.house().plan().isAccessible(place)
                    ? "sell.state.accessible"
                    : "sell.state.mine");
            case IN_CART -> words().tell("sell.state.cart");
            case PARKED -> words().tell("sell.state.parked");
            case SOLD_HERE, SOLD_ELSEWHERE -> words().tell("sell.state.sold");
            case OPEN, ELSEWHERE, RETURNED -> elsewhere(state);
            case BLOCKED -> words().tell("sell.state.blocked");
        };
    }

    /** The same in a word or two. */
    String brief(int place) {
        SeatState state = sticky.house().state(place);
        ClaimSeats claims = desk.wicket().claimSeats();
        return switch (state) {
            case PARKED -> words().tell("sell.legend.parked");
            case OPEN, ELSEWHERE, RETURNED -> words().tell(!claims.hasCentre() ? "sell.state.held"
                    : claims.obstacle().isPresent() ? "sell.list.cut-off"
                            : state == SeatState.OPEN ? "sell.legend.open" : "sell.legend.others");
            case MINE, IN_CART, SOLD_HERE, SOLD_ELSEWHERE, BLOCKED -> state(place);
        };
    }

    private String elsewhere(SeatState state) {
        ClaimSeats claims = desk.wicket().claimSeats();
        if (!claims.hasCentre()) {
            return words().tell("sell.state.held");
        }
        return claims.obstacle().map(why -> words().tell("sell.state.elsewhere.why", why))
                .orElseGet(() -> words().tell(state == SeatState.OPEN ? "sell.state.open" : "sell.state.elsewhere"));
    }

    private Words words() {
        return desk.words();
    }
}
