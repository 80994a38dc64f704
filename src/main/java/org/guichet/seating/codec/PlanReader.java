package org.guichet.seating.codec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import org.guichet.kernel.Place;
import org.guichet.seating.codec.PlanDocument.Area;
import org.guichet.seating.codec.PlanDocument.Caption;
import org.guichet.seating.codec.PlanDocument.Category;
import org.guichet.seating.codec.PlanDocument.OrNull;
import org.guichet.seating.codec.PlanDocument.Position;
import org.guichet.seating.codec.PlanDocument.Row;
import org.guichet.seating.codec.PlanDocument.Seat;
import org.guichet.seating.codec.PlanDocument.Size;
import org.guichet.seating.codec.PlanDocument.Zone;
import org.jspecify.annotations.Nullable;

/** Reads a plan file into its document, object by object as the schema has them. */
final class PlanReader {

    /** More than any house; a file with more is a mistake or an attack. */
    static final int MOST_SEATS = 500_000;

    private static final Set<String> SHAPES = Set.of("polygon", "rectangle", "ellipse", "circle", "text");
    private static final Set<String> NUMBER_POSITIONS = Set.of("start", "end", "both");

    private final Cursor in;
    private int seats;

    PlanReader(Cursor in) {
        this.in = in;
    }

    PlanDocument plan() {
        String name = "";
        List<Category> categories = List.of();
        List<Zone> zones = List.of();
        Size size = null;
        if (in.beginObject()) {
            String key;
            while ((key = in.nextKey()) != null) {
                switch (key) {
                    case "name" -> name = in.string();
                    case "categories" -> categories = in.list(this::category);
                    case "zones" -> zones = in.list(this::zone);
                    case "size" -> size = size();
                    default -> in.unknown();
                }
            }
            in.endObject("name", "categories", "zones");
        }
        return new PlanDocument(name, categories, zones, size);
    }

    private Size size() {
        BigDecimal width = BigDecimal.ONE;
        BigDecimal height = BigDecimal.ONE;
        if (in.beginObject()) {
            String key;
            while ((key = in.nextKey()) != null) {
                switch (key) {
                    case "width" -> width = in.number();
                    case "height" -> height = in.number();
                    default -> in.unknown();
                }
            }
            in.endObject("width", "height");
        }
        return new Size(width, height);
    }

    private @Nullable Category category() {
        String name = "";
        String color = null;
        if (!in.beginObject()) {
            return null;
        }
        String key;
        while ((key = in.nextKey()) != null) {
            switch (key) {
                case "name" -> name = in.string();
                case "color" -> color = in.string();
                default -> in.unknown();
            }
        }
        in.endObject("name");
        return new Category(name, color);
    }

    Position position() {
        BigDecimal x = BigDecimal.ZERO;
        BigDecimal y = BigDecimal.ZERO;
        if (in.beginObject()) {
            String key;
            while ((key = in.nextKey()) != null) {
                switch (key) {
                    case "x" -> x = in.number();
                    case "y" -> y = in.number();
                    default -> in.unknown();
                }
            }
            in.endObject("x", "y");
        }
        return new Position(x, y);
    }

    private @Nullable Zone zone() {
        String name = null;
        String zoneId = null;
        String uuid = null;
        Position position = Position.ZERO;
        List<Row> rows = List.of();
        List<Area> areas = null;
        if (!in.beginObject()) {
            return null;
        }
        String key;
        while ((key = in.nextKey()) != null) {
            switch (key) {
                case "name" -> name = in.string();
                case "zone_id" -> zoneId = in.string();
                case "uuid" -> uuid = in.string();
                case "position" -> position = position();
                case "rows" -> rows = in.list(this::row);
                case "areas" -> areas = in.list(this::area);
                case "displayed" -> in.dropped();
                default -> in.unknown();
            }
        }
        in.endObject("position", "rows");
        return new Zone(name, zoneId, uuid, position, rows, areas);
    }

    private @Nullable Row row() {
        String number = "";
        List<Seat> inRow = List.of();
        Position position = null;
        OrNull rowLabel = null;
        OrNull seatLabel = null;
        OrNull numberPosition = null;
        String uuid = null;
        if (!in.beginObject()) {
            return null;
        }
        String key;
        while ((key = in.nextKey()) != null) {
            switch (key) {
                case "row_number" -> number = in.string();
                case "seats" -> inRow = in.list(this::seat);
                case "position" -> position = position();
                case "row_label" -> rowLabel = orNull();
                case "seat_label" -> seatLabel = orNull();
                case "row_number_position" -> {
                    numberPosition = orNull();
                    oneOf(NUMBER_POSITIONS, numberPosition.value());
                }
                case "uuid" -> uuid = in.string();
                case "number_of_seats", "seats_spacing" -> in.dropped();
                default -> in.unknown();
            }
        }
        in.endObject("row_number", "seats");
        return new Row(number, inRow, position, rowLabel, seatLabel, numberPosition, uuid);
    }

