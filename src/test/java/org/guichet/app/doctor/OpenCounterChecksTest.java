package org.guichet.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guichet.app.doctor.Told.told;
import static org.guichet.kernel.Finding.Level.GREEN;
import static org.guichet.kernel.Finding.Level.RED;
import static org.guichet.kernel.Finding.Level.YELLOW;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;
import org.guichet.kernel.Text;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.ticketing.keys.KeysUnavailable;
import org.guichet.ticketing.spool.PrintFailure;
import org.junit.jupiter.api.Test;

/** The checks of an open counter: what is green, what is not, and what to do. */
class OpenCounterChecksTest {

    @Test
    void theJournal() {
        told(new JournalCheck(3, true, false), GREEN, "doctor.journal.verified");
        told(new JournalCheck(3, false, false), GREEN, "doctor.journal.good");
        told(new JournalCheck(3, true, true), YELLOW, "doctor.journal.behind");
    }

    @Test
    void seatsToSellWithoutANetwork() {
        told(new GrantsCheck(true, 900, List.of()), GREEN, "doctor.grants.alone");
        told(new GrantsCheck(false, 24, List.of()), GREEN, "doctor.grants.good");
        told(new GrantsCheck(false, 0, List.of(Text.same("A"))), RED, "doctor.grants.none");
        assertThat(told(new GrantsCheck(false, 9, List.of(Text.same("A"), Text.same("B"))), RED,
                "doctor.grants.none-and-more").says().arguments()).containsExactly(Text.same("A"), 1);
    }

    @Test
    void beingCutOffIsYellowAndBeingWithdrawnRed() {
        told(sync(Line.ONLINE), GREEN, "doctor.sync.good");
        told(sync(Line.UNKNOWN), YELLOW, "doctor.sync.unknown");
        told(sync(Line.OFFLINE), YELLOW, "doctor.sync.offline");
        told(sync(Line.SWITCHED_OFF), YELLOW, "doctor.sync.switched-off");
        told(sync(Line.FENCED), RED, "doctor.sync.fenced");
    }

    @Test
    void aLineOnWhichNothingMayBeSaidIsRedWithItsRemedy() {
        for (Line line : List.of(Line.UNKNOWN, Line.OFFLINE, Line.SWITCHED_OFF)) {
            Finding finding = told(new SyncCheck(line, Duration.ZERO, Optional.of("plain")), RED, "doctor.sync.barred");
            assertThat(Objects.requireNonNull(finding.advice()).key()).isEqualTo("sync.why.plain");
        }
        told(new SyncCheck(Line.FENCED, Duration.ZERO, Optional.of("plain")), RED, "doctor.sync.fenced");
    }

    private static Check sync(Line line) {
        return new SyncCheck(line, Duration.ofMinutes(3), Optional.empty());
    }

    @Test
    void keysThatWentWhileSelling() {
        Path folder = Path.of("keys");
        told(new KeysCheck(folder, () -> {}), GREEN, "doctor.keys.good");
        told(new KeysCheck(folder, () -> {
            throw new KeysUnavailable(Message.of("sync.key", "keys"), new IOException("gone"));
        }), RED, "sync.key");
        told(new KeysCheck(folder, () -> {
            throw new IOException("gone");
        }), RED, "doctor.keys.unread");
    }

    @Test
    void thePrinterOfTheCounter() {
        told(printer("", List.of(), 0), GREEN, "doctor.printer.folder");
        told(printer("Zebra", List.of("Zebra", "Laser"), 0), GREEN, "doctor.printer.good");
        told(printer("Zebra", List.of("Laser"), 0), RED, "doctor.printer.missing");
        told(printer("Zebra", List.of("Zebra"), 2), RED, "doctor.printer.failed.other");
        told(new PrintingCheck("Zebra", "tickets", () -> {
            throw new PrintFailure(Message.of("print.failed.lookup"));
        }, 0), RED, "print.failed.lookup");
    }

    private static Check printer(String name, List<String> installed, int failed) {
        return new PrintingCheck(name, "tickets", () -> installed, failed);
    }
}
