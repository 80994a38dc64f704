package org.guichet.seating.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.guichet.kernel.Place;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatLabel;
import org.guichet.seating.StandingArea;
import org.guichet.seating.codec.PlanDocument.Area;
import org.guichet.seating.codec.PlanDocument.Category;
import org.guichet.seating.codec.PlanDocument.Position;
import org.guichet.seating.codec.PlanDocument.Row;
import org.guichet.seating.codec.PlanDocument.Seat;
import org.guichet.seating.codec.PlanDocument.Zone;
import org.guichet.seating.codec.Sidecar.Standing;
import org.guichet.seating.codec.Sidecar.WayIn;

/**
 * Makes a house of a plan document and its sidecar, in one pass that checks what no schema can: names that must be
 * unique or known, numbers that must be sane. Fills in what older variants leave out. One thread.
 */
final class PlanAssembly {

    static final int MOST_PRICE_ZONES = 255;

    private static final double DEFAULT_RADIUS = 10;

    private final PlanDocument document;
    private final Sidecar sidecar;
    private final Problems problems;
    private final Problems besides;
    private final Sanity sanity;
    private final Map<String, Integer> zoneIndex = new HashMap<>();
    private final Set<String> seatGuids = new HashSet<>();
    private final Set<String> standingGuids = new HashSet<>();
    private final Set<SeatLabel> labels = new HashSet<>();
    private final Map<String, Standing> standingByArea = new HashMap<>();

    /**
     * @param problems of the plan
     * @param besides of the sidecar
     */
    PlanAssembly(PlanDocument document, Sidecar sidecar, Problems problems, Problems besides) {
        this.document = document;
        this.sidecar = sidecar;
        this.problems = problems;
        this.besides = besides;
        this.sanity = new Sanity(problems);
    }

    ImportedPlan assemble() {
        PlanBuilder builder = new PlanBuilder(document.name(), width(), height(), priceZones());
        refuseCrowds();
        sidecar.standingAreas().forEach(standing -> standingByArea.put(standing.area(), standing));
        Set<String> sections = new HashSet<>();
        Set<String> areas = new HashSet<>();
        for (int i = 0; i < document.zones().size(); i++) {
            zone(builder, document.zones().get(i), "zones[" + i + "]", sections, areas);
        }
        if (seatGuids.isEmpty() && standingGuids.isEmpty()) {
            problems.add("zones", "plan.empty");
        }
        new SidecarCheck(sidecar, besides).against(seatGuids, sections, areas, zoneIndex.keySet());
        Position focal = sidecar.focalPoint();
        if (focal != null && new Sanity(besides).coordinates("focal_point", focal)) {
            builder.focalPoint(focal.x().floatValue(), focal.y().floatValue());
        }
        problems.refuseIfAny();
        sidecar.accessible().forEach(builder::accessible);
        sidecar.aislesAfter().forEach(builder::aisleAfter);
        return new ImportedPlan(builder.build(), document, sidecar, problems.warnings());
    }

    private List<PriceZoneMark> priceZones() {
        List<PriceZoneMark> marks = new ArrayList<>();
        List<Category> categories = document.categories();
        if (categories.size() > MOST_PRICE_ZONES) {
            throw problems.fatal(Place.of("categories"), "plan.categories.many", MOST_PRICE_ZONES);
        }
        for (int i = 0; i < categories.size(); i++) {
            Category category = categories.get(i);
            if (zoneIndex.putIfAbsent(category.name(), i) != null) {
                problems.add("categories[" + i + "].name", "plan.category.twice", category.name());
            }
            Integer colour = Colour.of(category.color());
            if (colour == null && category.color() != null) {
                problems.warn("categories[" + i + "].color", "plan.colour", category.color());
            }
            marks.add(new PriceZoneMark(category.name(), colour == null ? Colour.fallback(i) : colour));
        }
        return marks;
    }

    private void zone(PlanBuilder builder, Zone zone, String place, Set<String> sections, Set<String> areaUuids) {
        List<Area> areas = zone.areas() == null ? List.of() : zone.areas();
        sanity.coordinates(place + ".position", zone.position());
        boolean hasPlaces = zone.rows().stream().anyMatch(row -> !row.seats().isEmpty())
                || areas.stream().anyMatch(area -> area.uuid() != null && standingByArea.containsKey(area.uuid()));
        String name = hasPlaces ? sectionName(zone, place) : "";
        if (hasPlaces) {
            WayIn way = sidecar.sections().getOrDefault(name, new WayIn(null, null));
            builder.section(name, way.gate(), way.entrance());
            sections.add(name);
        }
        for (int i = 0; i < areas.size(); i++) {
            area(builder, areas.get(i), zone, name, place + ".areas[" + i + "]", areaUuids);
        }
        for (int i = 0; i < zone.rows().size(); i++) {
            if (!zone.rows().get(i).seats().isEmpty()) {
                row(builder, zone.rows().get(i), zone.position(), name, place + ".rows[" + i + "]");
            }
        }
    }

    private String sectionName(Zone zone, String place) {
        if (zone.name() != null && !zone.name().isBlank()) {
            seen(place + ".name", zone.name());
            return zone.name();
        }
        String name = zone.zoneId() != null && !zone.zoneId().isBlank() ? zone.zoneId() : place;
        problems.warn(place + ".name", "plan.older.zone", name);
        return name;
    }

