package org.guichet.catalogue.toml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.guichet.catalogue.Event;
import org.guichet.catalogue.PlanLookup;
import org.guichet.catalogue.PriceList;
import org.guichet.catalogue.PriceZone;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.Venue;
import org.guichet.kernel.Money;
import org.guichet.kernel.Text;

/** Reads the whole file, part by part, in the order in which parts refer to each other. */
final class SeasonReader {

    private static final int FORMAT = 1;

    private final TableReader file;
    private final PlanLookup plans;

    SeasonReader(TableReader file, PlanLookup plans) {
        this.file = file;
        this.plans = plans;
    }

    /** What the file says; not to be used if reading told faults. */
    Season read() {
        file.only("format", "season", "tax", "venue", "price_zone", "price_type", "fee", "prices", "holds", "event");
        file.integer("format", FORMAT, FORMAT);
        Optional<TableReader> head = file.table("season")
                .map(table -> table.only("code", "name", "seller", "currency", "terms"));
        Text none = Text.same("");
        String code = head.map(table -> table.code("code")).orElse("");
        Text name = head.map(table -> table.text("name", TableReader.NAME)).orElse(none);
        Text seller = head.map(table -> table.text("seller", TableReader.NAME)).orElse(none);
        head.filter(table -> table.has("currency")).ifPresent(table -> table.oneOf("currency", "CAD"));
        Text terms = head.filter(table -> table.has("terms")).map(table -> table.text("terms", TableReader.SENTENCE))
                .orElse(null);
        VenueReader venueReader = new VenueReader(plans);
        List<Venue> venues = file.tables("venue", 1, VenueReader.MOST).stream().map(venueReader::read).toList();
        PriceReader prices = new PriceReader(file);
        checkZones(venueReader.houses(), prices);
        Map<String, PriceList> lists = prices.lists();
        HoldReader holds = new HoldReader(file, venueReader.houses());
        List<Event> events = new EventReader(venueReader.houses(), lists, holds, terms)
                .read(file.tables("event", 1, EventReader.MOST));
        return new Season(code, name, seller, Money.CAD, venues, prices.zones(), prices.types(), prices.taxes(),
                events);
    }

    /** Every zone of a plan has a name in the season, every named zone is one of a plan. */
    private static void checkZones(Map<String, VenueReader.House> houses, PriceReader prices) {
        List<String> known = prices.zones().stream().map(PriceZone::code).toList();
        for (VenueReader.House house : houses.values()) {
            house.zones().stream().filter(zone -> !known.contains(zone)).forEach(
                    zone -> house.table().fault("plan", "season.plan.zone", zone, house.venue().plan()));
        }
        boolean allPlans = houses.values().stream().allMatch(house -> house.plan() != null);
        List<String> used = new ArrayList<>();
        houses.values().forEach(house -> used.addAll(house.zones()));
        if (allPlans) {
            prices.checkZonesAreAmong(used);
        }
    }
}
