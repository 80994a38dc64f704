package org.guichet.lab.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.guichet.inventory.Guard;

/** A run as it can be written down, read and run again. */
public record Schedule(Setting setting, List<Step> steps) {

    public Schedule {
        steps = List.copyOf(steps);
    }

    /** From text: a line for the setting, then one for each step; lines that begin with # and empty ones are for readers. */
    public static Schedule parse(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        return new Schedule(Setting.parse(lines.getFirst()),
                lines.stream().skip(1).map(Step::parse).toList());
    }

    /** The run that breaks a promise once that guard is off, for those that chance finds too seldom. */
    public static Optional<Schedule> stored(Guard without) {
        try (InputStream stored = Schedule.class.getResourceAsStream(without.name() + ".schedule")) {
            return stored == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(stored.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #parse} reads it. */
    public String text() {
        StringBuilder text = new StringBuilder(setting + "\n");
        steps.forEach(step -> text.append(step).append('\n'));
        return text.toString();
    }

    /** The same with as few steps as it takes: every piece is left out that is not needed. */
    public Schedule shortened(Predicate<Schedule> fails) {
        Schedule shorter = this;
        for (int before = Integer.MAX_VALUE; shorter.steps().size() < before;) {
            before = shorter.steps().size();
            shorter = shorter.shortenedOnce(fails);
        }
        return shorter;
    }

    private Schedule shortenedOnce(Predicate<Schedule> fails) {
        List<Step> needed = new ArrayList<>(steps);
        for (int piece = Math.max(1, needed.size() / 2); piece > 0; piece /= 2) {
            for (int at = needed.size() - piece; at >= 0; at -= piece) {
                List<Step> fewer = new ArrayList<>(needed);
                fewer.subList(at, Math.min(fewer.size(), at + piece)).clear();
                if (fails.test(new Schedule(setting, fewer))) {
                    needed = fewer;
                }
            }
        }
        return new Schedule(setting, needed);
    }
}
