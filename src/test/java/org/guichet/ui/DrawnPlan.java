package org.guichet.ui;

import java.util.ArrayList;
import java.util.List;

import org.guichet.kernel.Language;
import org.guichet.seating.Outline;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.codec.PlanFiles;
import org.guichet.seating.codec.PlanJson;
import org.guichet.seating.generate.ArenaGenerator;
import org.guichet.seating.generate.GeneratedPlan;

/** Plans for tests of the window: the generated arena, and a small hall with standing room. */
final class DrawnPlan {

    private static final SeatingPlan ARENA = drawArena();
    private static final SeatingPlan HALL = drawHall();

    private DrawnPlan() {}

    static SeatingPlan arena() {
        return ARENA;
    }

    private static SeatingPlan drawArena() {
        GeneratedPlan generated = new ArenaGenerator(Language.FR).generate();
        return PlanFiles.read(PlanJson.write(generated.document()), PlanJson.write(generated.sidecar())).plan();
    }

    /** Zones A to D in sections 101 to 104, a balcony row in zone D, and zone E, a floor for 200 people. */
    static SeatingPlan hall() {
        return HALL;
    }

    private static SeatingPlan drawHall() {
        List<PriceZoneMark> zones = new ArrayList<>();
        int[] colours = {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0xD55E00};
        for (int i = 0; i < 5; i++) {
            zones.add(new PriceZoneMark(String.valueOf((char) ('A' + i)), colours[i]));
        }
        PlanBuilder builder = new PlanBuilder("Hall", 800, 500, zones);
        for (int s = 0; s < 4; s++) {
            builder.section(String.valueOf(101 + s), null, null);
            for (int r = 0; r < 6; r++) {
                builder.row(String.valueOf((char) ('A' + r)));
                for (int n = 1; n <= 12; n++) {
                    builder.seat(s + "-" + r + "-" + n, String.valueOf(n), s, 30 + s * 195 + n * 14, 300 + r * 18, 6);
                }
            }
        }
        builder.section("Balcon", null, null);
        builder.row("A");
        for (int n = 1; n <= 12; n++) {
            builder.seat("balcony-" + n, String.valueOf(n), 3, 30 + n * 14, 440, 6);
        }
        builder.section("Parterre", null, null);
        builder.standingArea("floor", "Parterre", 4, 200,
                new Outline(List.of(150f, 60f, 650f, 60f, 650f, 240f, 150f, 240f), 0xF0F2F5, 0xC0C7D2, null));
        return builder.build();
    }
}
