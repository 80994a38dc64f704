package org.guichet.lab.chaos;

import java.util.List;
import java.util.stream.Stream;

/**
 * What does not agree, each in words.
 *
 * @param lost tickets that somebody holds or was promised, and that are not in the centre's books
 * @param doubleSold tickets for a seat that another living ticket is for too
 * @param unexplained everything else
 */
public record Differences(List<String> lost, List<String> doubleSold, List<String> unexplained) {

    public Differences {
        lost = List.copyOf(lost);
        doubleSold = List.copyOf(doubleSold);
        unexplained = List.copyOf(unexplained);
    }

    /** All of them, each told as what it is. */
    public List<String> all() {
        return Stream.of(told("lost", lost), told("double", doubleSold), told("unexplained", unexplained))
                .flatMap(List::stream).toList();
    }

    private static List<String> told(String what, List<String> each) {
        return each.stream().map(one -> what + ": " + one).toList();
    }

    /** True when everything agrees. */
    public boolean none() {
        return lost.isEmpty() && doubleSold.isEmpty() && unexplained.isEmpty();
    }
}
