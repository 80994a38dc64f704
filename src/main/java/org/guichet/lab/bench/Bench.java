package org.guichet.lab.bench;

import java.io.IOException;
import java.util.List;

/** One bench: measures, and says what came of it. */
public interface Bench {

    /** What it is called on the command line. */
    String name();

    /** True when it draws: then the toolkit runs, on a screen in memory. */
    default boolean draws() {
        return false;
    }

    /** Measures. Takes seconds to minutes; alone on the machine it should be. */
    List<Check> run() throws IOException;
}
