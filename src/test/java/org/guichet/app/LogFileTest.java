package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;
import org.guichet.store.OpeningListener;
import org.guichet.ticketing.TicketDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogFileTest {

    private static final Logger LOG = LoggerFactory.getLogger(LogFileTest.class);
    private static final long MOST_BYTES = 6L << 20;

    @TempDir
    Path root;

    @Test
    void keepsWhatIsLoggedUntilItIsClosed() throws IOException {
        Path file = root.resolve("log/guichet.log");
        try (Closeable _ = LogFile.keep(file)) {
            LOG.info("one");
            LOG.warn("two", new IllegalStateException("why"));
        }
        LOG.info("three");
        assertThat(file).content().contains("INFO ", "one", "two", "IllegalStateException: why")
                .doesNotContain("three");
    }

    @Test
    void staysSmallHoweverMuchIsLogged() throws IOException {
        Path file = root.resolve("guichet.log");
        String line = "x".repeat(100_000);
        try (Closeable _ = LogFile.keep(file)) {
            for (int i = 0; i < 80; i++) {
                LOG.info(line);
            }
        }
        try (Stream<Path> files = Files.list(root)) {
            assertThat(files).hasSizeBetween(2, 4);
        }
        long bytes = 0;
        try (Stream<Path> files = Files.list(root)) {
            for (Path one : files.toList()) {
                bytes += Files.size(one);
            }
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void goesOnWithoutAFileThatCannotBeWritten() throws IOException {
        Path notAFolder = Files.writeString(root.resolve("log"), "");
        try (Closeable _ = LogFile.keep(notAFolder.resolve("guichet.log"))) {
            LOG.info("one");
        }
        assertThat(notAFolder).isEmptyFile();
    }

    @Test
    void holdsNoTokenAndNoCard() throws Exception {
        HallFiles.write(root.resolve(Evening.SEASON));
        Path tickets = Files.writeString(root.resolve("no-folder"), "");
        String token;
        try (OpenStore store = OpenStore.open(Evening.store(root), Evening.around(root), OpeningListener.NONE);
                Workers workers = new Workers()) {
            store.importSeason(Evening.season(root));
            Counter counter = Counter.open(store, workers.printer(), tickets).orElseThrow();
            Clerk clerk = new Clerk(counter, workers);
            clerk.take(HallFiles.FIRST, "A-1");
            Recorded<SaleEntry> sale = clerk.payByCard("REF-774411", "9876");
            clerk.print(sale, 0);
            TicketDocument ticket = counter.printing().documents(sale, List.of(1), 0).getFirst();
            token = ticket.word("token");
        }
        assertThat(Evening.store(root).log()).content().contains("store open").doesNotContain(token, "REF-774411",
                "9876");
    }
}
