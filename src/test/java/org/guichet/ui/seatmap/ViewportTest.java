package org.guichet.ui.seatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ViewportTest {

    private static final Offset<Double> CLOSE = within(1e-9);
    private static final Box HOUSE = new Box(100, 50, 1100, 450);

    private final Viewport fit = Viewport.fit(HOUSE, 640, 400, 20);

    @Test
    void fitShowsTheWholeBoxInTheMiddle() {
        assertThat(fit.scale()).isEqualTo(0.6, CLOSE);
        assertThat(fit.toScreenX(HOUSE.minX())).isEqualTo(20, CLOSE);
        assertThat(fit.toScreenX(HOUSE.maxX())).isEqualTo(620, CLOSE);
        assertThat(fit.toScreenY(HOUSE.middleY())).isEqualTo(200, CLOSE);
    }

    @Test
    void planAndScreenAreInverse() {
        assertThat(fit.toPlanX(fit.toScreenX(321))).isEqualTo(321, CLOSE);
        assertThat(fit.toPlanY(fit.toScreenY(123))).isEqualTo(123, CLOSE);
        assertThat(fit.seen().contains(600, 250)).isTrue();
        assertThat(fit.seen().width()).isEqualTo(640 / 0.6, CLOSE);
    }

    @Test
    void zoomKeepsThePointUnderThePointer() {
        double planX = fit.toPlanX(500);
        double planY = fit.toPlanY(90);
        Viewport zoomed = fit.zoomAt(2.5, 500, 90);
        assertThat(zoomed.scale()).isEqualTo(1.5, CLOSE);
        assertThat(zoomed.toScreenX(planX)).isEqualTo(500, CLOSE);
        assertThat(zoomed.toScreenY(planY)).isEqualTo(90, CLOSE);
    }

    @Test
    void resizingKeepsTheMiddle() {
        Viewport larger = fit.resized(1000, 900);
        assertThat(larger.toPlanX(500)).isEqualTo(fit.toPlanX(320), CLOSE);
        assertThat(larger.toPlanY(450)).isEqualTo(fit.toPlanY(200), CLOSE);
        assertThat(larger.scale()).isEqualTo(fit.scale());
    }

    @Test
    void clampCentresWhatIsSmallerThanTheWindow() {
        Viewport lost = fit.pan(5000, -5000).clamp(HOUSE, 0.1, 10);
        assertThat(lost.toScreenX(HOUSE.middleX())).isEqualTo(320, CLOSE);
        assertThat(lost.toScreenY(HOUSE.middleY())).isEqualTo(200, CLOSE);
    }

    @Test
    void clampKeepsALargePlanInReach() {
        Viewport close = fit.zoomAt(5, 320, 200);
        Viewport lost = close.pan(1e6, -1e6).clamp(HOUSE, 0.1, 10);
        assertThat(lost.toScreenX(HOUSE.minX())).isEqualTo(0.3 * 640, within(1e-6));
        assertThat(lost.toScreenY(HOUSE.maxY())).isEqualTo(400 - 0.3 * 400, within(1e-6));
        assertThat(close.clamp(HOUSE, 0.1, 10)).isEqualTo(close);
    }

    @Test
    void clampKeepsTheScaleInItsBounds() {
        assertThat(fit.zoomAt(100, 0, 0).clamp(HOUSE, 0.6, 4).scale()).isEqualTo(4);
        assertThat(fit.zoomAt(0.01, 0, 0).clamp(HOUSE, 0.6, 4).scale()).isEqualTo(0.6);
    }

    @Test
    void theWayToAnotherViewportBeginsHereAndEndsThere() {
        Viewport far = fit.zoomAt(4, 100, 100).pan(30, 40);
        assertThat(fit.towards(far, 0).offsetX()).isEqualTo(fit.offsetX(), within(1e-6));
        assertThat(fit.towards(far, 1).offsetY()).isEqualTo(far.offsetY(), within(1e-6));
        assertThat(fit.towards(far, 0.5).scale()).isEqualTo(1.2, CLOSE);
    }

    @Test
    void offsetsCanBePutOnThePixelsOfAScreen() {
        Viewport sharp = new Viewport(1, 10.3, -2.4, 100, 100).onPixels(1.25);
        assertThat(sharp.offsetX() * 1.25).isEqualTo(13, CLOSE);
        assertThat(sharp.offsetY() * 1.25).isEqualTo(-3, CLOSE);
        assertThat(new Viewport(2, 3, 4, 5, 6).times(2)).isEqualTo(new Viewport(4, 6, 8, 10, 12));
    }

    @Test
    void aScaleOfNothingIsRefused() {
        assertThatThrownBy(() -> new Viewport(0, 0, 0, 10, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Viewport(Double.NaN, 0, 0, 10, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
