package org.guichet.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.json.JournalImport;
import org.guichet.store.OpeningListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalMirrorTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path root;

    private Path folder;

    @BeforeEach
    void beginAStoreWithAMirror() throws IOException {
        HallFiles.write(root.resolve(Evening.SEASON));
        folder = root.resolve("stick");
        open().close();
        Path file = Evening.store(root).settings();
        Settings begun = SettingsFile.read(file).orElseThrow();
        SettingsFile.write(file, new Settings(begun.store(), begun.counter(), begun.name(), begun.language(),
                begun.printer(), folder.toString(), begun.centre()));
    }

    private OpenStore open() throws IOException {
        return OpenStore.open(Evening.store(root), Evening.around(root), OpeningListener.NONE);
    }

    private List<StoredRecord> mirrored() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.toList().getFirst();
            return JournalImport.read(file.getFileName().toString(), Files.readAllLines(file));
        }
    }

    private static void await(BooleanSupplier until) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private long sellTwo() throws IOException {
        try (OpenStore store = open(); Workers workers = new Workers()) {
            store.importSeason(Evening.season(root));
            Clerk clerk = new Clerk(Counter.open(store, workers.printer()).orElseThrow(), workers);
            clerk.takeBest(HallFiles.FIRST, 2);
            clerk.pay();
            return store.journal().head().sequence();
        }
    }

    @Test
    void isWholeWhenTheCounterClosesAndGoesOnAfterALineThatWasCutOff() throws IOException {
        long first = sellTwo();
        assertThat(mirrored()).hasSize((int) first);
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.toList().getFirst();
            byte[] all = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(all, all.length - 7));
        }
        long second = sellTwo();
        assertThat(second).isGreaterThan(first);
        assertThat(mirrored()).hasSize((int) second);
    }

    @Test
    void oneThatCannotBeWrittenStopsNoSaleAndSaysSo() throws Exception {
        Files.writeString(folder, "no folder");
        long sequence = sellTwo();
        assertThat(sequence).isPositive();
        try (OpenStore store = open()) {
            await(store::isMirrorBehind);
            Files.delete(folder);
            await(() -> !store.isMirrorBehind());
        }
        assertThat(mirrored()).hasSize((int) sequence);
    }

    @Test
    void knowsThatTheStoreWasPutBackThoughTheAnchorIsGone() throws IOException {
        Path store = Evening.store(root).root();
        Path image = root.resolve("image");
        copy(store, image);
        sellTwo();
        Files.move(store, root.resolve("worn-out"));
        Files.move(root.resolve("anchors"), root.resolve("lost"));
        copy(image, store);

        assertThatThrownBy(() -> open().close()).isInstanceOfSatisfying(JournalUnavailable.class, e -> {
            assertThat(e.reason().key()).isEqualTo("journal.short");
            assertThat(e.reason().arguments().getFirst().toString()).contains("journal.witness.mirror");
        });
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }
}
