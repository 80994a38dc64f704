package org.guichet.sale;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.guichet.catalogue.Event;
import org.guichet.catalogue.Hold;
import org.guichet.catalogue.PricedTicket;
import org.guichet.catalogue.Pricing;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.Venue;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatRecords;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Refusal;
import org.guichet.seating.SeatLabel;
import org.guichet.seating.SeatingPlan;

/** The season on sale at this counter, with the house of every event. Itself immutable; the houses change. */
public final class Programme {

    private final Season season;
    private final long catalogue;
    private final Map<Integer, House> houses;

    private Programme(Season season, long catalogue, Map<Integer, House> houses) {
        this.season = season;
        this.catalogue = catalogue;
        this.houses = houses;
    }

    /**
     * Opens every house of the season: what is granted is for sale, what the store remembers is as it was, what a hold
     * keeps is not.
     *
     * @param catalogue sequence of the CATALOGUE entry that brought the season
     * @param plans the seating plan of a venue's code
     */
    public static Programme open(Season season, long catalogue, Function<String, SeatingPlan> plans,
            SeatRecords records) {
        Map<Integer, House> houses = new HashMap<>();
        for (Event event : season.events()) {
            SeatingPlan plan = plans.apply(event.venue());
            boolean granted = records.isGranted(event.number());
            House house = new House(event.number(), plan, granted ? SeatState.MINE : SeatState.ELSEWHERE);
            records.forEach(event.number(), (guid, state) -> {
                int place = plan.indexOf(guid);
                if (place != SeatingPlan.NONE) {
                    house.put(new int[]{place}, state);
                }
            });
            for (Hold hold : event.holds()) {
                house.withhold(plan.indexesOf(hold.seatGuids()),
                        hold.kind() == Hold.Kind.BLOCKED ? SeatState.BLOCKED : SeatState.ELSEWHERE);
            }
            houses.put(event.number(), house);
        }
        return new Programme(season, catalogue, houses);
    }

    public Season season() {
        return season;
    }

    /** Sequence of the CATALOGUE entry that brought the season. */
    public long catalogue() {
        return catalogue;
    }

    public List<Event> events() {
        return season.events();
    }

    public Event event(int number) {
        return season.event(number).orElseThrow(() -> Refusal.of("sale.event.unknown", String.valueOf(number)));
    }

    public Venue venue(int event) {
        return season.venueOf(event(event));
    }

    public House house(int event) {
        House house = houses.get(event);
        if (house == null) {
            throw Refusal.of("sale.event.unknown", String.valueOf(event));
        }
        return house;
    }

    /** The house of an event, if this season has it. */
    Optional<House> find(int event) {
        return Optional.ofNullable(houses.get(event));
    }

    public SeatingPlan plan(int event) {
        return house(event).plan();
    }

    public String zone(int event, int place) {
        SeatingPlan plan = plan(event);
        return plan.priceZones().get(plan.priceZone(place)).code();
    }

    /** The all-in price of a place; empty when that price type is not sold there. */
    public Optional<PricedTicket> price(int event, int place, char type) {
        return Pricing.price(season, event(event), zone(event, place), type);
    }

    PricedTicket priceOf(CartLine line) {
        return price(line.event(), line.place(), line.type()).orElseThrow(() -> Refusal.of("sale.price.missing",
                spoken(line), zone(line.event(), line.place()), String.valueOf(line.type())));
    }

    /** The seat as it is read aloud: {@code 104 H 12}, or area and place number when standing. */
    public String spoken(CartLine line) {
        SeatLabel label = plan(line.event()).label(line.place());
        return label.row().isEmpty()
                ? label.section() + " " + label.seat()
                : label.section() + " " + label.row() + " " + label.seat();
    }
}
