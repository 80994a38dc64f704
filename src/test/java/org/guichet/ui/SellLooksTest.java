package org.guichet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.guichet.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is read on the sell screen, state by state: in one language, not cut, large enough to touch. */
@ExtendWith(ApplicationExtension.class)
class SellLooksTest {

    private static final double TOUCH = 24;

    private final CounterInMemory counter = new CounterInMemory();
    private SellHarness harness;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        counter.busy(CounterInMemory.GAME_3);
        harness = new SellHarness(counter, shown, 1366, 768);
    }

    @Test
    void theLanguagesNeverMix() {
        forEveryState(state -> {
            assertThat(strangers(Language.FR)).as(state + " in French").isEmpty();
            FxThread.run(() -> harness.alt(KeyCode.G));
            assertThat(strangers(Language.EN)).as(state + " in English").isEmpty();
            FxThread.run(() -> harness.alt(KeyCode.G));
        });
    }

    @ParameterizedTest
    @CsvSource({"1280,720", "1280,800", "1366,768"})
    void nothingIsCutShort(int width, int height) {
        FxThread.run(() -> {
            stage.close();
            harness = new SellHarness(counter, new Stage(), width, height);
        });
        forEveryState(state -> {
            assertThat(Texts.clipped(root())).as(state + " in French").isEmpty();
            assertThat(Texts.outside(root())).as(state + " in French").isEmpty();
            FxThread.run(() -> harness.alt(KeyCode.G));
            harness.settle();
            assertThat(Texts.clipped(root())).as(state + " in English").isEmpty();
            FxThread.run(() -> harness.alt(KeyCode.G));
        });
    }

    @Test
    void everyZoneSaysHowManyAreHereInOneRowOnASmallScreen() {
        FxThread.run(() -> {
            stage.close();
            harness = new SellHarness(counter, new Stage(), 1280, 720);
        });
        for (Language language : List.of(Language.FR, Language.EN)) {
            harness.settle();
            List<String> words = new ArrayList<>();
            Set<Double> rows = new HashSet<>();
            FxThread.run(() -> {
                root().lookupAll(".chip-word").stream().filter(word -> word.getLayoutBounds().getWidth() > 0)
                        .forEach(word -> words.add(((Label) word).getText()));
                root().lookupAll(".chip").forEach(chip -> rows.add(chip.getLayoutY()));
            });
            assertThat(words).as(language.code()).hasSize(4);
            assertThat(rows).as(language.code()).hasSize(1);
            FxThread.run(() -> harness.alt(KeyCode.G));
        }
    }

    @Test
    void longerZonesDropTheWordBeforeTheyTakeASecondRow() {
        CounterInMemory wordy = new CounterInMemory(season -> season.replace("\"Zone A\"", "\"Loges A\"")
                .replace("\"Zone B\"", "\"Balcon B\""));
        FxThread.run(() -> {
            stage.close();
            harness = new SellHarness(wordy, new Stage(), 1280, 720);
        });
        harness.settle();
        FxThread.run(() -> {
            assertThat(root().lookupAll(".chip-word")).isNotEmpty()
                    .allSatisfy(word -> assertThat(word.getLayoutBounds().getWidth()).isZero());
            assertThat(root().lookupAll(".chip")).extracting(chip -> chip.getLayoutY()).containsOnly(0.0);
        });
    }

    @Test
    void longNamesPushNothingOutOfTheWindow() {
        CounterInMemory wordy = new CounterInMemory(season -> season
                .replace("Olympiques c. Remparts", "Les Olympiques de l’Outaouais contre les Remparts de la Capitale")
                .replace("Série, match 3", "Grande finale de la division de l’Est, match numéro 3")
                .replace("\"Adulte\"", "\"Adulte membre de la coopérative du quartier\"")
                .replace("\"Zone A\"", "\"Loges de la direction, côté nord\""));
        FxThread.run(() -> {
            stage.close();
            harness = new SellHarness(wordy, new Stage(), 1280, 720);
            harness.type("2");
            harness.press(KeyCode.ENTER);
            harness.alt(KeyCode.L);
            harness.press(KeyCode.F10);
        });
        harness.settle();

        assertThat(Texts.outside(root())).isEmpty();
        assertThat(Texts.shown(root())).contains("Adulte membre de la coopérative du quartier");
    }

    @Test
    void everyButtonIsLargeEnoughToTouch() {
        forEveryState(state -> {
            List<String> small = new ArrayList<>();
            Texts.walk(root(), node -> {
                if (node instanceof Button button && Math.min(button.getWidth(), button.getHeight()) < TOUCH) {
                    small.add(button + " " + button.getWidth() + " x " + button.getHeight());
                }
            });
            assertThat(small).as(state).isEmpty();
        });
    }

    /** Leads the screen through its states and looks at each. */
    private void forEveryState(java.util.function.Consumer<String> look) {
        state("empty", look, () -> {});
        state("cart", look, () -> {
            harness.type("2");
            harness.press(KeyCode.ENTER);
            harness.alt(KeyCode.L);
            harness.type("1C");
            harness.press(KeyCode.ENTER);
        });
        state("refused", look, () -> harness.press(KeyCode.F9));
        state("parked", look, () -> harness.press(KeyCode.F7));
        state("cash", look, () -> {
            harness.type("2E");
            harness.press(KeyCode.ENTER);
            harness.press(KeyCode.F10);
            harness.press(KeyCode.F10);
        });
        state("short", look, () -> {
            harness.type("5");
            harness.press(KeyCode.ENTER);
        });
        state("split", look, () -> {
            harness.press(KeyCode.F12);
            harness.type("20");
            harness.press(KeyCode.F9);
        });
        state("card", look, () -> harness.press(KeyCode.F11));
        state("paying", look, () -> {
            harness.hold();
            harness.press(KeyCode.ESCAPE);
            harness.press(KeyCode.F10);
            harness.press(KeyCode.F10);
            harness.press(KeyCode.ENTER);
        });
        state("change, printer broken", look, () -> {
            counter.printer.breakDown();
            harness.release();
        });
        state("waiting", look, () -> {
            harness.type("1");
            harness.press(KeyCode.ENTER);
            harness.press(KeyCode.F7);
            harness.press(KeyCode.F7);
        });
        state("list", look, () -> {
            harness.press(KeyCode.ESCAPE);
            harness.press(KeyCode.F6);
        });
        state("help", look, () -> {
            harness.press(KeyCode.F6);
            harness.press(KeyCode.F1);
        });
        state("find", look, () -> harness.ctrl(KeyCode.K));
        state("a large sale", look, () -> {
            harness.press(KeyCode.ESCAPE);
            harness.window.sell().sticky().chooseEvent(CounterInMemory.FINAL);
            harness.window.sell().sticky().chooseType('C');
            harness.type("8A");
            harness.press(KeyCode.ENTER);
            harness.type("Parterre/1-8");
            harness.press(KeyCode.ENTER);
            harness.window.sell().sale().switchTickets();
        });
        state("a large sale in parts", look, () -> {
            harness.press(KeyCode.F12);
            harness.type("100");
            harness.press(KeyCode.F9);
            harness.type("50");
            harness.press(KeyCode.F9);
        });
        state("the card of a large sale", look, () -> harness.press(KeyCode.F11));
        state("given up", look, () -> harness.press(KeyCode.ESCAPE));
        state("another event, closed", look, () -> {
            harness.press(KeyCode.ESCAPE);
            counter.time.set("2028-01-01T00:00:00Z");
            harness.window.sell().sticky().chooseEvent(CounterInMemory.FINAL);
        });
    }

    private void state(String name, java.util.function.Consumer<String> look, Runnable keys) {
        FxThread.run(keys);
        harness.settle();
        look.accept(name);
    }

    /** Visible texts that are a sentence of the other language and none of this one. */
    private Set<String> strangers(Language language) {
        harness.settle();
        Language other = language == Language.FR ? Language.EN : Language.FR;
        List<Pattern> own = sentences(language, other, true);
        List<Pattern> foreign = sentences(other, language, false);
        return Texts.shown(root()).stream().filter(text -> foreign.stream().anyMatch(p -> p.matcher(text).matches()))
                .filter(text -> own.stream().noneMatch(p -> p.matcher(text).matches())).collect(Collectors.toSet());
    }

    /** The sentences as patterns; those that are the same in both languages only when asked for. */
    private static List<Pattern> sentences(Language language, Language other, boolean same) {
        Map<String, String> others = org.guichet.i18n.Texts.sentences(other);
        return org.guichet.i18n.Texts.sentences(language).entrySet().stream()
                .filter(entry -> Stream.of("sell.", "shell.", "find.", "sale.", "common.", "map.")
                        .anyMatch(entry.getKey()::startsWith))
                .filter(entry -> same || !entry.getValue().equals(others.get(entry.getKey())))
                .filter(entry -> entry.getValue().replaceAll("\\{\\d}", "").chars().anyMatch(Character::isLetter))
                .map(entry -> Pattern.compile(Stream.of(entry.getValue().split("\\{\\d}", -1)).map(Pattern::quote)
                        .collect(Collectors.joining(".+"))))
                .toList();
    }

    private Parent root() {
        return harness.scene.getRoot();
    }
}
