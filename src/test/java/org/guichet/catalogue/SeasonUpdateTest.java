package org.guichet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.Problem;
import org.guichet.kernel.Text;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.guichet.seating.SeatingPlan;
import org.junit.jupiter.api.Test;

class SeasonUpdateTest {

    private static final Map<Integer, Set<String>> SOLD = Map.of(31, Set.of("g1", "g3"));
    private static final PlanLookup PLAN = plan("H", "g1", "g2", "g3");
    private static final Season OLD = season("s27", List.of(event(31, "hall"), event(32, "hall")),
            List.of(type('A', 1), type('E', 2)));

    @Test
    void importingTheSameAgainIsNoChange() {
        assertThat(check(OLD, SOLD, PLAN)).isEmpty();
    }

    @Test
    void withoutSalesAnythingMayChange() {
        Season other = season("s27", List.of(event(31, "barn")), List.of(type('A', 9)));
        assertThat(check(other, Map.of(), plan("Z"))).isEmpty();
        assertThat(check(other, Map.of(31, Set.of()), plan("Z"))).isEmpty();
    }

    @Test
    void anEventWithSalesStays() {
        assertThat(check(withEvents(event(32, "hall")), SOLD, PLAN)).containsExactly(
                Problem.at("event 31", "season.update.event.gone", event(31, "hall").name(), 2));
    }

    @Test
    void anEventWithoutSalesMayGoAndOthersMayCome() {
        assertThat(check(withEvents(event(31, "hall"), event(40, "barn")), SOLD, PLAN)).isEmpty();
    }

    @Test
    void aSoldEventKeepsItsVenue() {
        assertThat(check(withEvents(event(31, "barn")), SOLD, PLAN))
                .containsExactly(Problem.at("event 31", "season.update.event.venue", "hall", "barn", 2));
    }

    @Test
    void aSoldSeatKeepsItsPlaceInThePlan() {
        assertThat(check(OLD, SOLD, plan("H", "g1", "g2")))
                .containsExactly(Problem.at("event 31", "season.update.seat.gone", "104 H 3", "g3"));
        assertThat(check(OLD, SOLD, plan("H", "g1", "x", "g3"))).as("g2 is not sold").isEmpty();
    }

    @Test
    void aSoldSeatKeepsTheNameOnItsTicket() {
        assertThat(check(OLD, SOLD, plan("J", "g1", "g2", "g3"))).containsExactly(
                Problem.at("event 31", "season.update.seat.renamed", "104 H 1", "104 J 1"),
                Problem.at("event 31", "season.update.seat.renamed", "104 H 3", "104 J 3"));
    }

    @Test
    void aPlanThatCannotBeFoundIsNoPlanForSoldSeats() {
        assertThat(check(OLD, SOLD, venue -> Optional.empty()))
                .containsExactly(Problem.at("event 31", "season.plan.missing", "hall.json"));
    }

    @Test
    void priceTypesKeepLetterAndCode() {
        assertThat(check(withTypes(type('A', 1), type('E', 3)), SOLD, PLAN))
                .containsExactly(Problem.at("price_type E", "season.update.type.code", 2, 3));
        assertThat(check(withTypes(type('A', 1), type('S', 2)), SOLD, PLAN))
                .containsExactly(Problem.at("price_type E", "season.update.type.letter", 2, "S"));
        assertThat(check(withTypes(type('A', 1)), SOLD, PLAN))
                .containsExactly(Problem.at("price_type E", "season.update.type.gone", type('E', 2).name()));
        assertThat(check(withTypes(type('Z', 26), type('E', 2), type('A', 1)), SOLD, PLAN)).isEmpty();
    }

