package org.guichet.ui.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.seating.SeatingPlan;
import org.junit.jupiter.api.Test;

class RevealingTest {

    private static final double EDGE = 30;

    private final SeatingPlan plan = SmallHouse.plan();
    private final PlanShape shape = new PlanShape(plan);
    private final int[] pair = {SmallHouse.seat(plan, "102-A-7"), SmallHouse.seat(plan, "102-A-8")};

    private Viewport reveal(Viewport now, int... places) {
        return Revealing.reveal(shape, now, places, EDGE, 12);
    }

    @Test
    void whatIsSeenDoesNotMove() {
        Viewport whole = Viewport.fit(shape.box(), 600, 500, EDGE);
        assertThat(reveal(whole, pair)).isEqualTo(whole);
    }

    @Test
    void whatIsTooNearTheBorderIsBroughtInJustEnough() {
        Viewport shown = reveal(new Viewport(1, -110, 0, 300, 300), pair);
        assertThat(shown).isEqualTo(new Viewport(1, -130, 0, 300, 300));
        assertThat(shown.toScreenX(plan.x(pair[1]))).isEqualTo(300 - EDGE);
    }

    @Test
    void whatIsOutsideIsBroughtIntoTheMiddleByPanningAlone() {
        Viewport left = new Viewport(1, 0, 0, 300, 300);
        Viewport shown = reveal(left, pair);
        assertThat(shown.scale()).isEqualTo(1);
        assertThat(shown.toScreenX((plan.x(pair[0]) + plan.x(pair[1])) / 2)).isEqualTo(150);
        assertThat(shown.offsetY()).isEqualTo(left.offsetY());
    }

    @Test
    void fromAfarItComesNearEnoughToTellSeatsApart() {
        Viewport far = new Viewport(0.1, 0, 0, 300, 300);
        Viewport shown = reveal(far, pair);
        assertThat(MapDetail.of(shape.pitch * shown.scale())).isEqualTo(MapDetail.MIDDLE);
        assertThat(shown.seen().contains(plan.x(pair[0]), plan.y(pair[0]))).isTrue();
    }

    @Test
    void aPartyTooWideForTheWindowIsShownWhole() {
        Viewport close = new Viewport(3, 0, 0, 400, 300);
        int first = SmallHouse.seat(plan, "101-A-1");
        Viewport shown = reveal(close, first, pair[1]);
        assertThat(shown.scale()).isLessThan(3);
        assertThat(shown.toScreenX(plan.x(first))).isGreaterThanOrEqualTo(EDGE - 1e-6);
        assertThat(shown.toScreenX(plan.x(pair[1]))).isLessThanOrEqualTo(400 - EDGE + 1e-6);
    }
}
