package org.guichet.ui.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PolygonsTest {

    private static final float[] SQUARE = {0, 0, 10, 0, 10, 10, 0, 10};
    private static final float[] BOW_TIE = {0, 0, 10, 10, 10, 0, 0, 10};

    @Test
    void crossingSidesAreSeen() {
        assertThat(Polygons.isPlain(SQUARE)).isTrue();
        assertThat(Polygons.isPlain(BOW_TIE)).isFalse();
    }

    @Test
    void theHullOfABowTieIsItsSquare() {
        float[] hull = Polygons.hull(BOW_TIE);
        assertThat(hull).hasSize(8);
        assertThat(Polygons.isPlain(hull)).isTrue();
        assertThat(Polygons.contains(hull, 5, 1)).isTrue();
        assertThat(Polygons.contains(hull, 11, 5)).isFalse();
    }

    @Test
    void theRoomiestPointOfALeverIsInItsThickPart() {
        float[] lever = {0, 0, 40, 0, 40, 2, 10, 2, 10, 10, 0, 10};
        float[] point = Polygons.roomiest(lever, Polygons.box(lever));
        assertThat(Polygons.contains(lever, point[0], point[1])).isTrue();
        assertThat(point[0]).isBetween(2f, 8f);
        assertThat(Polygons.room(SQUARE, 4, 5, false)).isEqualTo(4, within(1e-5f));
        assertThat(Polygons.room(SQUARE, 4, 3, true)).isEqualTo(3, within(1e-5f));
    }

    @Test
    void aWobblingLineIsStraightenedACornerIsKept() {
        float[] wobbling = {0, 0, 5, 0.4f, 10, -0.3f, 15, 0};
        assertThat(Polygons.straightened(wobbling, 0.5)).containsExactly(0, 0, 15, 0);
        float[] corner = {0, 0, 10, 0, 10, 10};
        assertThat(Polygons.straightened(corner, 0.5)).containsExactly(corner);
    }
}
