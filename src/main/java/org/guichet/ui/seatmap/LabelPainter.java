package org.guichet.ui.seatmap;

import java.util.List;

import org.guichet.inventory.SeatState;
import org.guichet.seating.SeatingPlan;

/** Draws the words among the seats: section names, row labels, seat numbers. */
final class LabelPainter {

    /** How opaque the ground behind a name is that found no free room. */
    private static final int VEIL = 225;

    private final PlanShape shape;
    private final MapPalette palette;
    private final int[] inkByZone;
    private final RowLabels rows;

    LabelPainter(PlanShape shape, MapPalette palette, List<Integer> zoneColours) {
        this.shape = shape;
        this.palette = palette;
        this.inkByZone = zoneColours.stream().mapToInt(Colours::textOn).toArray();
        this.rows = new RowLabels(shape);
    }

    void rowLabels(MapFrame frame) {
        float reach = frame.rowLabels.size() * 2f;
        for (int i = 0; i < rows.label.length; i++) {
            float x = frame.toX(rows.x[i]);
            float y = frame.toY(rows.y[i]);
            if (!frame.raster.misses(x - reach, y - reach, x + reach, y + reach)) {
                frame.rowLabels.paint(frame.raster, rows.label[i], x, y, palette.quiet());
            }
        }
    }

    /** The number on a seat that may still be sold. */
    void number(MapFrame frame, int slot, int state, float x, float y) {
        int zone = shape.kind[slot] >> 1;
        boolean dim = frame.zone != SeatingPlan.NONE && frame.zone != zone;
        int seat = shape.index.seat(slot);
        if (state == SeatState.MINE.packed()) {
            frame.numbers.paint(frame.raster, shape.plan.number(seat), x, y, dim ? palette.quiet() : inkByZone[zone]);
        } else if (state == SeatState.OPEN.packed() || state == SeatState.ELSEWHERE.packed()
                || state == SeatState.RETURNED.packed()) {
            frame.numbers.paint(frame.raster, shape.plan.number(seat), x, y, palette.quiet());
        }
    }

    void names(MapFrame frame) {
        NamePlaces places = frame.places;
        if (places == null) {
            return;
        }
        boolean veiled = shape.pitch * frame.view.scale() >= MapDetail.MIDDLE.from() * frame.density;
        for (int i = 0; i < shape.sections.length; i++) {
            if (shape.sections[i] == null || !(places.free[i] || veiled)) {
                continue;
            }
            String name = shape.plan.sections().get(i).name();
            float x = frame.toX(places.x[i]);
            float y = frame.toY(places.y[i]);
            float half = frame.names.width(name) / 2 + 4;
            float high = frame.names.size() * 0.8f;
            float reach = Math.max(half, high);
            if (frame.raster.misses(x - reach, y - reach, x + reach, y + reach)) {
                continue;
            }
            if (places.upright[i]) {
                frame.names.paintUpright(frame.raster, name, x, y, palette.name());
                continue;
            }
            if (!places.free[i]) {
                frame.raster.roundRectangle(Math.round(x - half), Math.round(y - high), Math.round(2 * half),
                        Math.round(2 * high), high / 2, palette.background(), VEIL);
            }
            frame.names.paint(frame.raster, name, x, y, palette.name());
        }
    }
}
