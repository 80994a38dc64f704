package org.guichet.ui.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Problem;

/** Notes what the first run asks; refuses seasons with the faults it was given. */
final class FirstRunSteps implements FirstSteps {

    final List<String> done = new ArrayList<>();
    private List<Problem> faults = List.of();

    void refuse(Problem... found) {
        faults = List.of(found);
    }

    @Override
    public void demo(Language language, Consumer<Message> progress) {
        progress.accept(Message.of("start.demo"));
        done.add("demo " + language);
    }

    @Override
    public void season(Path file, Language language, Consumer<Message> progress) {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        done.add("season " + file);
    }

    @Override
    public void ready() {
        done.add("ready");
    }
}
