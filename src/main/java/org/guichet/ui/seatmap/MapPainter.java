package org.guichet.ui.seatmap;

import java.util.ArrayList;
import java.util.List;

import org.guichet.inventory.SeatState;
import org.guichet.seating.Outline;
import org.guichet.seating.SeatIndex;
import org.guichet.seating.SeatingPlan;
import org.jspecify.annotations.Nullable;

/**
 * Paints the map of one plan in one palette into frames: viewport and packed states in, pixels out. Needs no toolkit
 * except for the letters. {@link #prepare} belongs to the JavaFX thread, {@link #paint} to one painter thread,
 * {@link #repaintSeat} to whoever holds the painted frame; repainting allocates nothing.
 */
public final class MapPainter {

    /** Sizes in logical pixels. */
    private static final double NAME = 11;
    private static final double COUNT = 10;
    private static final double LEAST_WORD = 10;
    private static final double LARGEST_WORD = 22;
    private static final int KEPT_SIZES = 24;

    private final PlanShape shape;
    private final MapPalette palette;
    private final List<Integer> zoneColours = new ArrayList<>();
    private final Lettering lettering;
    private final SectionPainter sections;
    private final LabelPainter labels;
    private final java.util.LinkedHashMap<Integer, Glyphs> glyphs = new java.util.LinkedHashMap<>(32, 0.75f, true);
    private final java.util.HashMap<Integer, NamePlaces> places = new java.util.HashMap<>();

    public MapPainter(PlanShape shape, MapPalette palette, Lettering lettering) {
        this.shape = shape;
        this.palette = palette;
        this.lettering = lettering;
        for (int zone = 0; zone < shape.plan.priceZones().size(); zone++) {
            zoneColours.add(palette.zone(zone, shape.plan.priceZones().get(zone).colour()));
        }
        this.sections = new SectionPainter(shape, palette, zoneColours);
        this.labels = new LabelPainter(shape, palette, zoneColours);
    }

    PlanShape shape() {
        return shape;
    }

    MapPalette palette() {
        return palette;
    }

    /**
     * Says what the frame shall show.
     *
     * @param view in pixels of the frame
     * @param density pixels of the frame a logical pixel
     * @param forced the level of detail whatever the scale, or null
     * @param zone the only price zone not dimmed, or {@link SeatingPlan#NONE}
     */
    public void prepare(MapFrame frame, Viewport view, double density, @Nullable MapDetail forced, int zone) {
        frame.view = view;
        frame.density = density;
        frame.zone = zone;
        frame.detail = forced != null ? forced : MapDetail.of(shape.pitch * view.scale() / density);
        frame.names = lettering.of((int) Math.round(NAME * density), true);
        frame.counts = lettering.of((int) Math.round(COUNT * density), false);
        boolean near = frame.detail == MapDetail.NEAR;
        double seat = shape.radius * view.scale();
        frame.numbers = near ? lettering.of((int) Math.round(Math.min(seat * 1.05, 22 * density)), true) : Letters.NONE;
        frame.rowLabels = near
                ? lettering.of((int) Math.round(Math.clamp(seat * 1.1, 9 * density, 16 * density)), true)
                : Letters.NONE;
        frame.words = new Letters[shape.outlines.length];
        for (int i = 0; i < frame.words.length; i++) {
            Outline.Word word = shape.outlines[i].outline.word();
            frame.words[i] = word == null ? Letters.NONE
                    : lettering.of((int) Math.round(Math.clamp(word.size() * view.scale(), LEAST_WORD * density,
                            LARGEST_WORD * density)), true);
        }
    }

    /** Paints the whole prepared frame. */
    public void paint(MapFrame frame, byte[] states) {
        Glyphs found = glyphs(shape.radius * frame.view.scale(), frame.density);
        frame.glyphs = found;
        frame.places = places(frame);
        frame.sprites = sprites(found, frame.zone);
        frame.raster.unclip();
        draw(frame, states);
    }

    /**
     * Paints anew what one seat touches, after its state changed, in a frame that was painted before. Nothing to do from
     * afar, where seats are not drawn.
     *
     * @return false when the seat is outside the frame; otherwise {@link MapFrame#dirty()} says what changed
     */
    public boolean repaintSeat(MapFrame frame, byte[] states, int seat) {
        Glyphs known = frame.glyphs;
        if (known == null || frame.detail == MapDetail.FAR) {
            return false;
        }
        int slot = shape.index.slotOf(seat);
        int middleX = (int) Math.floor(frame.toX(shape.index.x(slot)));
        int middleY = (int) Math.floor(frame.toY(shape.index.y(slot)));
        int reach = known.reach() + 1;
        frame.raster.clip(middleX - reach, middleY - reach, middleX + reach + 1, middleY + reach + 1);
        int[] dirty = frame.dirty;
        dirty[0] = frame.raster.clipX0();
        dirty[1] = frame.raster.clipY0();
        dirty[2] = frame.raster.clipX1() - dirty[0];
        dirty[3] = frame.raster.clipY1() - dirty[1];
        if (dirty[2] <= 0 || dirty[3] <= 0) {
            return false;
        }
        draw(frame, states);
        return true;
    }

