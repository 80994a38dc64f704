package org.guichet.app.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.guichet.kernel.Finding;
import org.guichet.kernel.Message;
import org.guichet.kernel.TimeSource;

/**
 * The clock on the wall: not before this program was written, not before what the store was last written, and not far from
 * the centre's. Sales carry its time; an event's window of sale is judged by it. It decides nothing else, and a counter with
 * a wrong clock sells on.
 *
 * @param program when the program was built
 * @param store   the folder whose files tell the time of the last sale; may be missing
 * @param ahead   of the centre's clock, negative when behind it; zero while no centre has told
 */
public record ClockCheck(TimeSource clock, ZoneId zone, Instant program, Path store, Duration ahead) implements Check {

    /** The first of January of the year in which this program was made: no honest clock shows less. */
    public static final Instant PROGRAM = Instant.parse("2026-01-01T00:00:00Z");
    /** Clocks are set right by some seconds all day. */
    public static final Duration TOLERANCE = Duration.ofMinutes(2);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    @Override
    public Finding examine() {
        Instant now = clock.now();
        String told = TIME.format(now.atZone(zone)) + " " + zone.getId();
        if (now.isBefore(program)) {
            return Finding.red("clock", Message.of("doctor.clock.past", told), Message.of("doctor.clock.set"));
        }
        Instant last = lastWritten();
        if (last.isAfter(now.plus(TOLERANCE))) {
            return Finding.red("clock", Message.of("doctor.clock.back", told, TIME.format(last.atZone(zone))),
                    Message.of("doctor.clock.set"));
        }
        if (ahead.abs().compareTo(TOLERANCE) > 0) {
            return Finding.red("clock",
                    Message.of(ahead.isNegative() ? "doctor.clock.behind" : "doctor.clock.ahead", told,
                            ahead.abs().toMinutes()),
                    Message.of("doctor.clock.set"));
        }
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return Finding.yellow("clock", Message.of("doctor.clock.good", told), Message.of("doctor.clock.zone"));
        }
        return Finding.green("clock", "doctor.clock.good", told);
    }

    private Instant lastWritten() {
        if (!Files.isDirectory(store)) {
            return Instant.MIN;
        }
        try (Stream<Path> files = Files.walk(store)) {
            return files.filter(Files::isRegularFile).map(ClockCheck::written).max(Instant::compareTo)
                    .orElse(Instant.MIN);
        } catch (IOException | UncheckedIOException e) {
            return Instant.MIN; // the store's own check says that it cannot be read
        }
    }

    private static Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.MIN; // gone since it was listed
        }
    }
}
