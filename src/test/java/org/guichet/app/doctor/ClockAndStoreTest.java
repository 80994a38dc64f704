package org.guichet.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.app.doctor.Told.told;
import static org.guichet.kernel.Finding.Level.GREEN;
import static org.guichet.kernel.Finding.Level.RED;
import static org.guichet.kernel.Finding.Level.YELLOW;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guichet.app.Settings;
import org.guichet.app.SettingsFile;
import org.guichet.app.StoreFolder;
import org.guichet.app.StoreTrial;
import org.guichet.app.Surroundings;
import org.guichet.journal.Histories;
import org.guichet.journal.file.FileJournal;
import org.guichet.journal.file.FolderDisk;
import org.guichet.journal.file.StoreLock;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.TimeSource;
import org.guichet.kernel.system.SystemTime;
import org.guichet.ticketing.keys.TicketKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockAndStoreTest {

    private static final Instant PROGRAM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-05-02T23:30:00Z");
    private static final ZoneId MONTREAL = ZoneId.of("America/Toronto");

    private static final StoreCheck.Trial GOOD = () -> {};

    @TempDir
    private Path folder;

    @Test
    void aClockBeforeTheProgramIsWrong() {
        told(clock(PROGRAM.minusSeconds(1), MONTREAL), RED, "doctor.clock.past");
        Finding good = told(clock(NOW, MONTREAL), GREEN, "doctor.clock.good");
        assertThat(good.says().arguments()).containsExactly("2026-05-02 19:30:00 America/Toronto");
    }

    @Test
    void aClockSetBackADayIsFoundByTheStore() throws IOException {
        Path segment = Files.createFile(Files.createDirectories(folder.resolve("journal")).resolve("000001"));
        Files.setLastModifiedTime(segment, FileTime.from(NOW.plus(Duration.ofDays(1))));
        told(clock(NOW, MONTREAL), RED, "doctor.clock.back");
        Files.setLastModifiedTime(segment, FileTime.from(NOW.plusSeconds(60)));
        told(clock(NOW, MONTREAL), GREEN, "doctor.clock.good");
    }

    @Test
    void aClockFarFromTheCentresIsWrong() {
        told(clock(NOW, MONTREAL, Duration.ofMinutes(2)), GREEN, "doctor.clock.good");
        told(clock(NOW, MONTREAL, Duration.ofMinutes(7)), RED, "doctor.clock.ahead");
        told(clock(NOW, MONTREAL, Duration.ofMinutes(-7)), RED, "doctor.clock.behind");
    }

    @Test
    void universalTimeIsNoTimeOfAVenue() {
        told(clock(NOW, ZoneId.of("Etc/UTC")), YELLOW, "doctor.clock.good");
    }

    @Test
    void aStoreThatIsMissingWillBeMade() {
        Path missing = folder.resolve("a/b/c");
        told(new StoreCheck(missing, GOOD), GREEN, "doctor.store.new");
        assertThat(missing).doesNotExist();
        assertThat(StoreCheck.nearest(missing)).isEqualTo(folder);
    }

    @Test
    void aFileIsNoStore() throws IOException {
        told(new StoreCheck(Files.createFile(folder.resolve("file")), GOOD), RED, "doctor.store.file");
    }

    @Test
    void aStoreInUseIsGoodAndSaysSo() throws IOException {
        told(new StoreCheck(folder, GOOD), GREEN, "doctor.store.good");
        try (StoreLock _ = StoreLock.take(folder)) {
            Finding taken = new StoreCheck(folder, GOOD).examine();
            assertThat(taken.isRed()).isFalse();
            assertThat(taken.says().key()).startsWith("journal.lock.taken");
        }
    }

    @Test
    void aStoreThatWouldNotStartIsIllAndSaysWhy() throws IOException {
        StoreFolder store = new StoreFolder(folder.resolve("store"));
        Surroundings around = Surroundings.ofMachine().anchoredIn(folder.resolve("anchors"));
        SettingsFile.write(store.settings(), new Settings("test", new CounterId(1, 1), "", Language.EN, "", "", null));
        TicketKeys.open(store.keys(), new CounterId(1, 1), false);
        try (FileJournal journal = FileJournal.open(FolderDisk.at(store.journal()), new CounterId(1, 1),
                new JsonEntryCodec(), new SystemTime(), null, List.of())) {
            Histories.firstDay().forEach(entry -> journal.append(next -> entry));
        }
        Check check = new StoreCheck(store.root(), () -> StoreTrial.of(store, around));
        Map<String, String> before = content(store.root());
        told(check, GREEN, "doctor.store.good");
        assertThat(content(store.root())).as("only looked at").isEqualTo(before);

        ill(check, store.settings(), "common.problem");
        ill(check, store.keys().resolve("ticket-G1.pem"), "ticket.keys.lost");
        Path segment = store.journal().resolve("000001.journal");
        byte[] bytes = Files.readAllBytes(segment);
        int end = bytes.length;
        while (bytes[end - 1] == 0) {
            end--;
        }
        Arrays.fill(bytes, end - 30, end, (byte) 0);
        Files.write(segment, bytes);
        Finding cut = told(check, RED, "doctor.store.ill");
        assertThat(((Message) cut.says().arguments().get(1)).key()).startsWith("journal.");
    }

    /** With that file moved aside. */
    private static void ill(Check check, Path file, String why) throws IOException {
        Path aside = file.resolveSibling("aside");
        Files.move(file, aside);
        Finding found = told(check, RED, "doctor.store.ill");
        assertThat(((Message) found.says().arguments().get(1)).key()).isEqualTo(why);
        assertThat(file).doesNotExist();
        Files.move(aside, file);
    }

    private static Map<String, String> content(Path root) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).filter(path -> !path.endsWith("lock")).toList()) {
                content.put(file.toString(), Arrays.hashCode(Files.readAllBytes(file)) + "");
            }
        }
        return content;
    }

    @Test
    void oneRedFindingIsEnough() {
        Finding good = Finding.green("store", "doctor.store.good", "x");
        assertThat(Examination.of(List.of(() -> good)).isHealthy()).isTrue();
        assertThat(Examination.of(List.of(() -> good, clock(Instant.EPOCH, MONTREAL))).isHealthy()).isFalse();
    }

    private Check clock(Instant now, ZoneId zone) {
        return clock(now, zone, Duration.ZERO);
    }

    private Check clock(Instant now, ZoneId zone, Duration ahead) {
        TimeSource stopped = new TimeSource() {
            @Override
            public Instant now() {
                return now;
            }

            @Override
            public long monotonicNanos() {
                return 0;
            }
        };
        return new ClockCheck(stopped, zone, PROGRAM, folder, ahead);
    }
}
