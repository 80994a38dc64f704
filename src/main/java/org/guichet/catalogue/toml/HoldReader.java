package org.guichet.catalogue.toml;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.guichet.catalogue.Hold;
import org.guichet.kernel.Message;
import org.guichet.kernel.Text;
import org.guichet.seating.SeatLabel;
import org.guichet.seating.SeatingPlan;

/** Reads {@code [holds.NAME]}: seats of a venue kept out of sale, named as people name them. */
final class HoldReader {

    private static final int MOST_LINES = 10_000;
    private static final int MOST_HOLDS = 50;

    private final Map<String, VenueReader.House> houses;
    private final Map<String, Named> named = new TreeMap<>();
    private final Set<List<String>> together = new HashSet<>();

    private record Named(Hold hold, String venue, BitSet places) {}

    HoldReader(TableReader season, Map<String, VenueReader.House> houses) {
        this.houses = houses;
        if (season.has("holds")) {
            season.table("holds").ifPresent(tables -> {
                for (String name : tables.keys()) {
                    tables.isCode(name, name);
                    tables.table(name).ifPresent(table -> named.put(name, read(name, table)));
                }
            });
        }
    }

    /** The holds that an event of that venue lists under {@code holds}. */
    List<Hold> of(TableReader event, String venue) {
        List<TableReader.Item<String>> items = event.items("holds", String.class, "season.type.string", 0, MOST_HOLDS);
        BitSet taken = new BitSet();
        // Told once, not again for every game of a series with the same holds.
        boolean first = together.add(items.stream().map(TableReader.Item::value).toList());
        for (TableReader.Item<String> item : items) {
            Named hold = named.get(item.value());
            if (hold == null) {
                item.fault("season.hold.unknown", item.value());
            } else if (houses.containsKey(hold.venue()) && !hold.venue().equals(venue)) {
                item.fault("season.hold.venue", item.value(), hold.venue());
            } else {
                if (first && hold.places().intersects(taken)) {
                    BitSet both = (BitSet) hold.places().clone();
                    both.and(taken);
                    item.fault("season.hold.twice", item.value(), both.cardinality(), label(venue, both));
                }
                taken.or(hold.places());
            }
        }
        return items.stream().map(item -> named.get(item.value())).filter(hold -> hold != null).map(Named::hold)
                .toList();
    }

    private Named read(String name, TableReader table) {
        table.only("kind", "name", "venue", "seats");
        boolean blocked = table.oneOf("kind", "house", "blocked").equals("blocked");
        Text label = table.text("name", TableReader.NAME);
        String venue = table.code("venue");
        VenueReader.House house = houses.get(venue);
        if (house == null && !venue.isEmpty()) {
            table.fault("venue", "season.venue.unknown", venue);
        }
        List<TableReader.Item<String>> lines = table.items("seats", String.class, "season.type.string", 1, MOST_LINES);
        BitSet places = new BitSet();
        List<String> guids = List.of();
        if (house != null && house.plan() != null) {
            SeatingPlan plan = house.plan();
            places = places(plan, lines);
            guids = places.stream().mapToObj(plan::guid).toList();
        }
        return new Named(new Hold(name, label, blocked ? Hold.Kind.BLOCKED : Hold.Kind.HOUSE, guids), venue, places);
    }

    private static BitSet places(SeatingPlan plan, List<TableReader.Item<String>> lines) {
        SeatNames names = new SeatNames(plan);
        BitSet places = new BitSet();
        for (TableReader.Item<String> line : lines) {
            switch (names.find(line.value())) {
                case SeatNames.Found.Places(BitSet found) -> places.or(found);
                case SeatNames.Found.Nothing(Message why) -> line.fault(why.key(), why.arguments().toArray());
            }
        }
        return places;
    }

    private String label(String venue, BitSet places) {
        VenueReader.House house = houses.get(venue);
        if (house == null || house.plan() == null) {
            return "";
        }
        SeatLabel label = house.plan().label(places.nextSetBit(0));
        return (label.section() + " " + label.row()).strip() + " " + label.seat();
    }
}
