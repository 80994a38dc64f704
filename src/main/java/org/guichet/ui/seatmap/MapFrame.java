package org.guichet.ui.seatmap;

import org.guichet.seating.SeatingPlan;
import org.jspecify.annotations.Nullable;

/**
 * One picture of the map: its pixels, the viewport it shows and what the painter prepared for it. One thread at a time:
 * the painter's while it is painted, the JavaFX thread's when it is shown.
 */
public final class MapFrame {

    final Raster raster;
    /** In pixels of this picture, which is exactly as large as the picture. */
    Viewport view;
    double density = 1;
    MapDetail detail = MapDetail.FAR;
    /** The only price zone that is not dimmed, or {@link SeatingPlan#NONE}. */
    int zone = SeatingPlan.NONE;
    Letters names = Letters.NONE;
    Letters counts = Letters.NONE;
    Letters numbers = Letters.NONE;
    Letters rowLabels = Letters.NONE;
    /** Letters of the outlines' words, by outline. */
    Letters[] words = {};
    @Nullable
    Glyphs glyphs;
    @Nullable
    NamePlaces places;
    /** Sprite by {@code state * kinds + zone * 2 + accessible}. */
    int[] sprites = {};
    /** Slots of the index that are drawn over the others: a cart's disc is larger than a seat. */
    int[] above = new int[64];
    float[] scratch = new float[64];
    final Digits digits = new Digits();
    final int[] dirty = new int[4];

    /** @param pixels {@code width * height} of them, opaque ARGB, row by row */
    public MapFrame(int[] pixels, int width, int height) {
        this.raster = new Raster(pixels, width, height);
        this.view = new Viewport(1, 0, 0, width, height);
    }

    /** What the last repaint of a seat changed: left, top, width, height; the frame's own array. */
    public int[] dirty() {
        return dirty;
    }

    int width() {
        return raster.width;
    }

    int height() {
        return raster.height;
    }

    float toX(double planX) {
        return (float) view.toScreenX(planX);
    }

    float toY(double planY) {
        return (float) view.toScreenY(planY);
    }
}
