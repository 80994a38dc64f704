package org.guichet.seating.codec;

import io.avaje.json.JsonWriter;
import io.avaje.json.stream.BytesJsonWriter;
import io.avaje.json.stream.JsonStream;
import java.math.BigDecimal;
import java.util.List;
import org.guichet.kernel.Text;
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

/** Writes plan files and sidecars as UTF-8 JSON. An absent key stays absent. */
public final class PlanJson {

    private static final JsonStream STREAM = JsonStream.builder().serializeNulls(true).serializeEmpty(true).build();

    private final JsonWriter out;

    private PlanJson(JsonWriter out) {
        this.out = out;
    }

    public static byte[] write(PlanDocument plan) {
        try (BytesJsonWriter bytes = STREAM.bufferedWriterAsBytes()) {
            new PlanJson(bytes).plan(plan);
            return bytes.result();
        }
    }

    /** Indented, since people edit sidecars. */
    public static byte[] write(Sidecar sidecar) {
        try (BytesJsonWriter bytes = STREAM.bufferedWriterAsBytes()) {
            bytes.pretty(true);
            new PlanJson(bytes).sidecar(sidecar);
            return bytes.result();
        }
    }

    private void plan(PlanDocument plan) {
        out.beginObject();
        string("name", plan.name());
        list("categories", plan.categories(), this::category);
        if (plan.size() != null) {
            size("size", plan.size());
        }
        list("zones", plan.zones(), this::zone);
        out.endObject();
    }

    private void category(Category category) {
        out.beginObject();
        string("name", category.name());
        string("color", category.color());
        out.endObject();
    }

    private void zone(Zone zone) {
        out.beginObject();
        string("name", zone.name());
        string("zone_id", zone.zoneId());
        string("uuid", zone.uuid());
        position("position", zone.position());
        if (zone.areas() != null) {
            list("areas", zone.areas(), this::area);
        }
        list("rows", zone.rows(), this::row);
        out.endObject();
    }

    private void row(Row row) {
        out.beginObject();
        string("row_number", row.rowNumber());
        orNull("row_label", row.rowLabel());
        orNull("seat_label", row.seatLabel());
        orNull("row_number_position", row.rowNumberPosition());
        string("uuid", row.uuid());
        position("position", row.position());
        list("seats", row.seats(), this::seat);
        out.endObject();
    }

    private void seat(Seat seat) {
        out.beginObject();
        string("seat_guid", seat.seatGuid());
        string("seat_number", seat.seatNumber());
        string("category", seat.category());
        position("position", seat.position());
        number("radius", seat.radius());
        orNull("start_direction", seat.startDirection());
        string("uuid", seat.uuid());
        out.endObject();
    }

    private void area(Area area) {
        out.beginObject();
        string("shape", area.shape());
        if (area.polygon() != null) {
            out.name("polygon");
            out.beginObject();
            list("points", area.polygon(), this::point);
            out.endObject();
        }
        if (area.rectangle() != null) {
            size("rectangle", area.rectangle());
        }
        if (area.ellipse() != null) {
            out.name("ellipse");
            out.beginObject();
            position("radius", area.ellipse());
            out.endObject();
        }
        if (area.circle() != null) {
            out.name("circle");
            out.beginObject();
            number("radius", area.circle());
            out.endObject();
        }
        if (area.text() != null) {
            caption(area.text());
        }
        string("color", area.color());
        string("border_color", area.borderColor());
        number("rotation", area.rotation());
        position("position", area.position());
        string("uuid", area.uuid());
        out.endObject();
    }

    private void caption(Caption caption) {
        out.name("text");
        out.beginObject();
        string("text", caption.text());
        position("position", caption.position());
        string("color", caption.color());
        number("size", caption.size());
        out.endObject();
    }

    private void sidecar(Sidecar sidecar) {
        out.beginObject();
        number("version", Sidecar.VERSION);
        position("focal_point", sidecar.focalPoint());
        out.name("sections");
        out.beginObject();
        sidecar.sections().forEach((name, way) -> {
            out.name(name);
            out.beginObject();
            text("gate", way.gate());
            text("entrance", way.entrance());
            out.endObject();
        });
        out.endObject();
        out.name("accessible");
        out.beginObject();
        sidecar.accessible().forEach((guid, companions) -> list(guid, companions, out::value));
        out.endObject();
        list("aisles_after", sidecar.aislesAfter(), out::value);
        list("standing_areas", sidecar.standingAreas(), standing -> {
            out.beginObject();
            string("area", standing.area());
            string("name", standing.name());
            number("capacity", BigDecimal.valueOf(standing.capacity()));
            string("price_zone", standing.priceZone());
            out.endObject();
        });
        out.endObject();
    }

    private <T> void list(String key, List<T> items, java.util.function.Consumer<T> writer) {
        out.name(key);
        if (items.isEmpty()) {
            out.emptyArray();
            return;
        }
        out.beginArray();
        items.forEach(writer);
        out.endArray();
    }

    private void text(String key, @Nullable Text text) {
        if (text != null) {
            out.name(key);
            out.beginObject();
            string("fr", text.fr());
            string("en", text.en());
            out.endObject();
        }
    }

    private void size(String key, Size size) {
        out.name(key);
        out.beginObject();
        number("width", size.width());
        number("height", size.height());
        out.endObject();
    }

    private void position(String key, @Nullable Position position) {
        if (position != null) {
            out.name(key);
            point(position);
        }
    }

    private void point(Position position) {
        out.beginObject();
        number("x", position.x());
        number("y", position.y());
        out.endObject();
    }

    private void orNull(String key, @Nullable OrNull said) {
        if (said != null) {
            out.name(key);
            if (said.value() == null) {
                out.nullValue();
            } else {
                out.value(said.value());
            }
        }
    }

    private void string(String key, @Nullable String value) {
        if (value != null) {
            out.name(key);
            out.value(value);
        }
    }

    private void number(String key, @Nullable BigDecimal value) {
        if (value != null) {
            out.name(key);
            out.value(value);
        }
    }
}