    @Test
    void pricesDatesLimitsAndHoldsMoveFreely() {
        Event moved = new Event(31, Text.same("Renamed"), Text.same("new"), "hall", Instant.EPOCH, Instant.EPOCH,
                new SalesWindow(Instant.EPOCH, Instant.EPOCH), List.of(), new PriceList(List.of(), List.of(), false),
                new Limits(1, 1), List.of(new Hold("h", Text.same("h"), Hold.Kind.HOUSE, List.of("g1"))),
                Text.same("t"));
        assertThat(check(withEvents(moved), SOLD, PLAN)).isEmpty();
    }

    @Test
    void theCurrencyStays() {
        Season euros = with(OLD, season -> new Season(season.code(), season.name(), season.seller(),
                Currency.getInstance("EUR"), season.venues(), season.priceZones(), season.priceTypes(),
                season.taxes(), season.events()));
        assertThat(check(euros, SOLD, PLAN)).extracting(problem -> problem.message().key())
                .containsExactly("season.update.currency");
    }

    @Test
    void anotherSeasonStandsBesideTheOldOne() {
        Season next = season("s28", List.of(event(41, "barn")), List.of(type('A', 1)));
        assertThat(check(next, SOLD, plan("Z"))).isEmpty();
    }

    @Test
    void anotherSeasonDoesNotTakeNumbersThatAreSold() {
        Season next = season("s28", List.of(event(31, "hall"), event(32, "hall")), List.of(type('A', 2)));
        assertThat(check(next, SOLD, PLAN)).containsExactly(
                Problem.at("event 31", "season.update.event.taken", OLD.name()),
                Problem.at("price_type A", "season.update.type.code", 1, 2),
                Problem.at("price_type E", "season.update.type.letter", 2, "A"));
    }

    @Test
    void everyRefusalHasASentence() {
        Season worst = season("s27", List.of(event(31, "barn")), List.of(type('E', 1)));
        assertThat(check(worst, SOLD, PLAN)).isNotEmpty().allSatisfy(problem -> assertThat(
                Texts.tell(Language.FR, problem.message())).doesNotContain("[season"));
    }

    private static List<Problem> check(Season fresh, Map<Integer, Set<String>> sold, PlanLookup plans) {
        return SeasonUpdate.check(OLD, fresh, sold, PLAN, plans);
    }

    private static Season with(Season season, UnaryOperator<Season> change) {
        return change.apply(season);
    }

    private static Season withEvents(Event... events) {
        return season("s27", List.of(events), OLD.priceTypes());
    }

    private static Season withTypes(PriceType... types) {
        return season("s27", OLD.events(), List.of(types));
    }

    private static Season season(String code, List<Event> events, List<PriceType> types) {
        return new Season(code, Text.same("Season " + code), Text.same("Seller"), Money.CAD,
                List.of(venue("hall"), venue("barn")), List.of(new PriceZone("A", Text.same("A"))), types, List.of(),
                events);
    }

    private static Venue venue(String code) {
        return new Venue(code, Text.same(code), ZoneId.of("America/Toronto"), LocalTime.of(4, 0), code + ".json", "");
    }

    private static PriceType type(char letter, int code) {
        return new PriceType(letter, code, Text.same("Type " + letter), null, false);
    }

    private static Event event(int number, String venue) {
        return new Event(number, Text.same("Game " + number), null, venue, Instant.EPOCH, Instant.EPOCH,
                new SalesWindow(Instant.EPOCH, Instant.MAX), List.of(), new PriceList(List.of(), List.of(), true),
                new Limits(8, Limits.NONE), List.of(), Text.same("terms"));
    }

    /** Section 104 with one row of seats 1, 2, 3, … of these guids. */
    private static PlanLookup plan(String row, String... guids) {
        PlanBuilder builder = new PlanBuilder("hall", 100, 100, List.of(new PriceZoneMark("A", 0)))
                .section("104", null, null).row(row);
        for (int i = 0; i < guids.length; i++) {
            builder.seat(guids[i], String.valueOf(i + 1), 0, i * 10, 0, 4);
        }
        SeatingPlan plan = builder.build();
        return venue -> Optional.of(plan);
    }
}
