package org.guichet.seating.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;

/** Gathers the faults of a plan and the files beside it; a hopeless file does not fill the memory with them. One thread. */
final class Problems {

    /** Faults that are told; of the others, how many. */
    static final int TOLD = 200;

    private final String file;
    private final Gathered faults;
    private final Gathered warnings;

    private static final class Gathered {
        private final List<Problem> told = new ArrayList<>();
        private int untold;

        boolean isFull() {
            return told.size() >= TOLD;
        }

        void add(Problem problem) {
            if (isFull()) {
                untold++;
            } else {
                told.add(problem);
            }
        }

        List<Problem> all() {
            List<Problem> all = new ArrayList<>(told);
            if (untold > 0) {
                all.add(new Problem(Place.WHOLE, Message.counted("plan.more", untold)));
            }
            return List.copyOf(all);
        }
    }

    /** @param file its name; may be empty */
    Problems(String file) {
        this(file, new Gathered(), new Gathered());
    }

    private Problems(String file, Gathered faults, Gathered warnings) {
        this.file = file;
        this.faults = faults;
        this.warnings = warnings;
    }

    /** Those of another file, gathered with these. */
    Problems ofFile(String other) {
        return new Problems(other, faults, warnings);
    }

    void add(String path, String key, Object... arguments) {
        add(() -> path, key, arguments);
    }

    /** For those who would have to put a path into words first. */
    void add(Supplier<String> path, String key, Object... arguments) {
        faults.add(Problem.at(placed(Place.of(faults.isFull() ? "" : path.get())), key, arguments));
    }

    void warn(String path, String key, Object... arguments) {
        warnings.add(Problem.at(placed(Place.of(path)), key, arguments));
    }

    List<Problem> warnings() {
        return warnings.all();
    }

    void refuseIfAny() {
        if (!faults.told.isEmpty()) {
            throw new InvalidInput(faults.all());
        }
    }

    /** Ends the reading at once: what follows would only be noise. */
    InvalidInput fatal(Place place, String key, Object... arguments) {
        faults.told.add(Problem.at(placed(place), key, arguments));
        return new InvalidInput(faults.all());
    }

    private Place placed(Place place) {
        return place.in(file);
    }
}
