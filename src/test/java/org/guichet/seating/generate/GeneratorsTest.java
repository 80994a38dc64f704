package org.guichet.seating.generate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.guichet.kernel.Language;
import org.guichet.seating.codec.PlanDocument;
import org.guichet.seating.codec.PlanDocument.Zone;
import org.guichet.seating.codec.PlanJson;
import org.guichet.seating.codec.Sidecar;
import org.junit.jupiter.api.Test;

class GeneratorsTest {

    private static final GeneratedPlan ARENA = new ArenaGenerator(Language.FR).generate();
    private static final GeneratedPlan STADIUM = new StadiumGenerator(Language.FR).generate();

    private record Dot(String guid, double x, double y, double radius) {}

    @Test
    void theArenaHasAboutFourThousandSeatsInSections101To120() {
        assertThat(dots(ARENA)).hasSizeBetween(3_800, 4_300).extracting(Dot::guid).contains("104-H-11", "104-H-12");
        assertThat(ARENA.document().zones()).filteredOn(zone -> !zone.rows().isEmpty()).extracting(Zone::name)
                .containsExactlyElementsOf(IntStream.rangeClosed(101, 120).mapToObj(String::valueOf).toList());
    }

    @Test
    void theStadiumHasAHundredThousandSeatsAndRoomToStand() {
        assertThat(dots(STADIUM)).hasSize(100_000);
        assertThat(STADIUM.sidecar().standingAreas()).hasSize(1).first().extracting(Sidecar.Standing::capacity)
                .isEqualTo(4_000);
    }

    @Test
    void everyGuidIsThereOnce() {
        for (GeneratedPlan plan : List.of(ARENA, STADIUM)) {
            assertThat(dots(plan)).extracting(Dot::guid).doesNotHaveDuplicates();
        }
    }

    @Test
    void noTwoSeatsOverlapAndAllAreInsideThePlan() {
        for (GeneratedPlan plan : List.of(ARENA, STADIUM)) {
            List<Dot> dots = dots(plan);
            PlanDocument.Size size = requireNonNull(plan.document().size());
            double width = size.width().doubleValue();
            double height = size.height().doubleValue();
            assertThat(dots).allMatch(dot -> dot.x() > dot.radius() && dot.y() > dot.radius()
                    && dot.x() < width - dot.radius() && dot.y() < height - dot.radius());
            assertThat(smallestDistance(dots)).isGreaterThan(2 * Bowl.SEAT_RADIUS + 2);
        }
    }

    @Test
    void seatsOfARowStandAtOnePitch() {
        for (Zone zone : ARENA.document().zones()) {
            zone.rows().forEach(row -> {
                for (int i = 1; i < row.seats().size(); i++) {
                    double dx = row.seats().get(i).position().x().subtract(row.seats().get(i - 1).position().x())
                            .doubleValue();
                    double dy = row.seats().get(i).position().y().subtract(row.seats().get(i - 1).position().y())
                            .doubleValue();
                    assertThat(Math.hypot(dx, dy)).isBetween(Bowl.PITCH - 0.3, Bowl.PITCH + 0.02);
                }
            });
        }
    }

    @Test
    void wheelchairPlacesAndTheirCompanionsAreSeatsOfThePlan() {
        for (GeneratedPlan plan : List.of(ARENA, STADIUM)) {
            Set<String> guids = new HashSet<>();
            dots(plan).forEach(dot -> guids.add(dot.guid()));
            assertThat(plan.sidecar().accessible()).isNotEmpty().allSatisfy((guid, companions) -> {
                assertThat(guids).contains(guid).containsAll(companions);
                assertThat(companions).isNotEmpty().doesNotContain(guid);
            });
        }
    }

    @Test
    void theSameCallMakesTheSameFile() {
        GeneratedPlan again = new ArenaGenerator(Language.FR).generate();
        assertThat(PlanJson.write(again.document())).isEqualTo(PlanJson.write(ARENA.document()));
        assertThat(new ArenaGenerator(Language.EN).generate().document()).isNotEqualTo(ARENA.document());
    }

    private static List<Dot> dots(GeneratedPlan plan) {
        List<Dot> dots = new ArrayList<>();
        for (PlanDocument.Zone zone : plan.document().zones()) {
            for (PlanDocument.Row row : zone.rows()) {
                PlanDocument.Position start = requireNonNull(row.position());
                for (PlanDocument.Seat seat : row.seats()) {
                    dots.add(new Dot(seat.seatGuid(),
                            zone.position().x().add(start.x()).add(seat.position().x()).doubleValue(),
                            zone.position().y().add(start.y()).add(seat.position().y()).doubleValue(),
                            requireNonNull(seat.radius()).doubleValue()));
                }
            }
        }
        return dots;
    }

    /** By cells as wide as the pitch: the nearest seat is in the same cell or beside it. */
    private static double smallestDistance(List<Dot> dots) {
        Map<Long, List<Dot>> cells = new HashMap<>();
        dots.forEach(dot -> cells.computeIfAbsent(cell(dot, 0, 0), cell -> new ArrayList<>()).add(dot));
        double smallest = Double.MAX_VALUE;
        for (Dot dot : dots) {
            for (int dx = -1; dx <= 1; dx++) {
                for (int dy = -1; dy <= 1; dy++) {
                    for (Dot other : cells.getOrDefault(cell(dot, dx, dy), List.of())) {
                        if (!other.equals(dot)) {
                            smallest = Math.min(smallest, Math.hypot(dot.x() - other.x(), dot.y() - other.y()));
                        }
                    }
                }
            }
        }
        return smallest;
    }

    private static long cell(Dot dot, int dx, int dy) {
        return ((long) (dot.x() / Bowl.PITCH) + dx) * 100_000 + (long) (dot.y() / Bowl.PITCH) + dy;
    }
}
