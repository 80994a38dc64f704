package org.guichet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.guichet.journal.Entry;
import org.guichet.journal.Recorded;
import org.guichet.journal.ViewBehind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A view that is cut off anywhere, or has no room, costs nothing but the time to make it again. */
class CutStoreTest {

    @TempDir
    Path folder;

    /** What a process that is killed leaves: the files as they are while it runs. */
    @Test
    void agreesAgainAfterAKillAtEveryEntry() throws Exception {
        History history = History.random(31, 40);
        ListedJournal journal = new ListedJournal(history.entries);
        try (CounterStore running = open(folder.resolve("running"), journal.until(0))) {
            for (int i = 0; i < history.entries.size(); i++) {
                running.apply(history.entries.get(i));
                Path killed = copy(folder.resolve("running"), folder.resolve("killed"));
                try (CounterStore next = open(killed, journal.until(i + 1))) {
                    assertThat(next.sequence()).isEqualTo(i + 1);
                    history.entries.subList(i + 1, history.entries.size()).forEach(next::apply);
                    Agreement.check(next, history);
                }
            }
        }
    }

    @Test
    void fallsBehindOnAFullDiskAndIsCaughtUpWhenThereIsRoom() {
        FullDisk.mount();
        History history = History.sales(1_500);
        ListedJournal journal = new ListedJournal(history.entries);
        ViewFiles files = new ViewFiles(folder, FullDisk.SCHEME + ":");
        int applied = 200;
        CounterStore store = CounterStore.open(files, journal.until(applied), () -> "boot", OpeningListener.NONE);
        try {
            FullDisk.fill();
            List<Recorded<Entry>> rest = history.entries.subList(applied, history.entries.size());
            assertThatThrownBy(() -> rest.forEach(store::apply)).isInstanceOf(ViewBehind.class);
            assertThatThrownBy(() -> rest.forEach(store::apply)).isInstanceOf(ViewBehind.class);
            store.close();
            assertThatThrownBy(() -> CounterStore.open(files, journal, () -> "boot", OpeningListener.NONE))
                    .isInstanceOfSatisfying(StoreUnavailable.class,
                            e -> assertThat(e.reason().key()).isEqualTo("store.unavailable.disk"));
        } finally {
            FullDisk.free();
        }
        try (CounterStore next = CounterStore.open(files, journal, () -> "boot", OpeningListener.NONE)) {
            Agreement.check(next, history);
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : List.of(ViewFiles.FILE, ViewFiles.MARK)) {
            Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return to;
    }

    private static CounterStore open(Path folder, ListedJournal journal) {
        return CounterStore.open(folder, journal, () -> "boot", OpeningListener.NONE);
    }
}
