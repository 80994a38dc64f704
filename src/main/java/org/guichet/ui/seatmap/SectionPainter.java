package org.guichet.ui.seatmap;

import java.util.List;

import org.guichet.inventory.SeatState;
import org.guichet.seating.Outline;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.StandingArea;

/** Draws what is larger than a seat: the shapes of the plan, standing areas, and sections seen from afar. */
final class SectionPainter {

    /** How much of a zone's colour a section shows when its last seat, and when every seat is for sale. */
    private static final double LEAST_TINT = 0.22;
    private static final double MOST_TINT = 0.72;

    private final PlanShape shape;
    private final MapPalette palette;
    private final List<Integer> zoneColours;
    private final int[] forSale;

    SectionPainter(PlanShape shape, MapPalette palette, List<Integer> zoneColours) {
        this.shape = shape;
        this.palette = palette;
        this.zoneColours = zoneColours;
        this.forSale = new int[zoneColours.size()];
    }

    void outlines(MapFrame frame) {
        for (PlanShape.Drawn drawn : shape.outlines) {
            Outline outline = drawn.outline;
            Integer fill = outline.fill();
            Integer border = outline.border();
            if (!misses(frame, drawn.box)) {
                polygon(frame, drawn.points, fill == null ? -1 : fill, border == null ? -1 : border, 1.25f);
            }
        }
    }

    void words(MapFrame frame) {
        for (int i = 0; i < shape.outlines.length; i++) {
            Outline.Word word = shape.outlines[i].outline.word();
            if (word != null) {
                float x = frame.toX(word.x());
                float y = frame.toY(word.y());
                float half = frame.words[i].width(word.text()) / 2;
                if (!frame.raster.misses(x - half, y - frame.words[i].size(), x + half, y + frame.words[i].size())) {
                    frame.words[i].paint(frame.raster, word.text(), x, y, word.colour());
                }
            }
        }
    }

    void areas(MapFrame frame, byte[] states) {
        for (int i = 0; i < shape.areas.length; i++) {
            PlanShape.Drawn drawn = shape.areas[i];
            if (misses(frame, drawn.box)) {
                continue;
            }
            StandingArea area = shape.plan.standingAreas().get(i);
            int left = 0;
            for (int place = area.first(); place < area.end(); place++) {
                left += states[place] == SeatState.MINE.packed() ? 1 : 0;
            }
            boolean dim = frame.zone != SeatingPlan.NONE && frame.zone != area.priceZone();
            int fill = tint(area.priceZone(), dim ? 0 : left, area.capacity());
            polygon(frame, drawn.points, fill, border(area.priceZone(), dim ? 0 : left), 1.25f);
            name(frame, area.name(), left, drawn.points, (float) drawn.box.middleX(), (float) drawn.box.middleY(),
                    fill);
        }
    }

    void sections(MapFrame frame, byte[] states) {
        for (int i = 0; i < shape.sections.length; i++) {
            SectionShape section = shape.sections[i];
            if (section == null || misses(frame, section.box)) {
                continue;
            }
            int left = count(section, states, frame.zone);
            int zone = mostForSale();
            int fill = tint(zone, left, section.end - section.first);
            polygon(frame, section.points, fill, border(zone, left), 1);
            name(frame, shape.plan.sections().get(i).name(), left, section.points, section.nameX, section.nameY, fill);
        }
    }

    /** Seats for sale here, of that zone alone if one is given; leaves the counts by zone. */
    private int count(SectionShape section, byte[] states, int onlyZone) {
        java.util.Arrays.fill(forSale, 0);
        int sum = 0;
        for (int seat = section.first; seat < section.end; seat++) {
            if (states[seat] == SeatState.MINE.packed()) {
                int zone = shape.plan.priceZone(seat);
                if (onlyZone == SeatingPlan.NONE || zone == onlyZone) {
                    forSale[zone]++;
                    sum++;
                }
            }
        }
        return sum;
    }

