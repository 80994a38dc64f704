package org.guichet.seating.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.guichet.kernel.Language;
import org.guichet.kernel.Text;
import org.guichet.seating.codec.PlanDocument;
import org.guichet.seating.codec.PlanDocument.Area;
import org.guichet.seating.codec.PlanDocument.Category;
import org.guichet.seating.codec.PlanDocument.Row;
import org.guichet.seating.codec.PlanDocument.Size;
import org.guichet.seating.codec.PlanDocument.Zone;
import org.guichet.seating.codec.Sidecar;
import org.guichet.seating.generate.Bowl.Line;

/**
 * A hockey bowl of about 4,000 seats: sections 101 to 120 clockwise from the upper left, each with rows A to H below the
 * concourse and J to S above it. Zone A are the lower sides, B the rows behind them and the lower ends, C the upper sides,
 * D the upper ends. Row H, on the concourse, begins with a wheelchair place in twelve sections.
 */
public final class ArenaGenerator {

    private static final int SECTIONS = 20;
    private static final int SECTIONS_A_SIDE = 4;
    private static final int LOWER_ROWS = 8;
    private static final int UPPER_ROWS = 9;
    private static final int FRONT_ROWS = 6;
    private static final double FIRST_ROW = 42;
    private static final double ROW_DEPTH = 24;
    private static final double CONCOURSE = 84;
    private static final int CAPTION_SIZE = 23;
    private static final double MARGIN = 26;

    private static final double RINK_WIDTH = 1060;
    private static final double RINK_HEIGHT = 380;
    private static final double RINK_CORNER = 130;

    private static final double UPPER_FIRST = FIRST_ROW + (LOWER_ROWS - 1) * ROW_DEPTH + CONCOURSE;
    private static final double OUTERMOST = UPPER_FIRST + (UPPER_ROWS - 1) * ROW_DEPTH + MARGIN;
    private static final double WIDTH = Math.ceil(RINK_WIDTH + 2 * OUTERMOST);
    private static final double HEIGHT = Math.ceil(RINK_HEIGHT + 2 * OUTERMOST);
    private static final double CAPTIONS = UPPER_FIRST - CONCOURSE / 2;

    private static final List<String> WITH_WHEELCHAIRS = List.of("101", "102", "104", "106", "107", "109",
            "111", "112", "114", "116", "118", "119");

    private final Track track = new Track(WIDTH / 2, HEIGHT / 2, RINK_WIDTH - 2 * RINK_CORNER,
            RINK_HEIGHT - 2 * RINK_CORNER, RINK_CORNER);
    private final Language language;

    /** @param language of the words written on the floor */
    public ArenaGenerator(Language language) {
        this.language = language;
    }

    public GeneratedPlan generate() {
        List<Zone> zones = new ArrayList<>();
        zones.add(new Zone(in("Patinoire", "Ice"), null, null, Shapes.at(0, 0), List.of(), rink()));
        double length = track.length(CAPTIONS);
        double upperMiddle = 0.5;
        for (int i = 0; i < SECTIONS; i++) {
            double before = (i - SECTIONS_A_SIDE / 2.0) * length / SECTIONS;
            double from = track.station(CAPTIONS, upperMiddle, before);
            double to = from + spread(from, length / SECTIONS);
            zones.add(new Bowl(track, CAPTION_SIZE).section(String.valueOf(101 + i), from, to, lines(isSide(i)),
                    CAPTIONS));
        }
        List<Category> categories = List.of(new Category("A", Colours.BLUE), new Category("B", Colours.ORANGE),
                new Category("C", Colours.GREEN), new Category("D", Colours.PURPLE));
        PlanDocument document = new PlanDocument(in("Aréna de démonstration", "Demonstration arena"), categories, zones,
                new Size(Bowl.whole(WIDTH), Bowl.whole(HEIGHT)));
        return new GeneratedPlan(document, sidecar(zones));
    }

    private double spread(double from, double distance) {
        return track.station(CAPTIONS, from, distance) - from;
    }

    private static boolean isSide(int section) {
        return section % (SECTIONS / 2) < SECTIONS_A_SIDE;
    }

    private static List<Line> lines(boolean side) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < LOWER_ROWS; row++) {
            lines.add(new Line(Bowl.rowLabel(row), FIRST_ROW + row * ROW_DEPTH,
                    side && row < FRONT_ROWS ? "A" : "B"));
        }
        for (int row = 0; row < UPPER_ROWS; row++) {
            lines.add(new Line(Bowl.rowLabel(LOWER_ROWS + row), UPPER_FIRST + row * ROW_DEPTH, side ? "C" : "D"));
        }
        return lines;
    }

    private List<Area> rink() {
        double left = WIDTH / 2 - RINK_WIDTH / 2;
        double top = HEIGHT / 2 - RINK_HEIGHT / 2;
        List<Area> areas = new ArrayList<>();
        areas.add(Shapes.ground(track, 0, "#f1f6fb", "#c3ceda"));
        for (double part : new double[]{0.35, 0.65}) {
            areas.add(Shapes.rectangle(left + part * RINK_WIDTH - 2, top, 4, RINK_HEIGHT, "#8fa8de", null, null, null));
        }
        areas.add(Shapes.circle(WIDTH / 2, HEIGHT / 2, 46, "#8fa8de"));
        areas.add(Shapes.rectangle(WIDTH / 2 - 1, top, 3, RINK_HEIGHT, "#e39aa0", null, null, null));
        areas.add(Shapes.word(in("PATINOIRE", "ICE"), WIDTH / 2, HEIGHT / 2 + 95, 28, "#93a1b5"));
        return areas;
    }

    private static Sidecar sidecar(List<Zone> zones) {
        Map<String, Sidecar.WayIn> ways = new LinkedHashMap<>();
        Map<String, List<String>> accessible = new LinkedHashMap<>();
        for (int i = 0; i < SECTIONS; i++) {
            Zone zone = zones.get(i + 1);
            String name = String.valueOf(zone.name());
            String gate = "ABCD".substring(i / 5, i / 5 + 1);
            ways.put(name, new Sidecar.WayIn(new Text("Porte " + gate, "Gate " + gate),
                    new Text("Escalier " + (i + 1), "Stairway " + (i + 1))));
            if (WITH_WHEELCHAIRS.contains(name)) {
                Row concourse = zone.rows().get(LOWER_ROWS - 1);
                accessible.put(guid(concourse, 0), List.of(guid(concourse, 1)));
            }
        }
        return new Sidecar(Shapes.at(WIDTH / 2, HEIGHT / 2), accessible, ways, List.of(), List.of());
    }

    private static String guid(Row row, int seat) {
        return row.seats().get(seat).seatGuid();
    }

    private String in(String fr, String en) {
        return new Text(fr, en).in(language);
    }
}
