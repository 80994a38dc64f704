package org.guichet.catalogue.toml;

import java.util.List;
import java.util.Optional;

import org.guichet.catalogue.PlanLookup;
import org.guichet.seating.Outline;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;

/** A small house: sections 101 to 104 of rows A to H with seats 1 to 12, odd seats in the balcony, room to stand. */
final class TestPlans {

    static final List<PriceZoneMark> ZONES = List.of(new PriceZoneMark("A", 0x0072b2),
            new PriceZoneMark("B", 0xe69f00));

    static final PlanLookup LOOKUP = venue -> venue.plan().equals("hall.json") ? Optional.of(hall())
            : Optional.empty();

    private TestPlans() {}

    static SeatingPlan hall() {
        PlanBuilder plan = new PlanBuilder("Salle", 1000, 1000, ZONES);
        for (int section = 101; section <= 104; section++) {
            plan.section(String.valueOf(section), null, null);
            for (char row = 'A'; row <= 'H'; row++) {
                plan.row(String.valueOf(row));
                for (int seat = 1; seat <= 12; seat++) {
                    plan.seat(section + "-" + row + "-" + seat, String.valueOf(seat), section % 2, seat * 10,
                            (section - 100) * 200 + (row - 'A') * 10, 4);
                }
            }
        }
        plan.section("Balcon nord", null, null).row("A");
        for (int seat = 1; seat <= 19; seat += 2) {
            plan.seat("bal-" + seat, String.valueOf(seat), 0, seat * 10, 900, 4);
        }
        plan.section("Debout", null, null);
        return plan.standingArea("area-1", "Parterre", 1, 200,
                new Outline(List.of(0f, 0f, 10f, 0f, 10f, 10f), null, null, null)).build();
    }
}
