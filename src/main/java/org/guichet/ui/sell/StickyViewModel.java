package org.guichet.ui.sell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.guichet.catalogue.Event;
import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.PriceZone;
import org.guichet.catalogue.PricedTicket;
import org.guichet.catalogue.Pricing;
import org.guichet.catalogue.Season;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Message;
import org.guichet.kernel.Moment;
import org.guichet.sale.Party;
import org.guichet.seating.SeatingPlan;
import org.guichet.ui.common.Words;

/** What sticks from one customer to the next: event, price zone, price type and party. JavaFX thread only. */
public final class StickyViewModel {

    private final Desk desk;
    private final Words words;
    private final ReadOnlyIntegerWrapper event = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Party> party;
    private final BooleanProperty filtering = new SimpleBooleanProperty(false);
    private final ObservableList<ZoneChip> chips = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper eventName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper eventPart = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper eventPlace = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper zoneName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper typeName = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper soldShare = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Message>> obstacle = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String zone = "";
    private char type;

    StickyViewModel(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
        this.type = season().priceTypes().getFirst().letter();
        this.party = new ReadOnlyObjectWrapper<>(Party.of(2, type));
        this.event.set(firstEvent());
        this.zone = firstZone();
        desk.onChange(this::refresh);
    }

    public Words words() {
        return words;
    }

    // ---- what is chosen

    public ReadOnlyIntegerProperty eventProperty() {
        return event.getReadOnlyProperty();
    }

    public int event() {
        return event.get();
    }

    public House house() {
        return desk.programme().house(event());
    }

    public String zone() {
        return zone;
    }

    public char type() {
        return type;
    }

    public Party party() {
        return party.get();
    }

    public ReadOnlyObjectProperty<Party> partyProperty() {
        return party.getReadOnlyProperty();
    }

    /** True when the map shows the sticky zone alone. */
    public BooleanProperty filteringProperty() {
        return filtering;
    }

    // ---- acts

    public void chooseEvent(int number) {
        desk.act(() -> {
            event.set(number);
            if (chips(number).stream().noneMatch(mark -> mark.code().equals(zone))) {
                zone = firstZone();
            }
        });
    }

    /** Makes a zone sticky; the one that is sticky already alone on the map, or no longer alone. */
    public void chooseZone(String code) {
        desk.act(() -> {
            filtering.set(zone.equals(code) && !filtering.get());
            zone = code;
        });
    }

    public void nextZone() {
        desk.act(() -> {
            List<PriceZone> all = chips(event());
            int at = all.stream().map(PriceZone::code).toList().indexOf(zone);
            zone = all.get((at + 1) % all.size()).code();
        });
    }

    public void chooseType(char letter) {
        desk.act(() -> {
            type = letter;
            party.set(Party.of(party().size(), letter));
        });
    }

    public void nextType() {
        List<Character> letters = season().priceTypes().stream().map(PriceType::letter).toList();
        chooseType(letters.get((letters.indexOf(type) + 1) % letters.size()));
    }

    public void chooseParty(int people) {
        desk.act(() -> party.set(Party.of(people, type)));
    }

    void remember(Party typed) {
        party.set(typed);
    }

    void rememberZone(String code) {
        zone = code;
    }

    // ---- what is shown

    public ObservableList<ZoneChip> chips() {
        return chips;
    }

    public ReadOnlyStringProperty eventNameProperty() {
        return eventName.getReadOnlyProperty();
    }

