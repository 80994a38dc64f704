package org.guichet.seating.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Problem;

/** Gathers the faults of one input; a hopeless file does not fill the memory with them. One thread. */
final class Problems {

    /** Faults that are told; of the others, how many. */
    static final int TOLD = 200;

    private final List<Problem> told = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private int untold;
    private int unwarned;

    void add(String place, String key, Object... arguments) {
        if (told.size() < TOLD) {
            told.add(Problem.at(place, key, arguments));
        } else {
            untold++;
        }
    }

    /** For those who would have to put a place into words first. */
    void add(Supplier<String> place, String key, Object... arguments) {
        add(told.size() < TOLD ? place.get() : "", key, arguments);
    }

    void warn(String place, String key, Object... arguments) {
        if (warnings.size() < TOLD) {
            warnings.add(Problem.at(place, key, arguments));
        } else {
            unwarned++;
        }
    }

    List<Problem> warnings() {
        return capped(warnings, unwarned);
    }

    void refuseIfAny() {
        if (!told.isEmpty()) {
            throw new InvalidInput(capped(told, untold));
        }
    }

    /** Ends the reading at once: what follows would only be noise. */
    InvalidInput fatal(String place, String key, Object... arguments) {
        told.add(Problem.at(place, key, arguments));
        return new InvalidInput(capped(told, untold));
    }

    private static List<Problem> capped(List<Problem> list, int more) {
        List<Problem> all = new ArrayList<>(list);
        if (more > 0) {
            all.add(new Problem("…", Message.counted("plan.more", more)));
        }
        return List.copyOf(all);
    }
}
