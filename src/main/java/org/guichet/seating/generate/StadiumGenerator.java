package org.guichet.seating.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.guichet.kernel.Language;
import org.guichet.kernel.Text;
import org.guichet.seating.codec.PlanDocument;
import org.guichet.seating.codec.PlanDocument.Area;
import org.guichet.seating.codec.PlanDocument.Caption;
import org.guichet.seating.codec.PlanDocument.Category;
import org.guichet.seating.codec.PlanDocument.Row;
import org.guichet.seating.codec.PlanDocument.Size;
import org.guichet.seating.codec.PlanDocument.Zone;
import org.guichet.seating.codec.Sidecar;
import org.guichet.seating.generate.Bowl.Line;

/**
 * A stadium of exactly 100,000 seats in three tiers of 40 sections (101, 201 and 301 on, clockwise from the upper left), and
 * 4,000 standing places beside the field. Zone A are the lower sides, B the lower ends, C and D the tiers above, E the floor.
 * The first row of the second tier has the wheelchair places.
 */
public final class StadiumGenerator {

    /** Names the room to stand in both files. */
    public static final String FLOOR_UUID = "8d8a1c8e-6a52-4f0e-9a51-3a3f0f5c7d10";

    private static final int SEATS = 100_000;
    private static final int STANDING = 4_000;
    private static final int TIERS = 3;
    private static final int SECTIONS = 40;
    private static final int SECTIONS_BEFORE_MIDDLE = 5;
    private static final int ROWS = 40;
    private static final double FIRST_ROW = 60;
    private static final double ROW_DEPTH = 20;
    private static final double CONCOURSE = 90;
    private static final double TIER_DEPTH = (ROWS - 1) * ROW_DEPTH + CONCOURSE;
    private static final int CAPTION_SIZE = 46;
    private static final double MARGIN = 90;

    private static final double GROUND_WIDTH = 2_240;
    private static final double GROUND_HEIGHT = 1_260;
    private static final double GROUND_CORNER = 160;
    private static final double FLOOR_WIDTH = 420;
    private static final double FIELD_HEIGHT = 1_020;

    private static final double OUTERMOST = FIRST_ROW + TIERS * TIER_DEPTH - CONCOURSE + MARGIN;
    private static final double WIDTH = GROUND_WIDTH + 2 * OUTERMOST;
    private static final double HEIGHT = GROUND_HEIGHT + 2 * OUTERMOST;

    private final Track track = new Track(WIDTH / 2, HEIGHT / 2, GROUND_WIDTH - 2 * GROUND_CORNER,
            GROUND_HEIGHT - 2 * GROUND_CORNER, GROUND_CORNER);
    private final Language language;

    /** @param language of the words written on the floor */
    public StadiumGenerator(Language language) {
        this.language = language;
    }

    public GeneratedPlan generate() {
        List<Zone> zones = new ArrayList<>();
        zones.add(new Zone(in("Terrain", "Field"), null, null, Shapes.at(0, 0), List.of(), ground()));
        zones.add(new Zone(floorName(), null, null, Shapes.at(0, 0), List.of(), List.of(floor())));
        for (int tier = 0; tier < TIERS; tier++) {
            tier(tier, zones);
        }
        List<Category> categories = List.of(new Category("A", Colours.BLUE), new Category("B", Colours.ORANGE),
                new Category("C", Colours.GREEN), new Category("D", Colours.PURPLE), new Category("E", Colours.SKY));
        PlanDocument document = new PlanDocument(in("Stade de démonstration", "Demonstration stadium"), categories,
                firstSeats(zones), new Size(Bowl.whole(WIDTH), Bowl.whole(HEIGHT)));
        return new GeneratedPlan(document, sidecar(zones));
    }

    private void tier(int tier, List<Zone> zones) {
        double inner = FIRST_ROW + tier * TIER_DEPTH;
        double captions = inner + TIER_DEPTH - CONCOURSE / 2;
        double middle = inner + TIER_DEPTH / 2;
        double length = track.length(middle);
        double start = track.station(middle, 0.5, -SECTIONS_BEFORE_MIDDLE * length / SECTIONS);
        for (int i = 0; i < SECTIONS; i++) {
            double from = track.station(middle, start, i * length / SECTIONS);
            double to = track.station(middle, start, (i + 1) * length / SECTIONS);
            List<Line> lines = new ArrayList<>();
            for (int row = 0; row < ROWS; row++) {
                lines.add(new Line(Bowl.rowLabel(row), inner + row * ROW_DEPTH, category(tier, i)));
            }
            zones.add(new Bowl(track, CAPTION_SIZE).section(String.valueOf((tier + 1) * 100 + 1 + i), from, to, lines,
                    captions));
        }
    }

