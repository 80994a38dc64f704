package org.guichet.app;

import javafx.application.Platform;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;
import org.guichet.ui.shell.CounterWindow;

/** Puts the window on an open counter. */
public final class CounterScreen {

    private CounterScreen() {}

    /** The window, ready to be shown. JavaFX thread only. */
    public static CounterWindow build(OpenStore store, Counter counter, Workers workers, Words words) {
        Vitals vitals = new Vitals(store, counter.sync().orElse(null), workers.watch());
        return new CounterWindow(counter.wicket(), counter.printing(), words,
                new TaskRunner(workers.counter(), Platform::runLater), workers.painter(), vitals::health,
                new CounterSyncDesk(store, counter), new TaskRunner(workers.watch(), Platform::runLater));
    }
}
