package org.guichet.ui.seatmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;
import org.junit.jupiter.api.Test;

class NamePlacesTest {

    private final SeatingPlan plan = SmallHouse.plan();
    private final PlanShape shape = new PlanShape(plan);

    @Test
    void namesHideNoSeatAndEachIsInItsSection() {
        int step = NamePlaces.step(1.0);
        NamePlaces places = NamePlaces.find(shape, step, SmallHouse.blocks());
        for (int section = 0; section < 2; section++) {
            assertThat(places.free[section]).isTrue();
            SectionShape own = java.util.Objects.requireNonNull(shape.sections[section]);
            assertThat(Polygons.contains(own.points, places.x[section], places.y[section])).isTrue();
            for (int seat = 0; seat < plan.seatCount(); seat++) {
                boolean beside = Math.abs(plan.x(seat) - places.x[section]) > 10.5 + shape.radius
                        || Math.abs(plan.y(seat) - places.y[section]) > 4 + shape.radius;
                assertThat(beside).as("%s over %s", plan.sections().get(section).name(), plan.guid(seat)).isTrue();
            }
        }
    }

    @Test
    void aNameStandsInTheMiddleOfTheGangway() {
        NamePlaces places = NamePlaces.find(shape, NamePlaces.step(1.0), SmallHouse.blocks());
        // row C is at 188, row D at 122
        assertThat(places.y[0]).isBetween(150f, 160f);
        assertThat(places.y[1]).isEqualTo(places.y[0]);
    }

    @Test
    void whereThereIsNoRoomThatIsSaid() {
        NamePlaces places = NamePlaces.find(shape, NamePlaces.step(0.02), SmallHouse.blocks());
        assertThat(places.free).containsOnly(false);
    }

    @Test
    void aNameReadsUpwardsWhereOnlyAnUprightStripIsFree() {
        PlanBuilder builder = new PlanBuilder("", 400, 300, List.of(new PriceZoneMark("A", 0)));
        builder.section("101", null, null);
        for (int row = 0; row < 8; row++) {
            builder.row(String.valueOf(row));
            for (int seat = 0; seat < 10; seat++) {
                builder.seat(row + "-" + seat, "1", 0, 100 + 12 * seat + (seat < 5 ? 0 : 16), 100 + 12 * row, 5);
            }
        }
        PlanShape aisle = new PlanShape(builder.build());
        NamePlaces places = NamePlaces.find(aisle, NamePlaces.step(1.0), SmallHouse.blocks());
        assertThat(places.free).containsExactly(true);
        assertThat(places.upright).containsExactly(true);
        // between the seats at 148 and 176
        assertThat(places.x[0]).isBetween(160f, 164f);
    }
}