    private Glyphs glyphs(double radius, double density) {
        int quarters = (int) Math.round(radius * 8);
        Glyphs found = glyphs.get(quarters);
        if (found == null) {
            found = new Glyphs(Math.max(0.3, quarters / 8.0), density, palette, zoneColours);
            glyphs.put(quarters, found);
            if (glyphs.size() > KEPT_SIZES) {
                glyphs.pollFirstEntry();
            }
        }
        return found;
    }

    private @Nullable NamePlaces places(MapFrame frame) {
        if (frame.detail == MapDetail.FAR || frame.names == Letters.NONE) {
            return null;
        }
        int step = NamePlaces.step(frame.view.scale());
        return places.computeIfAbsent(step, key -> NamePlaces.find(shape, key, frame.names));
    }

    private int[] sprites(Glyphs known, int onlyZone) {
        int zones = zoneColours.size();
        int[] table = new int[SeatState.values().length * zones * 2];
        int next = 0;
        for (SeatState state : SeatState.values()) {
            for (int zone = 0; zone < zones; zone++) {
                boolean dim = onlyZone != SeatingPlan.NONE && onlyZone != zone;
                table[next++] = known.sprite(state, zone, false, dim);
                table[next++] = known.sprite(state, zone, true, dim);
            }
        }
        return table;
    }

    /** Draws everything inside the clip. */
    private void draw(MapFrame frame, byte[] states) {
        frame.raster.fill(palette.background());
        sections.outlines(frame);
        sections.areas(frame, states);
        if (frame.detail == MapDetail.FAR) {
            sections.sections(frame, states);
        } else {
            seats(frame, states);
            if (frame.detail == MapDetail.NEAR) {
                labels.rowLabels(frame);
            }
            labels.names(frame);
        }
        sections.words(frame);
    }

    private void seats(MapFrame frame, byte[] states) {
        Glyphs known = frame.glyphs;
        if (known == null) {
            return;
        }
        SeatIndex index = shape.index;
        Raster raster = frame.raster;
        double reach = known.reach();
        float x0 = (float) frame.view.toPlanX(raster.clipX0() - reach);
        float x1 = (float) frame.view.toPlanX(raster.clipX1() + reach);
        float y0 = (float) frame.view.toPlanY(raster.clipY0() - reach);
        float y1 = (float) frame.view.toPlanY(raster.clipY1() + reach);
        int left = index.columnAt(x0);
        int right = index.columnAt(x1);
        int kinds = zoneColours.size() * 2;
        float scale = (float) frame.view.scale();
        float offsetX = (float) frame.view.offsetX();
        float offsetY = (float) frame.view.offsetY();
        boolean numbered = frame.detail == MapDetail.NEAR;
        int cart = SeatState.IN_CART.packed();
        int parked = SeatState.PARKED.packed();
        int[] sprites = frame.sprites;
        byte[] kind = shape.kind;
        int above = 0;
        for (int row = index.lineAt(y0); row <= index.lineAt(y1); row++) {
            int end = index.endSlot(row, right);
            for (int slot = index.firstSlot(row, left); slot < end; slot++) {
                float x = index.x(slot);
                float y = index.y(slot);
                if (x < x0 || x > x1 || y < y0 || y > y1) {
                    continue;
                }
                int state = states[index.seat(slot)];
                if (state == cart || state == parked) {
                    above = putAbove(frame, above, slot);
                    continue;
                }
                known.paint(raster, sprites[state * kinds + kind[slot]], x * scale + offsetX, y * scale + offsetY);
                if (numbered) {
                    labels.number(frame, slot, state, x * scale + offsetX, y * scale + offsetY);
                }
            }
        }
        for (int i = 0; i < above; i++) {
            int slot = frame.above[i];
            known.paint(raster, sprites[states[index.seat(slot)] * kinds + kind[slot]], index.x(slot) * scale + offsetX,
                    index.y(slot) * scale + offsetY);
        }
    }

    private static int putAbove(MapFrame frame, int count, int slot) {
        if (count == frame.above.length) {
            frame.above = java.util.Arrays.copyOf(frame.above, count * 2);
        }
        frame.above[count] = slot;
        return count + 1;
    }
}
