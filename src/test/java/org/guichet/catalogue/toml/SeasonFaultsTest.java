package org.guichet.catalogue.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guichet.i18n.Texts;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.guichet.seating.PlanBuilder;
import org.guichet.seating.PriceZoneMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One thing of a right file spoiled at a time: the very faults, at their very places, and no others. */
class SeasonFaultsTest {

    record Spoiled(String passage, String instead, List<String> told) {}

    @ParameterizedTest
    @MethodSource("spoiled")
    void tellsWhatIsWrongAndWhere(Spoiled spoiled) {
        assertThat(SeasonText.faults(SeasonText.with(spoiled.passage(), spoiled.instead())))
                .containsExactlyElementsOf(spoiled.told());
    }

    static Stream<Spoiled> spoiled() throws IOException {
        List<Spoiled> all = new ArrayList<>();
        try (InputStream stream = SeasonFaultsTest.class.getResourceAsStream("season-faults.txt")) {
            String text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()) {
                if (line.startsWith("    ")) {
                    all.getLast().told().add(line.strip());
                } else {
                    String[] sides = (line + "  ").split("  =>  ", 2);
                    all.add(new Spoiled(unescaped(sides[0]), unescaped(sides[1].strip()), new ArrayList<>()));
                }
            }
        }
        return all.stream();
    }

    private static String unescaped(String line) {
        return line.replace("\\n", "\n");
    }

    @Test
    void everyFaultIsToldAtOnceInTheOrderOfTheFile() {
        String text = SeasonText.with("rate = \"5 %\"", "rate = 5").replace("number = 32", "number = -1")
                .replace("letter = \"A\"", "letter = \"AA\"").replace("2027-05-01T18:30", "2027-05-01T20:30");
        assertThat(SeasonText.faults(text)).containsSubsequence(
                "12:1 (tax[0].rate) season.type.rate []",
                "37:1 (price_type[0].letter) season.letter.form [AA]",
                "73:1 (event[0].doors) season.event.doors []",
                "81:1 (event[1].number) season.integer.range [-1, 1, 2147483647]");
    }

    @Test
    void everyFaultHasASentenceInBothLanguages() throws IOException {
        for (Spoiled spoiled : spoiled().toList()) {
            for (Problem problem : problems(SeasonText.with(spoiled.passage(), spoiled.instead()))) {
                for (Language language : Language.values()) {
                    assertThat(Texts.tell(language, problem.message())).doesNotContain("[season.", "{", "Money[");
                }
            }
        }
    }

    @Test
    void aNameMayBeLongButNotEndless() {
        assertThat(SeasonText.faults(SeasonText.with("fr = \"Saison\"", "fr = \"" + "é".repeat(120) + "\""))).isEmpty();
        assertThat(SeasonText.faults(SeasonText.with("fr = \"Saison\"", "fr = \"" + "é".repeat(121) + "\"")))
                .containsExactly("5:10 (season.name.fr) season.line.long [121, 120]");
    }

    @Test
    void aSeatCannotBeInTwoHoldsOfOneEvent() {
        String text = SeasonText.with("[[event]]", """
                [holds.press]
                kind = "blocked"
                name = { fr = "Presse", en = "Press" }
                venue = "hall"
                seats = ["104 H 10-11"]

                [[event]]""").replace("holds = [\"house\"]", "holds = [\"house\", \"press\"]");
        assertThat(SeasonText.faults(text))
                .containsExactly("84:19 (event[0].holds[1]) season.hold.twice [press, 1, 104 H 11]");
    }

    @Test
    void linkedEventsNeedTheSameHouse() {
        String text = SeasonText.with("[[price_zone]]", """
                [[venue]]
                code = "other"
                name = { fr = "Autre", en = "Other" }
                time_zone = "America/Toronto"
                day_cut_off = 00:00
                plan = "hall.json"

                [[price_zone]]""").replace("venue = \"hall\"\nstart = 2027-05-02",
                "venue = \"other\"\nstart = 2027-05-02");
        assertThat(SeasonText.faults(text)).containsExactly("82:11 (event[0].linked[0]) season.link.venue [32]",
                "94:11 (event[1].linked[0]) season.link.venue [31]");
    }

    @Test
    void aHoldIsForItsOwnVenue() {
        String text = SeasonText.with("[[price_zone]]", """
                [[venue]]
                code = "other"
                name = { fr = "Autre", en = "Other" }
                time_zone = "America/Toronto"
                day_cut_off = 00:00
                plan = "hall.json"

                [[price_zone]]""").replace("venue = \"hall\"\nseats", "venue = \"other\"\nseats");
        assertThat(SeasonText.faults(text))
                .containsExactly("85:10 (event[0].holds[0]) season.hold.venue [house, other]");
    }

    @Test
    void aFaultyPlanTellsItsOwnFaults() {
        InvalidInput refusal = new InvalidInput(List.of(Problem.at("zones[3]", "season.utf8")));
        try {
            SeasonFile.read(SeasonText.RIGHT.getBytes(StandardCharsets.UTF_8), "s.toml", venue -> {
                throw refusal;
            });
        } catch (InvalidInput e) {
            assertThat(e.problems()).containsExactly(Problem.at(Place.of("zones[3]").in("hall.json"), "season.utf8"));
            return;
        }
        throw new AssertionError("read");
    }

    @Test
    void aPlanWithoutSeatsHasNoZonesToSell() {
        InvalidInput refusal = refusal(SeasonText.RIGHT.getBytes(StandardCharsets.UTF_8), venue -> java.util.Optional
                .of(new PlanBuilder("vide", 10, 10, List.of(new PriceZoneMark("A", 0))).build()));
        assertThat(refusal.problems()).extracting(problem -> problem.message().key()).contains("season.zone.unused",
                "season.seat.section", "season.prices.zone.foreign");
    }

    private static InvalidInput refusal(byte[] bytes, org.guichet.catalogue.PlanLookup plans) {
        try {
            SeasonFile.read(bytes, "s.toml", plans);
        } catch (InvalidInput e) {
            return e;
        }
        throw new AssertionError("read");
    }

    private static List<Problem> problems(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8), TestPlans.LOOKUP).problems();
    }
}