    private static String category(int tier, int section) {
        boolean side = section % (SECTIONS / 2) < 2 * SECTIONS_BEFORE_MIDDLE;
        return tier == 0 ? (side ? "A" : "B") : tier == 1 ? "C" : "D";
    }

    /** The bowl holds a few seats too many: the last rows of the uppermost sections stay unbuilt, one after the other. */
    private static List<Zone> firstSeats(List<Zone> zones) {
        List<Zone> kept = new ArrayList<>(zones);
        int surplus = -SEATS;
        for (Zone zone : zones) {
            surplus += seats(zone);
        }
        for (int i = kept.size() - 1; surplus > 0; i = i == kept.size() - SECTIONS ? kept.size() - 1 : i - 1) {
            Zone zone = kept.get(i);
            List<Row> rows = new ArrayList<>(zone.rows());
            Row last = rows.removeLast();
            if (last.seats().size() > surplus) {
                rows.add(new Row(last.rowNumber(), last.seats().subList(0, last.seats().size() - surplus),
                        last.position(), null, null, null, null));
            }
            surplus -= Math.min(surplus, last.seats().size());
            kept.set(i, new Zone(zone.name(), zone.zoneId(), null, zone.position(), rows, zone.areas()));
        }
        return kept;
    }

    private static int seats(Zone zone) {
        return zone.rows().stream().mapToInt(row -> row.seats().size()).sum();
    }

    private List<Area> ground() {
        double left = WIDTH / 2 - GROUND_WIDTH / 2 + FLOOR_WIDTH + 80;
        double width = GROUND_WIDTH - FLOOR_WIDTH - 160;
        double top = HEIGHT / 2 - FIELD_HEIGHT / 2;
        double middle = left + width / 2;
        return List.of(Shapes.ground(track, 0, "#f4f6f4", "#c3ceda"),
                Shapes.rectangle(left, top, width, FIELD_HEIGHT, "#e6f2e8", "#a9c7ae", null, null),
                Shapes.rectangle(middle - 2, top, 4, FIELD_HEIGHT, "#a9c7ae", null, null, null),
                Shapes.circle(middle, HEIGHT / 2, 140, "#a9c7ae"),
                Shapes.rectangle(left, HEIGHT / 2 - 270, 230, 540, null, "#a9c7ae", null, null),
                Shapes.rectangle(left + width - 230, HEIGHT / 2 - 270, 230, 540, null, "#a9c7ae", null, null),
                Shapes.word(in("TERRAIN", "FIELD"), middle, HEIGHT / 2 + 230, 64, "#86a58c"));
    }

    private Area floor() {
        Caption caption = new Caption(floorName(), Shapes.at(FLOOR_WIDTH / 2, FIELD_HEIGHT / 2), "#1f4e68",
                Bowl.whole(56));
        return Shapes.rectangle(WIDTH / 2 - GROUND_WIDTH / 2 + 40, HEIGHT / 2 - FIELD_HEIGHT / 2, FLOOR_WIDTH,
                FIELD_HEIGHT, "#cfe8f6", Colours.SKY, FLOOR_UUID, caption);
    }

    private String floorName() {
        return in("Parterre", "Floor");
    }

    private Sidecar sidecar(List<Zone> zones) {
        Map<String, Sidecar.WayIn> ways = new LinkedHashMap<>();
        Map<String, List<String>> accessible = new LinkedHashMap<>();
        ways.put(floorName(), new Sidecar.WayIn(new Text("Porte O", "Gate W"), new Text("Rampe 1", "Ramp 1")));
        for (int i = 0; i < TIERS * SECTIONS; i++) {
            Zone zone = zones.get(i + 2);
            int gate = i % SECTIONS / 4 + 1;
            ways.put(String.valueOf(zone.name()), new Sidecar.WayIn(new Text("Porte " + gate, "Gate " + gate),
                    new Text("Escalier " + zone.name(), "Stairway " + zone.name())));
            if (i / SECTIONS == 1 && i % 2 == 0) {
                Row front = zone.rows().getFirst();
                accessible.put(front.seats().getFirst().seatGuid(), List.of(front.seats().get(1).seatGuid()));
            }
        }
        return new Sidecar(Shapes.at(WIDTH / 2, HEIGHT / 2), accessible, ways, List.of(),
                List.of(new Sidecar.Standing(FLOOR_UUID, null, STANDING, "E")));
    }

    private String in(String fr, String en) {
        return new Text(fr, en).in(language);
    }
}
