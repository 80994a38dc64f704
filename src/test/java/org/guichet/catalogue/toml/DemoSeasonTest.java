package org.guichet.catalogue.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.catalogue.Event;
import org.guichet.catalogue.Hold;
import org.guichet.catalogue.PlanLookup;
import org.guichet.catalogue.PricedTicket;
import org.guichet.catalogue.Pricing;
import org.guichet.catalogue.Season;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.seating.Outline;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.codec.PlanDocument;
import org.guichet.seating.codec.Sidecar;
import org.guichet.seating.generate.ArenaGenerator;
import org.guichet.seating.generate.GeneratedPlan;
import org.guichet.seating.generate.StadiumGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSeasonTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @EnumSource
    void fitsTheGeneratedHousesWithoutAFault(Language language) {
        Season season = season(TODAY, lookup(language));
        assertThat(season.events()).hasSize(3);
        assertThat(season.events().getFirst().holds()).hasSize(2)
                .extracting(Hold::kind).containsExactly(Hold.Kind.HOUSE, Hold.Kind.BLOCKED);
    }

    @Test
    void asksThePricesOfThePictures() {
        Season season = season(TODAY, lookup(Language.FR));
        Event game = season.events().getFirst();
        assertThat(total(season, game, "B", 'A')).isEqualTo(Money.cad(3800));
        assertThat(total(season, game, "C", 'E')).isEqualTo(Money.cad(2200));
        assertThat(total(season, game, "D", 'C')).isEqualTo(Money.cad(0));
        PricedTicket adult = Pricing.price(season, game, "B", 'A').orElseThrow();
        assertThat(adult.taxes()).extracting(tax -> tax.amount().cents()).containsExactly(165L, 330L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-15", "2026-11-22", "2027-04-17", "2027-04-18", "2027-05-03", "2030-02-28",
        "2061-12-31"})
    void isOnSaleWhateverTheDate(String date) {
        LocalDate today = LocalDate.parse(date);
        Season season = season(today, lookup(Language.FR));
        for (Event event : season.events()) {
            LocalDate day = event.start().atZone(season.venueOf(event).zone()).toLocalDate();
            assertThat(day).isAfterOrEqualTo(today.plusWeeks(2));
            assertThat(event.window().isOpen(today.atTime(12, 0).atZone(season.venueOf(event).zone()).toInstant()))
                    .isTrue();
        }
        assertThat(season.events()).extracting(
                event -> event.start().atZone(season.venueOf(event).zone()).getDayOfWeek())
                .containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.SATURDAY);
        assertThat(season.events().getFirst().linked()).containsExactly(season.events().get(1).number());
    }

    @Test
    void theSameDayGivesTheSameBytes() {
        assertThat(DemoSeason.asOf(TODAY)).isEqualTo(DemoSeason.asOf(TODAY.plusDays(1)));
    }

    private static Season season(LocalDate today, PlanLookup plans) {
        return SeasonFile.read(DemoSeason.asOf(today), "season.toml", plans);
    }

    private static Money total(Season season, Event event, String zone, char type) {
        return Pricing.price(season, event, zone, type).orElseThrow().total();
    }

    private static PlanLookup lookup(Language language) {
        SeatingPlan arena = plan(new ArenaGenerator(language).generate());
        SeatingPlan stadium = plan(new StadiumGenerator(language).generate());
        return venue -> switch (venue.plan()) {
            case "arena.json" -> Optional.of(arena);
            case "stadium.json" -> Optional.of(stadium);
            default -> Optional.empty();
        };
    }

    /** Names and price zones of a generated house; where its seats stand does not matter to a season. */
    private static SeatingPlan plan(GeneratedPlan generated) {
        PlanDocument document = generated.document();
        List<PriceZoneMark> marks = document.categories().stream()
                .map(category -> new PriceZoneMark(category.name(), 0)).toList();
        PlanBuilder builder = new PlanBuilder(document.name(), 10_000, 10_000, marks);
        List<String> zones = new ArrayList<>(marks.stream().map(PriceZoneMark::code).toList());
        float y = 0;
        for (PlanDocument.Zone zone : document.zones()) {
            builder.section(String.valueOf(zone.name()), null, null);
            for (PlanDocument.Row row : zone.rows()) {
                builder.row(row.rowNumber());
                y += 10;
                float x = 0;
                for (PlanDocument.Seat seat : row.seats()) {
                    x += 10;
                    builder.seat(seat.seatGuid(), seat.seatNumber(), zones.indexOf(seat.category()), x, y, 4);
                }
            }
        }
        for (Sidecar.Standing standing : generated.sidecar().standingAreas()) {
            builder.standingArea(standing.area(), "Parterre", zones.indexOf(standing.priceZone()),
                    standing.capacity(), new Outline(List.of(), null, null, null));
        }
        return builder.build();
    }
}
