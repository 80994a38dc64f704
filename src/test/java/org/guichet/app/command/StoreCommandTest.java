package org.guichet.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guichet.app.Settings;
import org.guichet.app.SettingsFile;
import org.guichet.app.Surroundings;
import org.guichet.journal.Histories;
import org.guichet.journal.file.FileJournal;
import org.guichet.journal.file.FolderDisk;
import org.guichet.journal.file.StoreLock;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.Boot;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.system.SystemIds;
import org.guichet.kernel.system.SystemTime;
import org.guichet.store.CounterStore;
import org.guichet.store.OpeningListener;
import org.guichet.ticketing.keys.TicketKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StoreCommandTest {

    private static final Boot BOOT = () -> "boot";

    @TempDir
    Path root;

    private Path store = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void name() {
        store = root.resolve("store");
    }

    @Test
    void makesTheViewAgainAndSaysWhatItHolds() throws Exception {
        sellADay();
        Files.writeString(store.resolve("view").resolve("counter.mv.db"), "damage");
        assertThat(rebuild()).as(err.toString()).isZero();
        assertThat(out.toString()).contains("11 entries", "2 sales");
        assertThat(err.toString()).contains("rebuilt from the journal", "11 of 11");
        assertThat(store.resolve("view").resolve("counter-1.damaged")).hasContent("damage");
    }

    @Test
    void refusesAFolderWithoutACounterAndLeavesItEmpty() throws Exception {
        assertThat(rebuild()).isEqualTo(1);
        assertThat(err.toString()).contains("There is no counter");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void refusesAStoreThatIsInUse() throws Exception {
        sellADay();
        try (StoreLock lock = StoreLock.take(store)) {
            assertThat(lock).isNotNull();
            assertThat(rebuild()).isEqualTo(1);
        }
        assertThat(store.resolve("view").resolve("counter-1.damaged")).doesNotExist();
    }

    private void sellADay() throws IOException {
        SettingsFile.write(store.resolve("settings.toml"),
                new Settings("test", new CounterId(1, 1), "", Language.EN, "", "", null));
        TicketKeys.open(store.resolve("keys"), new CounterId(1, 1), false);
        try (FileJournal journal = FileJournal.open(FolderDisk.at(store.resolve("journal")), new CounterId(1, 1),
                new JsonEntryCodec(), new SystemTime(), null, List.of());
                CounterStore view = CounterStore.open(store.resolve("view"), journal, BOOT, OpeningListener.NONE)) {
            Histories.firstDay().forEach(entry -> view.apply(journal.append(next -> entry)));
        }
    }

    private int rebuild() {
        CommandLine line = CommandLineRun.of(new StoreCommand(
                new Surroundings(new SystemTime(), new SystemIds(), BOOT, "machine", root.resolve("anchors"),
                        FolderDisk::at)));
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return line.execute("rebuild", "--store", store.toString(), "--lang", "en");
    }
}
