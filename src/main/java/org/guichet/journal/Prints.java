package org.guichet.journal;

import java.util.HashMap;
import java.util.Map;

/** What has become of the tickets of one sale on paper. */
final class Prints {

    /** Of a sale that was never printed; never changed. */
    static final Prints NONE = new Prints();

    private final Map<Integer, Integer> generations = new HashMap<>();
    private final Map<Integer, Integer> printed = new HashMap<>();
    private int reprints;

    void ask(ReprintEntry reprint) {
        reprints++;
        reprint.lines().forEach(line -> generations.merge(line, reprint.generation(), Math::max));
    }

    void done(PrintedEntry entry) {
        entry.lines().forEach(line -> printed.merge(line, entry.generation(), Math::max));
    }

    int reprints() {
        return reprints;
    }

    int generation(int line) {
        return generations.getOrDefault(line, 0);
    }

    boolean isPrinted(int line) {
        return printed.getOrDefault(line, -1) >= generation(line);
    }
}
