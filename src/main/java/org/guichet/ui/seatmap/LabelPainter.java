package org.guichet.ui.seatmap;

import java.util.List;

import org.guichet.inventory.SeatState;
import org.guichet.seating.Row;
import org.guichet.seating.SeatingPlan;

/** Draws the words among the seats: section names, row labels, seat numbers. */
final class LabelPainter {

    /** From the end of a row to its label, in seat distances. */
    private static final float ROW_LABEL = 0.82f;
    /** How opaque the ground behind a name is that found no free room. */
    private static final int VEIL = 225;

    private final PlanShape shape;
    private final MapPalette palette;
    private final int[] inkByZone;
    /** Where rows begin and end beyond their seats: x and y of both by row; NaN where there is no room. */
    private final float[] rowEnds;

    LabelPainter(PlanShape shape, MapPalette palette, List<Integer> zoneColours) {
        this.shape = shape;
        this.palette = palette;
        this.inkByZone = zoneColours.stream().mapToInt(Colours::textOn).toArray();
        this.rowEnds = rowEnds(shape);
    }

    private static float[] rowEnds(PlanShape shape) {
        List<Row> rows = shape.plan.rows();
        float[] ends = new float[rows.size() * 4];
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.seats() < 2) {
                java.util.Arrays.fill(ends, 4 * i, 4 * i + 4, Float.NaN);
            } else {
                beyond(shape, row.first() + 1, row.first(), ends, 4 * i);
                beyond(shape, row.end() - 2, row.end() - 1, ends, 4 * i + 2);
            }
        }
        return ends;
    }

    private static void beyond(PlanShape shape, int inner, int outer, float[] ends, int at) {
        SeatingPlan plan = shape.plan;
        float dx = plan.x(outer) - plan.x(inner);
        float dy = plan.y(outer) - plan.y(inner);
        float far = (float) (shape.pitch * ROW_LABEL / Math.max(1e-6, Math.hypot(dx, dy)));
        float x = plan.x(outer) + dx * far;
        float y = plan.y(outer) + dy * far;
        boolean room = shape.grid.nearest(x, y, shape.pitch * 0.62) == SeatingPlan.NONE;
        ends[at] = room ? x : Float.NaN;
        ends[at + 1] = room ? y : Float.NaN;
    }

    void rowLabels(MapFrame frame) {
        List<Row> rows = shape.plan.rows();
        float reach = frame.rowLabels.size() * 2f;
        for (int i = 0; i < rows.size(); i++) {
            for (int end = 4 * i; end < 4 * i + 4; end += 2) {
                float x = frame.toX(rowEnds[end]);
                float y = frame.toY(rowEnds[end + 1]);
                if (!Float.isNaN(x) && !frame.raster.misses(x - reach, y - reach, x + reach, y + reach)) {
                    frame.rowLabels.paint(frame.raster, rows.get(i).label(), x, y, palette.quiet());
                }
            }
        }
    }

    /** The number on a seat that may still be sold. */
    void number(MapFrame frame, int slot, int state, float x, float y) {
        int zone = shape.kind[slot] >> 1;
        boolean dim = frame.zone != SeatingPlan.NONE && frame.zone != zone;
        int seat = shape.grid.seat[slot];
        if (state == SeatState.MINE.packed()) {
            frame.numbers.paint(frame.raster, shape.plan.number(seat), x, y, dim ? palette.quiet() : inkByZone[zone]);
        } else if (state == SeatState.ELSEWHERE.packed() || state == SeatState.RETURNED.packed()) {
            frame.numbers.paint(frame.raster, shape.plan.number(seat), x, y, palette.quiet());
        }
    }

    void names(MapFrame frame) {
        NamePlaces places = frame.places;
        if (places == null) {
            return;
        }
        for (int i = 0; i < shape.sections.length; i++) {
            if (shape.sections[i] == null) {
                continue;
            }
            String name = shape.plan.sections().get(i).name();
            float x = frame.toX(places.x[i]);
            float y = frame.toY(places.y[i]);
            float half = frame.names.width(name) / 2 + 4;
            float high = frame.names.size() * 0.8f;
            if (frame.raster.misses(x - half, y - high, x + half, y + high)) {
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
