package org.guichet.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The entries of this counter that the centre put before a person, kept in a file of the store until the clerk has seen
 * them and afterwards. The centre has its own list: losing this one loses only the notice. Safe from any thread.
 */
final class Contradictions {

    private static final Logger LOG = LoggerFactory.getLogger(Contradictions.class);
    private static final String SEEN = "seen";

    private final Path file;
    private final Map<Long, Contradiction> known = new LinkedHashMap<>();
    private long changes;

    /** @param why the centre's stable word */
    record Contradiction(long sequence, String why, boolean seen) {

        String line() {
            return sequence + " " + why + (seen ? " " + SEEN : "") + "\n";
        }
    }

    /** Reads what is kept there; the file need not exist. */
    Contradictions(Path file) {
        this.file = file;
        try {
            for (String line : Files.readAllLines(file)) {
                String[] words = line.split(" ", -1);
                if (words.length >= 2 && words[0].matches("[0-9]{1,18}")) {
                    put(new Contradiction(Long.parseLong(words[0]), words[1], words.length > 2));
                }
            }
        } catch (NoSuchFileException e) {
            LOG.debug("none yet");
        } catch (IOException e) {
            LOG.warn("what the centre put before a person is not read", e);
        }
    }

    synchronized List<Contradiction> all() {
        return List.copyOf(known.values());
    }

    synchronized int unseen() {
        return (int) known.values().stream().filter(each -> !each.seen()).count();
    }

    /** Grows with everything that is new. */
    synchronized long changes() {
        return changes;
    }

    /** Notes them; one that is known stays as it is. */
    synchronized void add(List<Contradiction> found) {
        List<Contradiction> fresh = found.stream().filter(each -> !known.containsKey(each.sequence())).toList();
        fresh.forEach(this::put);
        if (!fresh.isEmpty()) {
            keep();
        }
    }

    synchronized void seen(long sequence) {
        if (known.computeIfPresent(sequence, (_, before) -> new Contradiction(sequence, before.why(), true)) != null) {
            keep();
        }
    }

    private void put(Contradiction one) {
        known.put(one.sequence(), one);
    }

    private void keep() {
        changes++;
        try {
            WholeFile.write(file, known.values().stream().map(Contradiction::line)
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            LOG.warn("what the centre put before a person is not kept", e);
        }
    }
}
