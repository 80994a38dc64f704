package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.guichet.ui.ClerkTime;
import org.guichet.ui.sync.Task;
import org.guichet.wire.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CentreNewsTest {

    private static final Notice.Message DELAYED = new Notice.Message("Match retardé.", "Game delayed.");
    private static final Notice.Message DOORS = new Notice.Message("Portes fermées.", "Doors closed.");

    @TempDir
    private Path folder;
    private final ClerkTime time = new ClerkTime();
    private final Instant now = time.now();

    private CentreNews open() {
        return new CentreNews(folder.resolve("messages-seen"), time);
    }

    @Test
    void messagesAreThereNewestFirstAndStaySeenAfterARestart() {
        CentreNews first = open();
        first.hear(DELAYED, now);
        first.hear(DOORS, now.plusSeconds(1));
        first.hear(DOORS, now.plusSeconds(1));
        assertThat(first.tasks()).containsExactly(new Task.Message(DOORS, now.plusSeconds(1), false),
                new Task.Message(DELAYED, now, false));
        first.seen(new Task.Message(DELAYED, now, false));
        assertThat(first.unseen()).isOne();

        CentreNews again = open();
        again.hear(DELAYED, now);
        again.hear(DOORS, now.plusSeconds(1));
        assertThat(again.tasks()).containsExactly(new Task.Message(DOORS, now.plusSeconds(1), false),
                new Task.Message(DELAYED, now, true));
    }

    @Test
    void aMessageOfLongAgoIsNotShownAndLeavesTheFile() throws Exception {
        CentreNews news = open();
        news.hear(DELAYED, now.minus(Duration.ofDays(8)));
        assertThat(news.tasks()).isEmpty();
        news.hear(DELAYED, now.minus(Duration.ofDays(6)));
        news.seen(new Task.Message(DELAYED, now.minus(Duration.ofDays(6)), false));
        time.set(now.plus(Duration.ofDays(2)).toString());
        assertThat(news.tasks()).isEmpty();
        news.hear(DOORS, time.now());
        news.seen(new Task.Message(DOORS, time.now(), false));
        assertThat(Files.readAllLines(folder.resolve("messages-seen"))).hasSize(1);
    }

    @Test
    void wishesOfAZoneAreOneUntilTheNextComes() {
        CentreNews news = open();
        news.askedBack(Notice.Recall.of(7, "B", 12), 8, now);
        news.askedBack(Notice.Recall.of(7, "B", 4), 0, now.plusSeconds(30));
        Task.Recall both = new Task.Recall(7, "B", 4, 0, 8, now.plusSeconds(30), false);
        assertThat(news.tasks()).containsExactly(both);
        long before = news.changes();
        news.seen(both);
        assertThat(news.tasks()).allMatch(Task::seen);
        assertThat(news.changes()).isGreaterThan(before);
        news.askedBack(Notice.Recall.of(7, "", 0), 0, now);
        news.askedBack(Notice.Recall.of(7, "B", 2), 2, now.plusSeconds(60));
        assertThat(news.tasks()).contains(new Task.Recall(7, "B", 2, 2, 10, now.plusSeconds(60), false));
        assertThat(news.unseen()).isZero();
    }
}
