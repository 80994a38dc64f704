package org.guichet.sale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.junit.jupiter.api.Test;

class TypedTest {

    private final SmallHouse house = new SmallHouse();

    @Test
    void aNumberIsAPartyAtTheStickyPrice() {
        assertThat(parse("2")).isEqualTo(new Typed.Together(Party.of(2, 'A')));
    }

    @Test
    void lettersAreQuantitiesByPriceType() {
        assertThat(parse("2e")).isEqualTo(new Typed.Together(Party.of(2, 'E')));
        assertThat(parse("2A1E")).isEqualTo(new Typed.Together(
                new Party(List.of(new Party.Quantity(2, 'A'), new Party.Quantity(1, 'E')))));
    }

    @Test
    void seatsAreReadHoweverTheyAreParted() {
        Typed expected = new Typed.Seats(List.of(house.place("101", "C", "4"), house.place("101", "C", "5")));
        for (String line : List.of("101C4-5", "101c4,5", "101 C 4-5", "101/C/4-5", "101/C4-5", "101C 5-4")) {
            assertThat(parse(line)).as(line).isEqualTo(expected);
        }
    }

    @Test
    void standingPlacesAreNamedByTheirArea() {
        int first = house.programme.plan(SmallHouse.FIRST).standingAreas().getFirst().first();
        assertThat(parse("parterre 1-2")).isEqualTo(new Typed.Seats(List.of(first, first + 1)));
    }

    @Test
    void capitalsMakeNoDifferenceInAnyLanguage() {
        PlanBuilder builder = new PlanBuilder("Haus", 100, 100, List.of(new PriceZoneMark("A", 0)));
        builder.section("Großer Saal", null, null).row("ß").seat("one", "3ß", 0, 10, 10, 5);
        TypedSeats seats = new TypedSeats(builder.build());
        for (String line : List.of("Großer Saal/ß/3ß", "GROSSER SAAL/SS/3SS", "grosser saal/ẞ/3ẞ")) {
            assertThat(seats.find(TypedSeats.folded(line))).as(line).isEqualTo(new Typed.Seats(List.of(0)));
        }
    }

    @Test
    void whatIsNotThereSaysSo() {
        unclear("101C4-11", "sale.typed.no-seat");
        unclear("109C4", "sale.typed.no-seat");
        unclear("bonjour", "sale.typed.no-seat");
        unclear("2Z", "sale.typed.type");
        unclear("0", "sale.typed.nobody");
        unclear("0A", "sale.typed.nobody");
        unclear("999", "sale.typed.large");
    }

    private void unclear(String line, String key) {
        assertThat(parse(line)).as(line).isInstanceOfSatisfying(Typed.Unclear.class,
                unclear -> assertThat(unclear.why().key()).isEqualTo(key));
    }

    private Typed parse(String line) {
        return Typed.parse(line, house.programme, SmallHouse.FIRST, 'A');
    }
}
