package org.guichet.catalogue.toml;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.guichet.catalogue.Event;
import org.guichet.catalogue.Limits;
import org.guichet.catalogue.Price;
import org.guichet.catalogue.PriceList;
import org.guichet.catalogue.SalesWindow;
import org.guichet.kernel.Text;
import org.jspecify.annotations.Nullable;

/** Reads {@code [[event]]} and checks it against venues, price lists and the other events. */
final class EventReader {

    static final int MOST = 2_000;

    private static final int MOST_PER_SALE = 250;
    private static final int USUAL_PER_SALE = 20;
    private static final int MOST_PER_EVENT = 1_000_000;
    private static final int MOST_LINKED = 100;
    private static final PriceList NO_PRICES = new PriceList(List.of(), List.of(), true);

    private final Map<String, VenueReader.House> houses;
    private final Map<String, PriceList> lists;
    private final HoldReader holds;
    private final @Nullable Text usualTerms;
    private final Map<Integer, Numbered> events = new LinkedHashMap<>();

    private record Numbered(Event event, List<TableReader.Item<Long>> links) {}

    EventReader(Map<String, VenueReader.House> houses, Map<String, PriceList> lists, HoldReader holds,
            @Nullable Text usualTerms) {
        this.houses = houses;
        this.lists = lists;
        this.holds = holds;
        this.usualTerms = usualTerms;
    }

    List<Event> read(List<TableReader> tables) {
        for (TableReader table : tables) {
            Numbered read = event(table);
            int number = read.event().number();
            if (number > 0 && events.putIfAbsent(number, read) != null) {
                table.fault("number", "season.event.twice", String.valueOf(number));
            }
        }
        events.values().forEach(this::checkLinks);
        return events.values().stream().map(Numbered::event).toList();
    }

    private Numbered event(TableReader table) {
        table.only("number", "name", "subtitle", "venue", "start", "doors", "sales", "linked", "prices", "limits",
                "holds", "terms");
        int number = table.integer("number", 1, Integer.MAX_VALUE);
        Text name = table.text("name", TableReader.NAME);
        Text subtitle = table.optionalText("subtitle", TableReader.NAME);
        String venue = table.code("venue");
        VenueReader.House house = houses.get(venue);
        if (house == null && !venue.isEmpty()) {
            table.fault("venue", "season.venue.unknown", venue);
        }
        ZoneId zone = house == null ? ZoneOffset.UTC : house.venue().zone();
        Instant start = table.moment("start", zone);
        Instant doors = table.moment("doors", zone);
        if (start != null && doors != null && doors.isAfter(start)) {
            table.fault("doors", "season.event.doors");
        }
        SalesWindow window = table.table("sales").map(sales -> window(sales, zone))
                .orElse(new SalesWindow(Instant.EPOCH, Instant.EPOCH));
        List<TableReader.Item<Long>> links = table.items("linked", Long.class, "season.type.integer", 0, MOST_LINKED);
        PriceList prices = prices(table, house);
        Limits limits = table.has("limits") ? limits(table) : new Limits(USUAL_PER_SALE, Limits.NONE);
        Text terms = usualTerms != null && !table.has("terms") ? usualTerms
                : table.text("terms", TableReader.SENTENCE);
        List<Integer> linked = links.stream().map(TableReader.Item::value).filter(link -> link == link.intValue())
                .map(Long::intValue).toList();
        return new Numbered(new Event(number, name, subtitle, venue, Objects.requireNonNullElse(start, Instant.EPOCH),
                Objects.requireNonNullElse(doors, Instant.EPOCH), window, linked, prices, limits,
                holds.of(table, venue), terms), links);
    }

    private static SalesWindow window(TableReader table, ZoneId zone) {
        table.only("opens", "closes");
        Instant opens = table.moment("opens", zone);
        Instant closes = table.moment("closes", zone);
        if (opens != null && closes != null && !closes.isAfter(opens)) {
            table.fault("closes", "season.event.window");
        }
        return new SalesWindow(Objects.requireNonNullElse(opens, Instant.EPOCH),
                Objects.requireNonNullElse(closes, Instant.EPOCH));
    }

    private static Limits limits(TableReader event) {
        return event.table("limits").map(table -> {
            table.only("per_sale", "per_event");
            return new Limits(table.has("per_sale") ? table.integer("per_sale", 1, MOST_PER_SALE) : USUAL_PER_SALE,
                    table.has("per_event") ? table.integer("per_event", 1, MOST_PER_EVENT) : Limits.NONE);
        }).orElse(new Limits(USUAL_PER_SALE, Limits.NONE));
    }

    private PriceList prices(TableReader table, VenueReader.@Nullable House house) {
        String name = table.code("prices");
        PriceList list = lists.get(name);
        if (list == null) {
            if (!name.isEmpty()) {
                table.fault("prices", "season.prices.unknown", name);
            }
            return NO_PRICES;
        }
        if (house != null && house.plan() != null) {
            Set<String> priced = list.prices().stream().map(Price::zone).collect(Collectors.toSet());
            house.zones().stream().filter(zone -> !priced.contains(zone))
                    .forEach(zone -> table.fault("prices", "season.prices.zone.missing", name, zone));
            priced.stream().filter(zone -> !house.zones().contains(zone)).sorted()
                    .forEach(zone -> table.fault("prices", "season.prices.zone.foreign", name, zone,
                            house.venue().plan()));
        }
        return list;
    }

    private void checkLinks(Numbered read) {
        Event event = read.event();
        List<Long> seen = new ArrayList<>();
        for (TableReader.Item<Long> link : read.links()) {
            String to = link.value().toString();
            Numbered other = link.value() == link.value().intValue() ? events.get(link.value().intValue()) : null;
            if (seen.contains(link.value())) {
                link.fault("season.link.twice", to);
            } else if (other == null) {
                link.fault("season.link.unknown", to);
            } else if (link.value() == event.number()) {
                link.fault("season.link.self", to);
            } else if (!other.event().linked().contains(event.number())) {
                link.fault("season.link.oneway", to, String.valueOf(event.number()));
            } else if (!other.event().venue().equals(event.venue()) && houses.containsKey(event.venue())
                    && houses.containsKey(other.event().venue())) {
                link.fault("season.link.venue", to);
            }
            seen.add(link.value());
        }
    }
}
