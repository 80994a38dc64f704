package org.guichet.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.guichet.kernel.Language;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;
import org.guichet.ui.start.FirstRunViewModel.Fault;
import org.guichet.ui.start.FirstRunViewModel.Step;
import org.junit.jupiter.api.Test;

class FirstRunViewModelTest {

    private final Words words = new Words(Language.FR);
    private final List<Runnable> work = new ArrayList<>();
    private final FirstRunSteps steps = new FirstRunSteps();
    private final FirstRunViewModel start = new FirstRunViewModel(words, new TaskRunner(work::add, Runnable::run),
            steps);

    @Test
    void asksForTheLanguageFirst() {
        assertThat(start.stepProperty().get()).isEqualTo(Step.LANGUAGE);
        start.choose(Language.EN);
        assertThat(words.language()).isEqualTo(Language.EN);
        assertThat(start.stepProperty().get()).isEqualTo(Step.SEASON);
        start.back();
        assertThat(start.stepProperty().get()).isEqualTo(Step.LANGUAGE);
    }

    @Test
    void setsUpTheDemoInTheBackground() {
        start.choose(Language.FR);
        start.demo();
        assertThat(start.stepProperty().get()).isEqualTo(Step.WORKING);
        assertThat(steps.done).isEmpty();
        work.forEach(Runnable::run);

        assertThat(steps.done).containsExactly("demo FR", "ready");
        assertThat(start.progressProperty().get()).isEqualTo("Essayer avec la démonstration");
    }

    @Test
    void tellsEveryFaultOfABadSeasonWithItsPlace() {
        steps.refuse(Problem.at(Place.at(3, 1).in("season.toml"), "start.path.wrong"),
                Problem.at(Place.WHOLE, "start.path.empty"));
        start.choose(Language.FR);
        start.pathProperty().set(" /tmp/season.toml ");
        start.importSeason();
        work.forEach(Runnable::run);

        assertThat(start.stepProperty().get()).isEqualTo(Step.SEASON);
        assertThat(start.refusalProperty().get()).isEqualTo("Rien n’a été importé. 2\u00a0points à corriger\u00a0:");
        assertThat(start.faults()).first()
                .isEqualTo(new Fault("season.toml, ligne 3, colonne 1", "Ce n’est pas un nom de fichier."));
        words.speak(Language.EN);
        assertThat(start.faults()).first()
                .isEqualTo(new Fault("season.toml, line 3, column 1", "This is no file name."));
        assertThat(steps.done).isEmpty();
    }

    @Test
    void importsASeason() {
        start.pathProperty().set("/tmp/season.toml");
        start.importSeason();
        work.forEach(Runnable::run);

        assertThat(steps.done).containsExactly("season /tmp/season.toml", "ready");
    }

    @Test
    void wantsAFileToImport() {
        start.importSeason();
        assertThat(start.faults()).singleElement().extracting(Fault::sentence)
                .isEqualTo("Indiquez le fichier de saison.");
        start.pathProperty().set("a\u0000b");
        start.importSeason();
        assertThat(start.faults()).singleElement().extracting(Fault::sentence)
                .isEqualTo("Ce n’est pas un nom de fichier.");
        assertThat(work).isEmpty();
    }
}
