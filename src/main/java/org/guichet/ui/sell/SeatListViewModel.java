package org.guichet.ui.sell;

import java.util.List;
import java.util.stream.IntStream;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.guichet.catalogue.PriceZone;
import org.guichet.catalogue.PricedTicket;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.seating.SeatLabel;
import org.guichet.seating.SeatingPlan;
import org.guichet.ui.common.Words;

/**
 * The seats as a list, an equal way to the map: those of the sticky zone that are not sold, with those in the cart, in the
 * order of the plan. JavaFX thread only.
 */
public final class SeatListViewModel {

    /** One seat as told. */
    public record Seat(int place, String section, String row, String number, String zone, String price, String state,
            boolean inCart) {}

    private final Desk desk;
    private final StickyViewModel sticky;
    private final SeatWords told;
    private final ObservableList<Integer> places = FXCollections.observableArrayList();
    private final IntegerProperty current = new SimpleIntegerProperty(SeatingPlan.NONE);
    private boolean active;

    SeatListViewModel(Desk desk, StickyViewModel sticky) {
        this.desk = desk;
        this.sticky = sticky;
        this.told = new SeatWords(desk, sticky);
        desk.onChange(this::refresh);
    }

    public Words words() {
        return desk.words();
    }

    public ObservableList<Integer> places() {
        return places;
    }

    /** The place that the list and the map are both on, or {@link SeatingPlan#NONE}. */
    public IntegerProperty currentProperty() {
        return current;
    }

    /** The list is kept only while it is shown. */
    public void show(boolean shown) {
        active = shown;
        refresh();
    }

    public Seat seat(int place) {
        SeatLabel label = sticky.house().plan().label(place);
        String code = desk.programme().zone(sticky.event(), place);
        boolean inCart = inCart(place);
        return new Seat(place, label.section(), label.row(), label.seat(),
                desk.programme().season().priceZone(code).map(PriceZone::name).map(words()::tell).orElse(code),
                desk.programme().price(sticky.event(), place, sticky.type()).map(PricedTicket::total)
                        .map(words().formats()::price).orElse("—"),
                told.brief(place), inCart);
    }

    private boolean inCart(int place) {
        return desk.cart().lines().stream().anyMatch(line -> line.event() == sticky.event() && line.place() == place);
    }

    /** Also those of others, with the reason: who cannot see the map must know them too. */
    private static boolean isListed(SeatState state) {
        return switch (state) {
            case MINE, OPEN, ELSEWHERE, RETURNED, PARKED -> true;
            case IN_CART, SOLD_HERE, SOLD_ELSEWHERE, BLOCKED -> false;
        };
    }

    /** Looks again at what others do. */
    void refresh() {
        if (!active) {
            places.clear();
            return;
        }
        House house = sticky.house();
        int zone = house.plan().priceZone(sticky.zone());
        List<Integer> now = IntStream.range(0, house.plan().size())
                .filter(place -> (house.plan().priceZone(place) == zone && isListed(house.state(place)))
                        || house.state(place) == SeatState.IN_CART)
                .boxed().toList();
        if (!now.equals(places)) {
            places.setAll(now);
        }
    }
}
