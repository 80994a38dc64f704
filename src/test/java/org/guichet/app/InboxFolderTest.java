package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.file.FolderDisk;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.FixedTime;
import org.guichet.sync.Progress;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Notice;
import org.guichet.wire.json.JsonNoticeCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxFolderTest {

    private static final Instant AT = Instant.parse("2027-04-19T18:00:00Z");

    @TempDir
    Path root;

    private InboxFolder open() throws IOException {
        return InboxFolder.open(FolderDisk::at, root.resolve("inbox"), new CounterId(2, 1),
                new FixedTime("2027-04-19T18:00:00Z"));
    }

    private static FeedItem item(long number) {
        return new FeedItem(number, AT, new StoredEntry("PARADE", 3, "{\"n\":\"« é » \\n " + number + "\"}"));
    }

    private static List<FeedItem> all(InboxFolder inbox) {
        List<FeedItem> items = new ArrayList<>();
        inbox.read((item, generation) -> items.add(item));
        return items;
    }

    @Test
    void whatIsKeptIsThereAsReceivedAtTheNextStartAndOnce() throws IOException {
        try (InboxFolder inbox = open()) {
            assertThat(inbox.last()).isZero();
            inbox.keep(item(3), 1);
            inbox.keep(item(3), 1);
            inbox.keep(item(7), 1);
        }
        try (InboxFolder inbox = open()) {
            assertThat(all(inbox)).containsExactly(item(3), item(7));
            assertThat(inbox.last()).isEqualTo(7);
            inbox.keep(item(7), 1);
            inbox.keep(item(8), 1);
            assertThat(all(inbox)).hasSize(3);
        }
    }

    @Test
    void numbersThatACentreGivesASecondTimeAreKeptAsWell() throws IOException {
        FeedItem other = new FeedItem(2, AT, new StoredEntry("PARADE", 3, "{\"after\":\"the restore\"}"));
        try (InboxFolder inbox = open()) {
            inbox.keep(item(1), 1);
            inbox.keep(item(2), 1);
            inbox.keep(item(3), 1);
            inbox.keep(item(1), 2);
            inbox.keep(other, 2);
            assertThat(inbox.last()).isEqualTo(2);
        }
        try (InboxFolder inbox = open()) {
            assertThat(all(inbox)).containsExactly(item(1), item(2), item(3), item(1), other);
            assertThat(inbox.generation()).isEqualTo(2);
            inbox.keep(other, 2);
            assertThat(all(inbox)).hasSize(5);
        }
    }

    @Test
    void onlyWhatTheCentreStillSaysIsHeardAgain() throws IOException {
        List<Notice> heard = new ArrayList<>();
        try (InboxFolder inbox = open()) {
            inbox.keep(fetched(1, "LOST"), 1);
            inbox.keep(fetched(2, "KEPT"), 1);
            inbox.keep(fetched(1, "KEPT"), 2);
        }
        try (InboxFolder inbox = open()) {
            inbox.notices((notice, at) -> heard.add(notice));
        }
        assertThat(heard).containsExactly(new Notice.Fetched("KEPT"));
    }

    private static FeedItem fetched(long number, String reference) {
        return new FeedItem(number, AT, new JsonNoticeCodec().encode(new Notice.Fetched(reference)));
    }

    @Test
    void anInboxThatDoesNotKnowWhichGenerationToldItIsToldAgain() throws IOException {
        List<Notice> heard = new ArrayList<>();
        try (InboxFolder inbox = open()) {
            inbox.keep(fetched(1, "A"), 0); // writes no generation, as it was kept before there was one
            inbox.keep(fetched(2, "B"), 0);
        }
        try (InboxFolder inbox = open()) {
            Progress progress = new Progress(1, 40, 2, "").keeping(inbox.last());
            assertThat(progress.cursor()).as("the whole feed is asked for").isZero();
            inbox.keep(fetched(1, "A"), 1);
            inbox.keep(fetched(2, "B"), 1);
        }
        try (InboxFolder inbox = open()) {
            assertThat(inbox.last()).isEqualTo(2);
            inbox.notices((notice, at) -> heard.add(notice));
        }
        assertThat(heard).containsExactly(new Notice.Fetched("A"), new Notice.Fetched("B"));
    }

    @Test
    void aDamagedInboxIsPutAsideAndFetchedAgain() throws IOException {
        try (InboxFolder inbox = open()) {
            inbox.keep(item(1), 1);
            inbox.keep(item(2), 1);
        }
        try (Stream<Path> files = Files.walk(root.resolve("inbox"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[Math.min(bytes.length - 1, 170)] ^= 1;
                Files.write(file, bytes);
            }
        }
        try (InboxFolder inbox = open()) {
            assertThat(all(inbox)).isEmpty();
            assertThat(new Progress(1, 40, 2, "").keeping(inbox.last())).isEqualTo(new Progress(1, 40, 0, ""));
            inbox.keep(item(1), 1);
        }
        assertThat(Files.isDirectory(root.resolve("inbox-" + AT.toEpochMilli()))).isTrue();
    }
}