    /** The event's second line, such as {@code  · Série, match 3}; empty when it has none. */
    public ReadOnlyStringProperty eventPartProperty() {
        return eventPart.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty eventPlaceProperty() {
        return eventPlace.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty zoneNameProperty() {
        return zoneName.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty typeNameProperty() {
        return typeName.getReadOnlyProperty();
    }

    /** How many places of the event this counter may sell. */
    public ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty soldShareProperty() {
        return soldShare.getReadOnlyProperty();
    }

    /** Why nothing of this event, or of the zone shown alone, can be sold here at the moment. */
    public ReadOnlyObjectProperty<Optional<Message>> obstacleProperty() {
        return obstacle.getReadOnlyProperty();
    }

    public List<EventChoice> events() {
        return desk.programme().events().stream().map(one -> new EventChoice(one.number(), EventNames.full(one, words),
                words.formats().moment(start(one)), one.number() == event())).toList();
    }

    public List<TypeChoice> types() {
        List<TypeChoice> choices = new ArrayList<>();
        for (PriceType one : season().priceTypes()) {
            String price = price(zone, one.letter()).map(words.formats()::price).orElse("—");
            choices.add(new TypeChoice(one.letter(), words.tell(one.name()) + " (" + one.letter() + ") · " + price,
                    one.letter() == type));
        }
        return choices;
    }

    private void refresh() {
        Event shown = desk.programme().event(event());
        eventName.set(words.tell(shown.name()));
        eventPart.set(shown.subtitle() == null ? "" : " · " + words.tell(shown.subtitle()));
        eventPlace.set(words.formats().moment(start(shown)) + " · "
                + words.tell(desk.programme().venue(event()).name()));
        recount();
        zoneName.set(season().priceZone(zone).map(PriceZone::name).map(words::tell).orElse(zone));
        typeName.set(season().priceType(type).map(PriceType::name).map(words::tell).orElse(""));
    }

    /** Counts anew what was granted, sold and given back meanwhile. */
    void recount() {
        List<ZoneChip> now = chips(event()).stream().map(this::chip).toList();
        if (!now.equals(chips)) {
            chips.setAll(now);
        }
        left.set(house().count(SeatState.MINE));
        soldShare.set(words.tell("sell.sold-share", words.formats().percent(soldMillionths())));
        obstacle.set(obstacle(desk.programme().event(event())));
    }

    private ZoneChip chip(PriceZone one) {
        SeatingPlan plan = house().plan();
        int index = plan.priceZone(one.code());
        int here = house().count(index, SeatState.MINE);
        return new ZoneChip(one.code(), words.tell(one.name()), plan.priceZones().get(index).colour(),
                price(one.code(), type).map(words.formats()::price).orElse("—"), words.formats().number(here),
                one.code().equals(zone), here == 0);
    }

    private Optional<org.guichet.kernel.Money> price(String code, char letter) {
        return Pricing.price(season(), desk.programme().event(event()), code, letter).map(PricedTicket::total);
    }

    /** In whole per cent, so that it changes seldom. */
    private long soldMillionths() {
        int sold = house().count(SeatState.SOLD_HERE) + house().count(SeatState.SOLD_ELSEWHERE);
        int all = house().plan().size() - house().count(SeatState.BLOCKED);
        return all == 0 ? 0 : sold * 100L / all * 10_000;
    }

    private Optional<Message> obstacle(Event shown) {
        java.time.Instant now = desk.wicket().time().now();
        if (now.isBefore(shown.window().opens())) {
            return Optional.of(Message.of("sell.obstacle.early", moment(shown, shown.window().opens())));
        }
        if (!shown.window().isOpen(now)) {
            return Optional.of(Message.of("sell.obstacle.late", moment(shown, shown.window().closes())));
        }
        if (house().count(SeatState.MINE) + house().count(SeatState.IN_CART) + house().count(SeatState.OPEN) > 0) {
            return filterObstacle();
        }
        boolean sold = house().count(SeatState.SOLD_HERE) > 0;
        return Optional.of(Message.of(sold ? "sell.obstacle.sold-out" : "sell.obstacle.no-grant"));
    }

    /** A filter that leaves nothing to sell on the map. */
    private Optional<Message> filterObstacle() {
        int shown = house().plan().priceZone(zone);
        boolean empty = filtering.get()
                && house().count(shown, SeatState.MINE) + house().count(shown, SeatState.IN_CART)
                        + house().count(shown, SeatState.OPEN) == 0;
        return empty ? Optional.of(Message.of("sell.obstacle.zone", zoneName.get())) : Optional.empty();
    }

    private Moment moment(Event shown, java.time.Instant at) {
        return new Moment(at, desk.programme().venue(shown.number()).zone());
    }

    private Moment start(Event shown) {
        return moment(shown, shown.start());
    }

    private List<PriceZone> chips(int number) {
        SeatingPlan plan = desk.programme().plan(number);
        return season().priceZones().stream().filter(one -> plan.priceZone(one.code()) != SeatingPlan.NONE).toList();
    }

    /** The next event that is on sale, else the first. */
    private int firstEvent() {
        java.time.Instant now = desk.wicket().time().now();
        return desk.programme().events().stream().filter(one -> one.window().isOpen(now)).findFirst()
                .orElseGet(() -> desk.programme().events().getFirst()).number();
    }

    private String firstZone() {
        List<PriceZone> all = chips(event());
        return all.stream().filter(one -> house().count(house().plan().priceZone(one.code()), SeatState.MINE) > 0)
                .findFirst().or(() -> all.stream().findFirst()).map(PriceZone::code).orElse("");
    }

    private Season season() {
        return desk.programme().season();
    }
}