    private int mostForSale() {
        int most = 0;
        for (int zone = 1; zone < forSale.length; zone++) {
            most = forSale[zone] > forSale[most] ? zone : most;
        }
        return most;
    }

    private int tint(int zone, int left, int of) {
        return left == 0 ? palette.section()
                : Colours.mix(palette.background(), zoneColours.get(zone),
                        LEAST_TINT + (MOST_TINT - LEAST_TINT) * left / of);
    }

    private int border(int zone, int left) {
        return left == 0 ? palette.sectionBorder() : Colours.standingOut(zoneColours.get(zone), palette.background());
    }

    /** The name, and how many are left below it where there is room; upright where it is too narrow; else smaller. */
    private void name(MapFrame frame, String name, int left, float[] points, float planX, float planY, int fill) {
        float x = frame.toX(planX);
        float y = frame.toY(planY);
        float above = frame.counts.size() * 0.62f;
        float below = frame.names.size() * 0.62f;
        double across = room(frame, points, planX, planY, 0, false);
        double upright = room(frame, points, planX, planY, 0, true);
        float length = frame.names.width(name) + 2 * (float) frame.density;
        int line = frame.names.size();
        int ink = left == 0 ? palette.quiet()
                : Colours.contrast(palette.cart(), fill) >= 4.5 ? palette.cart() : 0xFFFFFF;
        if (left > 0 && upright >= 2.4 * line && room(frame, points, planX, planY, -above, false) >= length
                && room(frame, points, planX, planY, below, false) >= frame.counts.width(frame.digits.set(left))) {
            frame.names.paint(frame.raster, name, x, y - above, ink);
            frame.counts.paint(frame.raster, frame.digits, x, y + below, ink);
        } else if (across >= length && upright >= line) {
            frame.names.paint(frame.raster, name, x, y, ink);
        } else if (upright >= length && across >= line) {
            frame.names.paintUpright(frame.raster, name, x, y, ink);
        } else if (across >= frame.counts.width(name) && upright >= frame.counts.capHeight()) {
            frame.counts.paint(frame.raster, name, x, y, ink);
        } else if (upright >= frame.counts.width(name) && across >= frame.counts.capHeight()) {
            frame.counts.paintUpright(frame.raster, name, x, y, ink);
        }
    }

    /** Pixels a shape has for a word centred on a point, that many pixels below it. */
    private static double room(MapFrame frame, float[] points, float planX, float planY, float below, boolean upright) {
        double scale = frame.view.scale();
        return 2 * scale * Polygons.room(points, planX, (float) (planY + below / scale), upright);
    }

    private static boolean misses(MapFrame frame, Box box) {
        return frame.raster.misses(frame.view.toScreenX(box.minX()) - 2, frame.view.toScreenY(box.minY()) - 2,
                frame.view.toScreenX(box.maxX()) + 2, frame.view.toScreenY(box.maxY()) + 2);
    }

    /** Fills and borders a polygon of plan units; -1 for no colour. Two points are a line. */
    private static void polygon(MapFrame frame, float[] plan, int fill, int border, float thickness) {
        if (frame.scratch.length < plan.length) {
            frame.scratch = new float[plan.length];
        }
        float[] xy = frame.scratch;
        for (int i = 0; i < plan.length; i += 2) {
            xy[i] = frame.toX(plan[i]);
            xy[i + 1] = frame.toY(plan[i + 1]);
        }
        if (fill >= 0) {
            frame.raster.polygon(xy, plan.length, fill, 255);
        }
        float thick = thickness * (float) frame.density;
        int start = plan.length > 4 ? 0 : 2;
        for (int i = start; border >= 0 && i < plan.length; i += 2) {
            int before = i == 0 ? plan.length - 2 : i - 2;
            frame.raster.line(xy[before], xy[before + 1], xy[i], xy[i + 1], thick, border);
        }
    }
}
