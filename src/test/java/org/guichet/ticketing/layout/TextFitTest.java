package org.guichet.ticketing.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.guichet.ticketing.layout.TextFit.Fitted;
import org.junit.jupiter.api.Test;

class TextFitTest {

    private static final Style NAME = new Style(16, 8, false, Style.Align.LEFT, 2, 20, 1, false, 0);

    private final TextFit fit = new TextFit(new PlainTypeface());

    @Test
    void leavesAloneWhatFits() {
        assertThat(fit.fit("0123456789", NAME, 80)).isEqualTo(new Fitted(List.of("0123456789"), 16, 1));
    }

    @Test
    void shrinksBeforeItWraps() {
        Fitted fitted = fit.fit("six letters", NAME, 80);
        assertThat(fitted.lines()).containsExactly("six letters");
        assertThat(fitted.size()).isBetween(14f, 14.6f);
    }

    @Test
    void wrapsBetweenWordsWhenThatKeepsLettersLarger() {
        Fitted fitted = fit.fit("Grand Gala de patinage", NAME, 80);
        assertThat(fitted.lines()).containsExactly("Grand Gala de", "patinage");
        assertThat(fitted.size()).isEqualTo(10);
    }

    @Test
    void keepsWhatANoBreakSpaceHoldsTogether() {
        Fitted fitted = fit.fit("samedi 2 mai à 19\u00a0h\u00a030", NAME, 80);
        assertThat(fitted.lines()).anySatisfy(line -> assertThat(line).contains("19\u00a0h\u00a030"));
    }

    @Test
    void breaksInsideAWordWithAHyphenOnlyWhenItMust() {
        Fitted fitted = fit.fit("Donaudampfschifffahrtskapitän", NAME, 80);
        assertThat(fitted.lines()).hasSize(2);
        assertThat(fitted.lines().getFirst()).endsWith("-");
        assertThat(whole(fitted)).isEqualTo("Donaudampfschifffahrtskapitän");
    }

    @Test
    void neverLeavesItsBoxAndNeverLosesALetter() {
        long seed = 5_500_200;
        Random random = new Random(seed);
        for (int i = 0; i < 3_000; i++) {
            String text = name(random, 1 + random.nextInt(120));
            float width = 60 + random.nextInt(200);
            Style style = new Style(8 + random.nextInt(20), 4 + random.nextInt(4), random.nextBoolean(),
                    Style.Align.LEFT, 1 + random.nextInt(3), 30, 1.1f, false, random.nextInt(2) * 0.05f);
            Fitted fitted = fit.fit(text, style, width);
            String told = "seed %d, round %d: %s in %s at %.0f".formatted(seed, i, text, style, width);
            assertThat(fitted.height()).as(told).isLessThanOrEqualTo(30.01f);
            assertThat(fitted.size()).as(told).isBetween(TextFit.LEAST, style.size());
            assertThat(fitted.lines()).as(told).allSatisfy(
                    line -> assertThat(fit.width(line, style) * fitted.size()).isLessThanOrEqualTo(width + 0.01f));
            assertThat(whole(fitted)).as(told).isEqualTo(letters(text));
        }
    }

    @Test
    void cutsVisiblyWhatIsBeyondReading() {
        for (String text : List.of("x".repeat(5_000), "mot ".repeat(2_000).strip())) {
            Fitted fitted = fit.fit(text, NAME, 80);
            assertThat(fitted.size()).isEqualTo(TextFit.LEAST);
            assertThat(fitted.lines().getLast()).endsWith("…");
            assertThat(fitted.height()).isLessThanOrEqualTo(NAME.height());
            assertThat(fitted.lines()).allSatisfy(
                    line -> assertThat(fit.width(line, NAME) * fitted.size()).isLessThanOrEqualTo(80.01f));
        }
    }

    private static String name(Random random, int length) {
        StringBuilder name = new StringBuilder();
        while (name.length() < length) {
            int word = random.nextInt(6) == 0 ? 30 : 1 + random.nextInt(10);
            for (int i = 0; i < word && name.length() < length; i++) {
                name.append((char) ('a' + random.nextInt(26)));
            }
            name.append(" \u00a0/".charAt(random.nextInt(3)));
        }
        return name.substring(0, length).strip();
    }

    /** All letters, without blanks and the hyphens that breaking put in: names here have none of their own. */
    private static String whole(Fitted fitted) {
        return letters(String.join("", fitted.lines()).replace("-", ""));
    }

    private static String letters(String text) {
        return text.replace(" ", "");
    }
}
