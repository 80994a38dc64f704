package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;

import org.guichet.sync.SyncStatus;
import org.guichet.ui.shell.Health;
import org.guichet.ui.sync.CentreView;
import org.jspecify.annotations.Nullable;

/** The counter's own state. The disk is asked seldom and on the worker, because it may answer late. Not safe from several threads. */
final class Vitals {

    /** Room for some ten thousand sales and their tickets. */
    private static final long ROOM_BYTES = 200L << 20;
    /** Clocks that are set by a server step back by less than this. */
    private static final Duration STEP_BACK = Duration.ofMinutes(2);
    private static final Duration DISK_EVERY = Duration.ofSeconds(30);

    private final OpenStore store;
    private final @Nullable SyncService sync;
    private Instant diskAsked = Instant.EPOCH;
    private final Executor worker;
    private volatile boolean nearlyFull;

    /** @param sync what speaks to the centre; null for a counter with none */
    Vitals(OpenStore store, @Nullable SyncService sync, Executor worker) {
        this.store = store;
        this.sync = sync;
        this.worker = worker;
    }

    Health health() {
        Instant now = store.around().time().now();
        if (Duration.between(diskAsked, now).abs().compareTo(DISK_EVERY) > 0) {
            diskAsked = now;
            worker.execute(() -> nearlyFull = isNearlyFull());
        }
        Instant last = store.journal().head().at();
        return new Health(store.isJournalVerified(), store.ledger().isViewBehind(), nearlyFull,
                now.isBefore(last.minus(STEP_BACK)), store.isMirrorBehind(), centre(now));
    }

    private @Nullable CentreView centre(Instant now) {
        if (sync == null) {
            return null;
        }
        SyncStatus status = sync.status();
        SyncStatus.Batch last = status.lastBatch();
        return new CentreView(status.line(), sync.ago(status.sinceMillis()), status.waiting(), last == null
                ? null
                : new CentreView.Batch(now.minus(sync.ago(last.atMillis())), last.entries(),
                        Duration.ofMillis(last.tookMillis())),
                status.cursor(), status.feedHead(), status.why(), sync.ahead(), sync.unseen());
    }

    private boolean isNearlyFull() {
        try {
            return Files.getFileStore(store.folder().root()).getUsableSpace() < ROOM_BYTES;
        } catch (IOException e) {
            return true; // a disk that does not say has no room to promise
        }
    }
}
