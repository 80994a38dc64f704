package org.guichet.ui.start;

import java.util.List;
import org.guichet.ui.common.Words;

/** The problem in the language of the moment, and the two ways on. JavaFX thread only. */
public final class StartProblemViewModel {

    private final Words words;
    private final StartProblem problem;
    private final Runnable again;
    private final Runnable leave;

    public StartProblemViewModel(Words words, StartProblem problem, Runnable again, Runnable leave) {
        this.words = words;
        this.problem = problem;
        this.again = again;
        this.leave = leave;
    }

    public Words words() {
        return words;
    }

    String title() {
        return words.tell(problem.title());
    }

    String kept() {
        return words.tell(problem.kept());
    }

    String todo() {
        return words.tell(problem.todo());
    }

    List<String> details() {
        return problem.details().stream()
                .map(fault -> (fault.place().isWhole() ? "" : words.tell(fault.place()) + " · ")
                        + words.tell(fault.message()))
                .toList();
    }

    void again() {
        again.run();
    }

    void leave() {
        leave.run();
    }
}
