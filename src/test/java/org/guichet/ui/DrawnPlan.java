package org.guichet.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.guichet.kernel.Language;
import org.guichet.seating.Outline;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.codec.PlanDocument;
import org.guichet.seating.generate.ArenaGenerator;
import org.guichet.seating.generate.GeneratedPlan;

/** Plans for tests of the window: the generated arena, and a small hall with standing room. */
final class DrawnPlan {

    private DrawnPlan() {}

    static SeatingPlan arena() {
        GeneratedPlan generated = new ArenaGenerator(Language.FR).generate();
        PlanDocument document = generated.document();
        List<String> codes = document.categories().stream().map(PlanDocument.Category::name).toList();
        PlanDocument.Size size = java.util.Objects.requireNonNull(document.size());
        PlanBuilder builder = new PlanBuilder(document.name(), size.width().floatValue(), size.height().floatValue(),
                document.categories().stream()
                        .map(category -> new PriceZoneMark(category.name(),
                                Integer.parseInt(String.valueOf(category.color()).substring(1), 16)))
                        .toList());
        document.zones().stream().filter(zone -> !zone.rows().isEmpty()).forEach(zone -> {
            builder.section(String.valueOf(zone.name()), null, null);
            zone.rows().forEach(row -> {
                builder.row(row.rowNumber());
                float dx = x(zone.position()) + x(row.position());
                float dy = y(zone.position()) + y(row.position());
                row.seats().forEach(seat -> builder.seat(seat.seatGuid(), seat.seatNumber(),
                        codes.indexOf(seat.category()), dx + x(seat.position()), dy + y(seat.position()), 8));
            });
        });
        generated.sidecar().accessible().forEach(builder::accessible);
        builder.outline(rink(size.width().floatValue() / 2, size.height().floatValue() / 2));
        return builder.build();
    }

    private static Outline rink(float middleX, float middleY) {
        return new Outline(List.of(middleX - 500, middleY - 170, middleX + 500, middleY - 170, middleX + 500,
                middleY + 170, middleX - 500, middleY + 170), 0xF0F6FA, 0xB7CBDD,
                new Outline.Word("PATINOIRE", middleX, middleY, 30, 0x8A9AB0));
    }

    /** Zones A to D, sections 101 to 104, and a floor for 200 people. */
    static SeatingPlan hall() {
        List<PriceZoneMark> zones = new ArrayList<>();
        int[] colours = {0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7};
        for (int i = 0; i < 4; i++) {
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
        builder.section("Parterre", null, null);
        builder.standingArea("floor", "Parterre", 1, 200,
                new Outline(List.of(150f, 60f, 650f, 60f, 650f, 240f, 150f, 240f), 0xF0F2F5, 0xC0C7D2, null));
        return builder.build();
    }

    private static float x(PlanDocument.@org.jspecify.annotations.Nullable Position position) {
        return position == null ? 0 : of(position.x());
    }

    private static float y(PlanDocument.@org.jspecify.annotations.Nullable Position position) {
        return position == null ? 0 : of(position.y());
    }

    private static float of(BigDecimal value) {
        return value.floatValue();
    }
}
