package org.guichet.ticketing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.guichet.ticketing.SampleTickets;
import org.guichet.ticketing.TicketDocument;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    private static final float DOT = 72f / 203;

    private final TicketLayout layout = LayoutFile.builtIn(LayoutFile.TWO_BY_FIVE_AND_A_HALF);
    private final PlainTypeface face = new PlainTypeface();
    private final Typesetter typesetter = new Typesetter(layout, face);

    @Test
    void givesEachModuleFourDotsAtLeastAndTheCodeItsQuietZone() {
        List<Mark> marks = typesetter.set(SampleTickets.sale().first());
        Mark.Code code = code(marks);
        assertThat(code.module()).isGreaterThanOrEqualTo(4 * DOT);
        assertQuiet(marks, code, SampleTickets.sale().first());
    }

    @Test
    void keepsEveryNameOnTheTicketOutOfTheQuietZoneAndOutOfOtherWords() {
        long seed = 2_055;
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            TicketDocument ticket = SampleTickets.sale().named(words(random, 90)).subtitled(words(random, 90))
                    .at(words(random, 60)).ofType(words(random, 50)).underTerms(words(random, 200))
                    .inSection(words(random, 40), words(random, 20)).reprinted(random.nextInt(256)).first();
            List<Mark> marks = typesetter.set(ticket);
            String told = "seed %d, round %d".formatted(seed, i);
            List<Mark.Words> lines = marks.stream().filter(Mark.Words.class::isInstance).map(Mark.Words.class::cast)
                    .toList();
            for (Mark.Words line : lines) {
                assertThat(ink(line)).as(told).matches(new Box(0, 0, layout.width(), layout.height())::contains);
                assertThat(lines).as(told).noneMatch(other -> !other.equals(line) && ink(line).overlaps(ink(other)));
                assertThat(line.text()).as(told).doesNotEndWith("…");
            }
            assertQuiet(marks, code(marks), ticket);
        }
    }

    @Test
    void makesThePlaceTheBiggestWords() {
        List<Mark> marks = typesetter.set(SampleTickets.sale().first());
        float place = size(marks, "104");
        assertThat(place).isEqualTo(size(marks, "H")).isEqualTo(size(marks, "12")).isEqualTo(size(marks, "B"));
        assertThat(marks).allSatisfy(mark -> {
            if (mark instanceof Mark.Words words && !List.of("104", "H", "12", "B").contains(words.text())) {
                assertThat(words.size()).isLessThan(place);
            }
        });
    }

    @Test
    void leavesNoHoleWhereThereIsNothingToSay() {
        TicketDocument without = SampleTickets.sale().subtitled(null).first();
        TicketDocument with = SampleTickets.sale().first();
        assertThat(baseline(typesetter.set(without), "104")).isLessThan(baseline(typesetter.set(with), "104"));
    }

    private static Mark.Code code(List<Mark> marks) {
        return marks.stream().filter(Mark.Code.class::isInstance).map(Mark.Code.class::cast).findFirst().orElseThrow();
    }

    private static void assertQuiet(List<Mark> marks, Mark.Code code, TicketDocument ticket) {
        float quiet = 4 * code.module();
        float side = 41 * code.module() + 2 * quiet;
        Box zone = new Box(code.x() - quiet, code.y() - quiet, side, side);
        assertThat(marks).allSatisfy(mark -> {
            if (mark instanceof Mark.Words words) {
                assertThat(ink(words).overlaps(zone)).as("%s on %s", words, ticket.number()).isFalse();
            }
            if (mark instanceof Mark.Rule rule) {
                assertThat(rule.x1()).isGreaterThan(zone.right());
            }
        });
    }

    /** From the top of capital letters to the baseline, as wide as the line. */
    private static Box ink(Mark.Words words) {
        float height = 0.73f * words.size();
        return new Box(words.x(), words.baseline() - height, words.width(), height);
    }

    private static Mark.Words find(List<Mark> marks, String text) {
        return marks.stream().filter(Mark.Words.class::isInstance).map(Mark.Words.class::cast)
                .filter(words -> words.text().equals(text)).findFirst().orElseThrow();
    }

    private static float size(List<Mark> marks, String text) {
        return find(marks, text).size();
    }

    private static float baseline(List<Mark> marks, String text) {
        return find(marks, text).baseline();
    }

    private static String words(Random random, int most) {
        StringBuilder words = new StringBuilder("W");
        int length = 1 + random.nextInt(most);
        while (words.length() < length) {
            words.append(random.nextInt(9) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
        }
        return words.toString().strip();
    }
}
