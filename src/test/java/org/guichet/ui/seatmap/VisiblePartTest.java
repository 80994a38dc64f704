package org.guichet.ui.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisiblePartTest {

    private final float[] square = {0, 0, 10, 0, 10, 10, 0, 10};

    @Test
    void whatIsInsideIsWhole() {
        assertThat(VisiblePart.of(square, new Box(-5, -5, 20, 20))).isEqualTo(new VisiblePart(100, 5, 5));
    }

    @Test
    void whatTheWindowCutsIsTheRest() {
        assertThat(VisiblePart.of(square, new Box(6, -5, 20, 5))).isEqualTo(new VisiblePart(20, 8, 2.5));
    }

    @Test
    void whatIsOutsideIsNothing() {
        assertThat(VisiblePart.of(square, new Box(11, 0, 20, 20)).area()).isZero();
    }
}
