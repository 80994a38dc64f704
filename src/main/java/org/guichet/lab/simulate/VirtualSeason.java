package org.guichet.lab.simulate;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.guichet.catalogue.Event;
import org.guichet.catalogue.Limits;
import org.guichet.catalogue.Price;
import org.guichet.catalogue.PriceList;
import org.guichet.catalogue.PriceType;
import org.guichet.catalogue.PriceZone;
import org.guichet.catalogue.SalesWindow;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.TaxRule;
import org.guichet.catalogue.Venue;
import org.guichet.central.BringCatalogue.Sound;
import org.guichet.central.Places.Place;
import org.guichet.central.Standing;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.Money;
import org.guichet.kernel.Text;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;
import org.guichet.wire.CatalogueDocument;

/** A small hall with two price zones, and a season of one or two events in it that is on sale whatever the clock says. */
record VirtualSeason(SeatingPlan plan, Season season) {

    /** The price type that everybody buys. */
    static final char ADULT = 'A';
    static final List<String> ZONES = List.of("A", "B");

    private static final long FRONT_CENTS = 48_00;
    private static final long BACK_CENTS = 37_95;

    /** A hall of so many rows of so many seats. */
    static VirtualSeason of(int events, int rows, int rowLength) {
        SeatingPlan plan = plan(rows, rowLength);
        Venue venue = new Venue("hall", Text.same("Salle"), ZoneId.of("America/Toronto"), LocalTime.of(4, 0),
                "hall.json", "");
        PriceList prices = new PriceList(List.of(new Price("A", ADULT, Money.cad(FRONT_CENTS)),
                new Price("B", ADULT, Money.cad(BACK_CENTS))), List.of(), false);
        Season season = new Season("virtual", Text.same("Saison"), Text.same("Club"), Money.CAD, List.of(venue),
                ZONES.stream().map(code -> new PriceZone(code, Text.same(code))).toList(),
                List.of(new PriceType(ADULT, 1, Text.same("Adulte"), null, false)),
                List.of(new TaxRule("GST", Text.same("TPS"), 50_000, "1"),
                        new TaxRule("QST", Text.same("TVQ"), 99_750, "2")),
                IntStream.rangeClosed(1, events).mapToObj(number -> event(number, prices)).toList());
        return new VirtualSeason(plan, season);
    }

    private static SeatingPlan plan(int rows, int rowLength) {
        PlanBuilder builder = new PlanBuilder("Salle", 400, 300,
                List.of(new PriceZoneMark("A", 0x0072B2), new PriceZoneMark("B", 0xE69F00)));
        builder.section("P", null, null);
        for (int row = 0; row < rows; row++) {
            String label = String.valueOf((char) ('A' + row));
            builder.row(label);
            for (int seat = 1; seat <= rowLength; seat++) {
                builder.seat(label + seat, String.valueOf(seat), row < rows / 2 ? 0 : 1, 20 + seat * 14,
                        100 + row * 16, 5);
            }
        }
        return builder.build();
    }

    private static Event event(int number, PriceList prices) {
        Instant start = Instant.parse("2026-06-01T23:30:00Z");
        return new Event(number, Text.same("Match " + number), null, "hall", start, start,
                new SalesWindow(Instant.parse("1900-01-01T00:00:00Z"), Instant.parse("2200-01-01T00:00:00Z")),
                List.of(), prices, new Limits(Limits.NONE, Limits.NONE), List.of(), Text.same("-"));
    }

    /** As the centre has it; the files that it would be read from are left out. */
    CatalogueDocument document() {
        return new CatalogueDocument(season.code(), "", List.of());
    }

    /** What {@link #document} says. */
    Sound sound(CatalogueDocument document) {
        return new Sound(document, season, Map.of("hall", plan));
    }

    /** Every place of every event, in the pool. */
    List<Place> places() {
        List<Place> places = new ArrayList<>();
        forEach((event, place) -> places.add(new Place(event, plan.guid(place), place,
                plan.priceZones().get(plan.priceZone(place)).code(), Standing.OPEN, null, GrantNumber.NONE)));
        return places;
    }

    void forEach(BiConsumer<Integer, Integer> seats) {
        season.events().forEach(event -> IntStream.range(0, plan.size())
                .forEach(place -> seats.accept(event.number(), place)));
    }
}
