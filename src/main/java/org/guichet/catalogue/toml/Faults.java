package org.guichet.catalogue.toml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Message;
import org.guichet.kernel.Place;
import org.guichet.kernel.Problem;
import org.tomlj.TomlPosition;

/** What is wrong with one file, gathered while reading goes on. */
final class Faults {

    /** Told at most; a file with more is not worth reading further down. */
    static final int TOLD = 500;

    private static final int QUOTED = 300;

    private final String file;
    private final List<Fault> found = new ArrayList<>();
    private int untold;

    private record Fault(TomlPosition at, Problem problem) {}

    Faults(String file) {
        this.file = file;
    }

    void add(TomlPosition at, String path, String key, Object... arguments) {
        Object[] told = Arrays.stream(arguments).map(word -> word instanceof String s ? shortened(s) : word).toArray();
        add(at, Problem.at(new Place(file, at.line(), at.column(), shortened(path)), key, told));
    }

    /** Faults of another file that this place names, each with its own place there. */
    void addAll(TomlPosition at, String other, InvalidInput refused) {
        refused.problems().forEach(problem -> add(at, problem.place().file().isEmpty()
                ? new Problem(problem.place().in(other), problem.message())
                : problem));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** In the order of the file. */
    InvalidInput refusal() {
        List<Problem> problems = new ArrayList<>(found.stream()
                .sorted(Comparator.comparingInt((Fault fault) -> fault.at().line())
                        .thenComparingInt(fault -> fault.at().column()))
                .map(Fault::problem).toList());
        if (untold > 0) {
            problems.add(new Problem(Place.file(file), Message.counted("season.more", untold)));
        }
        return new InvalidInput(problems);
    }

    private void add(TomlPosition at, Problem problem) {
        if (found.size() < TOLD) {
            found.add(new Fault(at, problem));
        } else {
            untold++;
        }
    }

    /** A hostile file may quote itself at any length. */
    private static String shortened(String word) {
        return word.length() <= QUOTED ? word : word.substring(0, QUOTED) + "…";
    }
}
