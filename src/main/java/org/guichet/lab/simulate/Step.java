package org.guichet.lab.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * One thing that happens. As a line: {@code sell 2 7f3a A1 A2}.
 *
 * @param machine on which, counted from 1 in the order in which they came; 0 for the centre
 * @param salt from which everything is drawn that the words leave open
 * @param words such as guids of seats or the number of a backup; mostly none
 */
public record Step(Act act, int machine, int salt, List<String> words) {

    static Step any(Act.Kind kind, RandomGenerator random, int machines) {
        return new Step(Act.any(kind, random), 1 + random.nextInt(machines), random.nextInt(), List.of());
    }

    static Step parse(String line) {
        List<String> words = new ArrayList<>(List.of(line.strip().split("\\s+")));
        return new Step(Act.valueOf(words.removeFirst().toUpperCase(Locale.ROOT).replace('-', '_')),
                Integer.parseInt(words.removeFirst()), Integer.parseUnsignedInt(words.removeFirst(), 16),
                List.copyOf(words));
    }

    @Override
    public String toString() {
        String head = act.name().toLowerCase(Locale.ROOT).replace('_', '-') + " " + machine + " "
                + Integer.toHexString(salt);
        return words.isEmpty() ? head : head + " " + String.join(" ", words);
    }
}