    private @Nullable Seat seat() {
        String guid = "";
        String number = "";
        String category = "";
        Position position = Position.ZERO;
        BigDecimal radius = null;
        OrNull startDirection = null;
        String uuid = null;
        if (++seats > MOST_SEATS) {
            throw in.problems().fatal(Place.of(in.path()), "plan.seats.many", MOST_SEATS);
        }
        if (!in.beginObject()) {
            return null;
        }
        String key;
        while ((key = in.nextKey()) != null) {
            switch (key) {
                case "seat_guid" -> guid = in.string();
                case "seat_number" -> number = in.string();
                case "category" -> category = in.string();
                case "position" -> position = position();
                case "radius" -> radius = in.number();
                case "start_direction" -> startDirection = orNull();
                case "uuid" -> uuid = in.string();
                default -> in.unknown();
            }
        }
        in.endObject("seat_guid", "seat_number", "category", "position");
        return new Seat(guid, number, category, position, radius, startDirection, uuid);
    }

    private @Nullable Area area() {
        if (!in.beginObject()) {
            return null;
        }
        AreaKeys area = new AreaKeys();
        String key;
        while ((key = in.nextKey()) != null) {
            switch (key) {
                case "shape" -> {
                    area.shape = in.string();
                    oneOf(SHAPES, area.shape);
                }
                case "polygon" -> area.polygon = polygon();
                case "rectangle" -> area.rectangle = size();
                case "ellipse" -> area.ellipse = ellipse();
                case "circle" -> area.circle = circle();
                case "text" -> area.text = in.isText() ? olderCaption() : caption();
                case "color" -> area.color = in.string();
                case "border_color" -> area.borderColor = in.string();
                case "rotation" -> area.rotation = in.number();
                case "position" -> area.position = position();
                case "uuid" -> area.uuid = in.string();
                case "width" -> area.olderWidth = older();
                case "height" -> area.olderHeight = older();
                default -> in.unknown();
            }
        }
        in.endObject();
        return area.read();
    }

    /** The keys of an area as they come; there are too many for local variables. */
    private static final class AreaKeys {
        private @Nullable String shape;
        private @Nullable List<Position> polygon;
        private @Nullable Size rectangle;
        private @Nullable Position ellipse;
        private @Nullable BigDecimal circle;
        private @Nullable Caption text;
        private @Nullable String color;
        private @Nullable String borderColor;
        private @Nullable BigDecimal rotation;
        private @Nullable Position position;
        private @Nullable String uuid;
        private @Nullable BigDecimal olderWidth;
        private @Nullable BigDecimal olderHeight;

        Area read() {
            if (olderWidth != null && olderHeight != null && shape == null && rectangle == null) {
                shape = "rectangle";
                rectangle = new Size(olderWidth, olderHeight);
            }
            return new Area(shape, polygon, rectangle, ellipse, circle, text, color, borderColor, rotation, position,
                    uuid);
        }
    }

    /** Areas had no shape once, only a width and a height. */
    private BigDecimal older() {
        in.problems().warn(in.path(), "plan.older.rectangle");
        return in.number();
    }

    private Caption olderCaption() {
        in.problems().warn(in.path(), "plan.older.caption");
        return new Caption(in.string(), Position.ZERO, null, null);
    }

    private List<Position> polygon() {
        List<Position> points = List.of();
        if (in.beginObject()) {
            String key;
            while ((key = in.nextKey()) != null) {
                if (key.equals("points")) {
                    points = in.list(this::position);
                } else {
                    in.unknown();
                }
            }
            in.endObject("points");
        }
        return points;
    }

    private Position ellipse() {
        Position radius = Position.ZERO;
        if (in.beginObject()) {
            String key;
            while ((key = in.nextKey()) != null) {
                if (key.equals("radius")) {
                    radius = position();
                } else {
                    in.unknown();
                }
            }
            in.endObject("radius");
        }
        return radius;
    }

    private BigDecimal circle() {
        BigDecimal radius = BigDecimal.ONE;
        if (in.beginObject()) {
            String key;
            while ((key = in.nextKey()) != null) {
                if (key.equals("radius")) {
                    radius = in.number();
                } else {
                    in.unknown();
                }
            }
            in.endObject("radius");
        }
        return radius;
    }

    private Caption caption() {
        String text = "";
        Position position = Position.ZERO;
        String color = null;
        BigDecimal size = null;
        if (in.beginObject()) {
            String key;
            while ((key = in.nextKey()) != null) {
                switch (key) {
                    case "text" -> text = in.string();
                    case "position" -> position = position();
                    case "color" -> color = in.string();
                    case "size" -> size = in.number();
                    default -> in.unknown();
                }
            }
            in.endObject("text", "position");
        }
        return new Caption(text, position, color, size);
    }

    private OrNull orNull() {
        return new OrNull(in.stringOrNull());
    }

    private void oneOf(Set<String> allowed, @Nullable String value) {
        if (value != null && !allowed.contains(value)) {
            in.problem("plan.choice", value, String.join(", ", allowed.stream().sorted().toList()));
        }
    }
}
