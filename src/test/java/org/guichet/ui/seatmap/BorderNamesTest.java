package org.guichet.ui.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BorderNamesTest {

    private static final double WIDTH = 30;
    private static final double HEIGHT = 18;
    private static final Box NOTHING = new Box(-2, -2, -1, -1);

    private final PlanShape shape = new PlanShape(SmallHouse.plan());
    private final NamePlaces own = NamePlaces.find(shape, NamePlaces.step(1.0), SmallHouse.blocks());

    private List<BorderNames.Spot> find(Viewport view, Box buttons) {
        return BorderNames.find(shape, own, view, section -> WIDTH, HEIGHT, buttons);
    }

    private static Box box(BorderNames.Spot spot) {
        return new Box(spot.x() - WIDTH / 2, spot.y() - HEIGHT / 2, spot.x() + WIDTH / 2, spot.y() + HEIGHT / 2);
    }

    @Test
    void namesInSightAreNotRepeated() {
        assertThat(find(new Viewport(1, 0, 0, 500, 400), NOTHING)).isEmpty();
    }

    @Test
    void aNameAboveTheWindowIsToldAtItsUpperBorderOverItsSection() {
        List<BorderNames.Spot> spots = find(new Viewport(1, 0, -180, 500, 150), NOTHING);
        assertThat(spots).extracting(BorderNames.Spot::section).containsExactlyInAnyOrder(0, 1);
        for (BorderNames.Spot spot : spots) {
            assertThat(box(spot).minY()).isBetween(0.0, 6.0);
            SectionShape section = java.util.Objects.requireNonNull(shape.sections[spot.section()]);
            assertThat(section.box.contains(spot.x(), 200)).isTrue();
        }
    }

    @Test
    void noNameIsUnderTheButtonsOrOverAnother() {
        Box buttons = new Box(300, 0, 360, 40);
        List<BorderNames.Spot> spots = find(new Viewport(1, 0, -180, 500, 150), buttons);
        assertThat(spots).hasSize(2);
        assertThat(spots).noneMatch(spot -> box(spot).touches(buttons));
        assertThat(box(spots.getFirst()).touches(box(spots.getLast()))).isFalse();
    }

    @Test
    void aNameThatTheBorderCutsIsToldOverIt() {
        double left = own.x[0] - 4;
        List<BorderNames.Spot> spots = find(new Viewport(1, -left, 0, 200, 400), NOTHING);
        assertThat(spots).extracting(BorderNames.Spot::section).contains(0);
        BorderNames.Spot cut = spots.stream().filter(spot -> spot.section() == 0).findFirst().orElseThrow();
        assertThat(cut.y()).isEqualTo(own.y[0]);
        assertThat(box(cut).minX()).isBetween(0.0, 6.0);
    }

    @Test
    void whereSeatsAreNotToldApartTheBorderStaysEmpty() {
        Viewport far = new Viewport(0.2, 0, -36, 500, 150);
        // so small that no part is a sliver: only the detail keeps the names away
        assertThat(BorderNames.find(shape, own, far, section -> 2, 2, NOTHING)).isEmpty();
        Viewport near = new Viewport(1, 0, -180, 500, 150);
        assertThat(BorderNames.find(shape, own, near, section -> 2, 2, NOTHING)).isNotEmpty();
    }

    @Test
    void aSliverOfASectionStaysWithoutAName() {
        assertThat(find(new Viewport(1, -190, -180, 60, 100), NOTHING)).isEmpty();
    }
}
