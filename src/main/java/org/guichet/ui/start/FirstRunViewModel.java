package org.guichet.ui.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.guichet.ui.common.Failure;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;

/** The first run: a language, then the demo or a season file. JavaFX thread only. */
public final class FirstRunViewModel {

    /** Where the user is. */
    public enum Step {
        LANGUAGE, SEASON, WORKING
    }

    /** A fault of the file, with its place. */
    public record Fault(String place, String sentence) {}

    private final Words words;
    private final TaskRunner tasks;
    private final FirstSteps steps;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.LANGUAGE);
    private final StringProperty path = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ObservableList<Fault> faults = FXCollections.observableArrayList();
    private Message doing = Message.of("start.working");
    private List<Problem> problems = List.of();

    public FirstRunViewModel(Words words, TaskRunner tasks, FirstSteps steps) {
        this.words = words;
        this.tasks = tasks;
        this.steps = steps;
        words.languageProperty().addListener((property, before, now) -> retell());
        retell();
    }

    public Words words() {
        return words;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** The season file, as typed or chosen. */
    public StringProperty pathProperty() {
        return path;
    }

    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why the file was refused; empty when it was not. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public ObservableList<Fault> faults() {
        return faults;
    }

    public void choose(Language language) {
        words.speak(language);
        step.set(Step.SEASON);
    }

    public void back() {
        step.set(Step.LANGUAGE);
    }

    public void demo() {
        work(() -> {
            steps.demo(words.language(), this::report);
            return true;
        });
    }

    public void importSeason() {
        String typed = path.get().strip();
        if (typed.isEmpty()) {
            refuse(List.of(Problem.at(Place.WHOLE, "start.path.empty")));
            return;
        }
        try {
            Path file = Path.of(typed);
            work(() -> {
                steps.season(file, words.language(), this::report);
                return true;
            });
        } catch (InvalidPathException e) {
            refuse(List.of(Problem.at(Place.file(typed), "start.path.wrong")));
        }
    }

    private void work(Callable<Boolean> work) {
        refuse(List.of());
        doing = Message.of("start.working");
        retell();
        step.set(Step.WORKING);
        tasks.run(work, done -> steps.ready(), failure -> {
            step.set(Step.SEASON);
            refuse(failure instanceof InvalidInput invalid
                    ? invalid.problems()
                    : List.of(new Problem(Place.WHOLE, Failure.told(failure))));
        });
    }

    private void report(Message message) {
        Consumer<Message> show = told -> {
            doing = told;
            retell();
        };
        tasks.onWindow(() -> show.accept(message));
    }

    private void refuse(List<Problem> found) {
        problems = List.copyOf(found);
        retell();
    }

    private void retell() {
        progress.set(words.tell(doing));
        faults.setAll(
                problems.stream().map(problem -> new Fault(words.tell(problem.place()), words.tell(problem.message())))
                        .toList());
        refusal.set(problems.isEmpty() ? "" : words.tell(Message.counted("start.refused", problems.size())));
    }
}
