package org.guichet.seating.codec;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.guichet.kernel.Text;
import org.guichet.seating.codec.PlanDocument.Position;
import org.guichet.seating.codec.Sidecar.Standing;
import org.guichet.seating.codec.Sidecar.WayIn;
import org.jspecify.annotations.Nullable;

/** Reads a sidecar file. Whether it fits a plan is another question. */
final class SidecarReader {

    private static final BigDecimal MOST_STANDING = BigDecimal.valueOf(PlanReader.MOST_SEATS);

    private final Cursor in;

    SidecarReader(Cursor in) {
        this.in = in;
    }

    Sidecar sidecar() {
        Position focalPoint = null;
        Map<String, List<String>> accessible = new LinkedHashMap<>();
        Map<String, WayIn> sections = new LinkedHashMap<>();
        List<String> aislesAfter = List.of();
        List<Standing> standingAreas = List.of();
        if (in.beginObject()) {
            String key;
            while ((key = in.nextKey()) != null) {
                switch (key) {
                    case "version" -> version();
                    case "focal_point" -> focalPoint = new PlanReader(in).position();
                    case "accessible" -> accessible(accessible);
                    case "sections" -> sections(sections);
                    case "aisles_after" -> aislesAfter = in.list(in::string);
                    case "standing_areas" -> standingAreas = in.list(this::standing);
                    default -> in.unknown();
                }
            }
            in.endObject("version");
        }
        return new Sidecar(focalPoint, accessible, sections, aislesAfter, standingAreas);
    }

    private void version() {
        if (in.number().compareTo(Sidecar.VERSION) != 0) {
            in.problem("plan.sidecar.version", Sidecar.VERSION.toString());
        }
    }

    private void accessible(Map<String, List<String>> accessible) {
        if (in.beginObject()) {
            String guid;
            while ((guid = in.nextKey()) != null) {
                accessible.put(guid, in.list(in::string));
            }
            in.endObject();
        }
    }

    private void sections(Map<String, WayIn> sections) {
        if (in.beginObject()) {
            String name;
            while ((name = in.nextKey()) != null) {
                WayIn way = wayIn();
                if (way != null) {
                    sections.put(name, way);
                }
            }
            in.endObject();
        }
    }

    private @Nullable WayIn wayIn() {
        Text gate = null;
        Text entrance = null;
        if (!in.beginObject()) {
            return null;
        }
        String key;
        while ((key = in.nextKey()) != null) {
            switch (key) {
                case "gate" -> gate = text();
                case "entrance" -> entrance = text();
                default -> in.unknown();
            }
        }
        in.endObject();
        return new WayIn(gate, entrance);
    }

    private Text text() {
        String fr = "";
        String en = "";
        if (in.beginObject()) {
            String key;
            while ((key = in.nextKey()) != null) {
                switch (key) {
                    case "fr" -> fr = in.string();
                    case "en" -> en = in.string();
                    default -> in.unknown();
                }
            }
            in.endObject("fr", "en");
        }
        return new Text(fr, en);
    }

    private @Nullable Standing standing() {
        String area = "";
        String name = null;
        int capacity = 1;
        String priceZone = "";
        if (!in.beginObject()) {
            return null;
        }
        String key;
        while ((key = in.nextKey()) != null) {
            switch (key) {
                case "area" -> area = in.string();
                case "name" -> name = in.string();
                case "capacity" -> capacity = capacity();
                case "price_zone" -> priceZone = in.string();
                default -> in.unknown();
            }
        }
        in.endObject("area", "capacity", "price_zone");
        return new Standing(area, name, capacity, priceZone);
    }

    private int capacity() {
        BigDecimal capacity = in.number();
        if (capacity.signum() <= 0 || capacity.compareTo(MOST_STANDING) > 0
                || capacity.stripTrailingZeros().scale() > 0) {
            in.problem("plan.sidecar.capacity", PlanReader.MOST_SEATS);
            return 1;
        }
        return capacity.intValue();
    }
}
