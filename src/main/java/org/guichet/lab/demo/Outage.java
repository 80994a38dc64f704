package org.guichet.lab.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javafx.scene.input.KeyCode;
import org.guichet.app.SyncService;
import org.guichet.lab.website.Takings;
import org.guichet.sync.SyncStatus;

/**
 * The centre dies in the middle of the on-sale: the website is refused, the counters sell on. It comes back, the batches drain,
 * and the website sells again.
 */
final class Outage {

    private static final int SALES_ALONE = 8;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int LOOKS_A_TRY = 50;
    private static final int MOST_LOOKS = 4_500;

    private final DemoCounter counter;
    private final OtherCounter other;
    private final Takings website;
    private final CentreProcess centre;

    Outage(DemoCounter counter, OtherCounter other, Takings website, CentreProcess centre) {
        this.counter = counter;
        this.other = other;
        this.website = website;
        this.centre = centre;
    }

    /**
     * What happened.
     *
     * @param from when the centre was dead
     * @param until when it served again
     * @param drained from then until it had everything
     */
    record Told(Instant from, Instant until, Duration drained) {}

    Told play() throws IOException {
        awaitToldAll();
        Stagehand.until("the website to sell", () -> website.tickets() > 0);
        onTheSyncScreen("sync-online");
        centre.kill();
        Instant from = Instant.now();
        int othersBefore = other.sales();
        long unansweredBefore = website.unanswered();
        sell();
        Stagehand.until("the counter to notice", () -> counter.sync().status().line() == SyncStatus.Line.OFFLINE);
        counter.picture("offline");
        for (int sale = 1; sale < SALES_ALONE; sale++) {
            sell();
        }
        Stagehand.until("the other counter to sell on", () -> other.sales() > othersBefore + 1);
        counter.picture("sold-on");
        onTheSyncScreen("sync-offline");
        Stagehand.until("the website to be refused", () -> website.unanswered() > unansweredBefore);
        int webBefore = website.tickets();
        centre.start();
        Instant until = Instant.now();
        awaitToldAll();
        Duration drained = Duration.between(until, Instant.now());
        Stagehand.until("the website to sell again", () -> website.tickets() > webBefore);
        onTheSyncScreen("sync-back");
        return new Told(from, until, drained);
    }

    /** Waits until nothing waits any more; those whose patience is long after so many failures are told to try at once. */
    void awaitToldAll() {
        for (SyncService sync : List.of(counter.sync(), other.sync())) {
            for (int look = 0; look < MOST_LOOKS && !isTold(sync); look++) {
                if (look % LOOKS_A_TRY == 0 && sync.status().line() == SyncStatus.Line.OFFLINE) {
                    sync.goOnline();
                }
                Stagehand.pause(BETWEEN_LOOKS);
            }
            if (!isTold(sync)) {
                throw new IllegalStateException("waited in vain for: the centre to have everything; " + sync.status());
            }
        }
    }

    private static boolean isTold(SyncService sync) {
        SyncStatus status = sync.status();
        return status.line() == SyncStatus.Line.ONLINE && status.waiting() == 0;
    }

    private void onTheSyncScreen(String picture) {
        counter.keys(keys -> keys.alt(KeyCode.S));
        counter.awaitBoard();
        counter.picture(picture);
        counter.keys(keys -> keys.press(KeyCode.ESCAPE));
    }

    private void sell() {
        counter.type("2");
        counter.keys(keys -> keys.press(KeyCode.ENTER));
        counter.sale(() -> counter.keys(keys -> keys.press(KeyCode.F9)));
    }
}
