package org.guichet.lab.simulate;

import java.util.Scanner;
import java.util.SplittableRandom;

/**
 * What a run begins with.
 *
 * @param seed of everything that no step draws: delays, the first requests
 * @param counters 3 to 9
 * @param events 1 or 2
 * @param rows of the hall, and how long each is
 */
public record Setting(long seed, int counters, int events, int rows, int rowLength) {

    private static final int FEWEST = 3;
    private static final int MOST = 9;

    static Setting of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Setting(seed, random.nextInt(FEWEST, MOST + 1), 1 + random.nextInt(2), 3 + random.nextInt(4),
                10 + random.nextInt(6));
    }

    static Setting parse(String line) {
        Scanner words = new Scanner(line);
        words.next();
        return new Setting(words.nextLong(), words.nextInt(), words.nextInt(), words.nextInt(), words.nextInt());
    }

    @Override
    public String toString() {
        return "setting " + seed + " " + counters + " " + events + " " + rows + " " + rowLength;
    }
}
