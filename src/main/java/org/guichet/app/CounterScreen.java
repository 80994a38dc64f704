package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;

import javafx.application.Platform;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;
import org.guichet.ui.shell.CounterWindow;
import org.guichet.ui.shell.Health;

/** Puts the window on an open counter. */
public final class CounterScreen {

    /** Room for some ten thousand sales and their tickets. */
    private static final long ROOM_BYTES = 200L << 20;
    /** Clocks that are set by a server step back by less than this. */
    private static final Duration STEP_BACK = Duration.ofMinutes(2);

    private CounterScreen() {}

    /** The window, ready to be shown. JavaFX thread only. */
    public static CounterWindow build(OpenStore store, Counter counter, Workers workers, Words words) {
        Vitals vitals = new Vitals(store);
        return new CounterWindow(counter.wicket(), counter.printing(), words,
                new TaskRunner(workers.counter(), Platform::runLater), workers.painter(), vitals::health);
    }

    /** The counter's own state. The disk is asked seldom, because it may answer late. */
    private static final class Vitals {
        private static final Duration DISK_EVERY = Duration.ofSeconds(30);

        private final OpenStore store;
        private Instant diskAsked = Instant.EPOCH;
        private boolean nearlyFull;

        Vitals(OpenStore store) {
            this.store = store;
        }

        Health health() {
            Instant now = store.around().time().now();
            if (Duration.between(diskAsked, now).abs().compareTo(DISK_EVERY) > 0) {
                diskAsked = now;
                nearlyFull = isNearlyFull();
            }
            Instant last = store.journal().head().at();
            return new Health(store.isJournalVerified(), store.ledger().isViewBehind(), nearlyFull,
                    now.isBefore(last.minus(STEP_BACK)));
        }

        private boolean isNearlyFull() {
            try {
                return Files.getFileStore(store.folder().root()).getUsableSpace() < ROOM_BYTES;
            } catch (IOException e) {
                return true; // a disk that does not say has no room to promise
            }
        }
    }
}
