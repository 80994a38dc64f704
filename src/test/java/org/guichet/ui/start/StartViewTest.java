package org.guichet.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.guichet.ui.Fingers;
import org.guichet.ui.FxThread;
import org.guichet.ui.Texts;
import org.guichet.ui.common.Look;
import org.guichet.ui.common.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class StartViewTest {

    private final Words words = new Words(Language.FR);
    private final List<String> pressed = new ArrayList<>();
    private final Fingers fingers = new Fingers();
    private Scene scene;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        scene = new Scene(view(StartProblem.second("/store")), 1280, 720);
        Look.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    static Stream<StartProblem> problems() {
        return Stream.of(StartProblem.second("/store"), StartProblem.folder("/store"),
                StartProblem.journal(Message.of("sale.cart.empty")),
                StartProblem.settings("/store/settings.toml", List.of(Problem.at(Place.at(3, 4), "start.path.wrong"))),
                StartProblem.other(Message.of("sale.cart.empty")));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void saysWhatHappenedWhatWasKeptAndWhatToDo(StartProblem problem) {
        FxThread.run(() -> scene.setRoot(view(problem)));
        Set<String> french = Texts.shown(scene.getRoot());
        FxThread.run(() -> words.speak(Language.EN));
        Set<String> english = Texts.shown(scene.getRoot());

        assertThat(french).contains("Ce qui est gardé", "Ce qu’il faut faire", "Réessayer")
                .noneMatch(text -> text.startsWith("["));
        assertThat(english).contains("What was kept", "What to do", "Try again").hasSameSizeAs(french)
                .doesNotContainAnyElementsOf(french);
        assertThat(Texts.clipped(scene.getRoot())).isEmpty();
    }

    @Test
    void enterTriesAgainAndEscapeLeaves() {
        fingers.press(KeyCode.ENTER, KeyCode.ESCAPE);

        assertThat(pressed).containsExactly("again", "leave");
    }

    @Test
    void theWholeFirstRunGoesByKeyboard() {
        FirstRunSteps steps = new FirstRunSteps();
        FxThread.run(() -> scene.setRoot(StartView.firstRun(new FirstRunViewModel(words,
                new org.guichet.ui.common.TaskRunner(Runnable::run, Runnable::run), steps))));
        FxThread.run(() -> scene.getRoot().lookup("#english").requestFocus());
        fingers.press(KeyCode.SPACE, KeyCode.SPACE);

        assertThat(steps.done).containsExactly("demo EN", "ready");
    }

    private javafx.scene.Parent view(StartProblem problem) {
        return StartView.problem(new StartProblemViewModel(words, problem, () -> pressed.add("again"),
                () -> pressed.add("leave")));
    }
}
