package org.guichet.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.app.doctor.Finding.Level.GREEN;
import static org.guichet.app.doctor.Finding.Level.RED;
import static org.guichet.app.doctor.Finding.Level.YELLOW;
import static org.guichet.app.doctor.Told.told;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.guichet.journal.file.StoreLock;
import org.guichet.kernel.TimeSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockAndStoreTest {

    private static final Instant PROGRAM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2026-05-02T23:30:00Z");
    private static final ZoneId MONTREAL = ZoneId.of("America/Toronto");

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
    void universalTimeIsNoTimeOfAVenue() {
        told(clock(NOW, ZoneId.of("Etc/UTC")), YELLOW, "doctor.clock.good");
    }

    @Test
    void aStoreThatIsMissingWillBeMade() {
        Path missing = folder.resolve("a/b/c");
        told(new StoreCheck(missing), GREEN, "doctor.store.new");
        assertThat(missing).doesNotExist();
        assertThat(StoreCheck.nearest(missing)).isEqualTo(folder);
    }

    @Test
    void aFileIsNoStore() throws IOException {
        told(new StoreCheck(Files.createFile(folder.resolve("file"))), RED, "doctor.store.file");
    }

    @Test
    void aStoreInUseIsGoodAndSaysSo() throws IOException {
        told(new StoreCheck(folder), GREEN, "doctor.store.good");
        try (StoreLock _ = StoreLock.take(folder)) {
            Finding taken = new StoreCheck(folder).examine();
            assertThat(taken.isRed()).isFalse();
            assertThat(taken.says().key()).startsWith("journal.lock.taken");
        }
    }

    @Test
    void oneRedFindingIsEnough() {
        Finding good = Finding.green("store", "doctor.store.good", "x");
        assertThat(Examination.of(List.of(() -> good)).isHealthy()).isTrue();
        assertThat(Examination.of(List.of(() -> good, clock(Instant.EPOCH, MONTREAL))).isHealthy()).isFalse();
    }

    private Check clock(Instant now, ZoneId zone) {
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
        return new ClockCheck(stopped, zone, PROGRAM, folder);
    }
}