    private void area(PlanBuilder builder, Area area, Zone zone, String section, String place, Set<String> uuids) {
        if (!sanity.area(place, area)) {
            return;
        }
        Standing standing = area.uuid() == null ? null : standingByArea.get(area.uuid());
        if (area.uuid() != null && !uuids.add(area.uuid()) && standing != null) {
            problems.add(place + ".uuid", "plan.uuid.twice", area.uuid());
        } else if (standing == null) {
            builder.outline(Outlines.of(area, zone.position()));
        } else {
            builder.standingArea(standing.area(), standing.name() == null ? section : standing.name(),
                    zoneIndex.getOrDefault(standing.priceZone(), 0), standing.capacity(),
                    Outlines.of(area, zone.position()));
            for (int n = 1; n <= standing.capacity(); n++) {
                String guid = StandingArea.guid(standing.area(), n);
                if (!standingGuids.add(guid) || seatGuids.contains(guid)) {
                    problems.add(place + ".uuid", "plan.guid.twice", guid);
                }
            }
        }
    }

    /** Before a single name is made for them. */
    private void refuseCrowds() {
        long places = 0;
        for (int i = 0; i < sidecar.standingAreas().size(); i++) {
            places += sidecar.standingAreas().get(i).capacity();
            if (places > PlanReader.MOST_SEATS) {
                throw besides.fatal(Place.of("standing_areas[" + i + "].capacity"), "plan.seats.many",
                        PlanReader.MOST_SEATS);
            }
        }
    }

    private void row(PlanBuilder builder, Row row, Position zone, String section, String place) {
        Position position = row.position();
        if (position == null) {
            problems.warn(place + ".position", "plan.older.row");
            position = Position.ZERO;
        }
        if (row.rowNumber().isBlank()) {
            problems.add(place + ".row_number", "plan.text.blank");
        }
        seen(place + ".row_number", row.rowNumber());
        sanity.coordinates(place + ".position", position);
        builder.row(row.rowNumber());
        double x = zone.x().doubleValue() + position.x().doubleValue();
        double y = zone.y().doubleValue() + position.y().doubleValue();
        for (int i = 0; i < row.seats().size(); i++) {
            seat(builder, row.seats().get(i), new SeatPlace(place, i), x, y,
                    new SeatLabel(section, row.rowNumber(), row.seats().get(i).seatNumber()));
        }
    }

    /** Where a seat stands in the file; put into words only when there is something to say. */
    private record SeatPlace(String row, int index) {
        String key(String key) {
            return row + ".seats[" + index + "]." + key;
        }
    }

    private void seat(PlanBuilder builder, Seat seat, SeatPlace place, double x, double y, SeatLabel label) {
        if (seat.seatGuid().isBlank()) {
            problems.add(place.key("seat_guid"), "plan.text.blank");
        } else if (!seatGuids.add(seat.seatGuid()) || standingGuids.contains(seat.seatGuid())) {
            problems.add(place.key("seat_guid"), "plan.guid.twice", seat.seatGuid());
        } else if (seat.seatGuid().length() < 2 || !seat.seatGuid().equals(seat.seatGuid().strip())) {
            problems.warn(place.key("seat_guid"), "plan.older.guid", seat.seatGuid());
        }
        if (seat.seatNumber().isBlank()) {
            problems.add(place.key("seat_number"), "plan.text.blank");
        } else if (!labels.add(label)) {
            problems.add(place.key("seat_number"), "plan.label.twice", label.section(), label.row(), label.seat());
        } else if (hasUnseen(label.seat())) {
            problems.add(place.key("seat_number"), "plan.text.unseen");
        }
        Integer zone = zoneIndex.get(seat.category());
        if (zone == null) {
            problems.add(place.key("category"), "plan.category.unknown", seat.category());
        }
        if (!Sanity.isSane(seat.position())) {
            sanity.coordinates(place.key("position"), seat.position());
        }
        BigDecimal radius = seat.radius();
        if (radius != null && !Sanity.isLength(radius)) {
            problems.add(place.key("radius"), "plan.number.length", Sanity.FARTHEST);
        }
        builder.seat(seat.seatGuid(), seat.seatNumber(), zone == null ? 0 : zone,
                (float) (x + seat.position().x().doubleValue()), (float) (y + seat.position().y().doubleValue()),
                (float) (radius == null ? DEFAULT_RADIUS : radius.doubleValue()));
    }

    private void seen(String place, String text) {
        if (hasUnseen(text)) {
            problems.add(place, "plan.text.unseen");
        }
    }

    /** Two labels that differ only in what nobody sees, or that turn the line around, tell no seat from another. */
    private static boolean hasUnseen(String text) {
        return text.codePoints().anyMatch(point -> switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        });
    }

    private float width() {
        return document.size() == null ? extent(true) : size("size.width", document.size().width());
    }

    private float height() {
        return document.size() == null ? extent(false) : size("size.height", document.size().height());
    }

    private float size(String place, BigDecimal value) {
        if (!Sanity.isLength(value)) {
            problems.add(place, "plan.number.length", Sanity.FARTHEST);
        }
        return value.floatValue();
    }

    /** Older variants have no size: as far as the seats reach, and as much margin as a seat is wide. */
    private float extent(boolean horizontal) {
        if (horizontal) {
            problems.warn("size", "plan.older.size");
        }
        double farthest = 0;
        for (Zone zone : document.zones()) {
            for (Row row : zone.rows()) {
                Position start = row.position() == null ? Position.ZERO : row.position();
                for (Seat seat : row.seats()) {
                    farthest = Math.max(farthest, horizontal
                            ? Sanity.sum(zone.position().x(), start.x(), seat.position().x())
                            : Sanity.sum(zone.position().y(), start.y(), seat.position().y()));
                }
            }
        }
        return (float) (farthest + 3 * DEFAULT_RADIUS);
    }
}
