package org.guichet.central;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.guichet.central.Places.Place;

/**
 * Chooses which open seats of a zone a counter gets: runs of neighbours, so that it can seat parties together. The smallest
 * run that is long enough keeps the long ones for others; without one, the longest runs come first.
 */
final class AdjacentSeats {

    private AdjacentSeats() {}

    /** @param open in the order of the plan, in which neighbours follow each other */
    static List<String> choose(List<Place> open, int count) {
        List<List<Place>> runs = runs(open);
        List<String> chosen = new ArrayList<>();
        while (chosen.size() < count && !runs.isEmpty()) {
            int wanted = count - chosen.size();
            List<Place> run = runs.stream().filter(each -> each.size() >= wanted)
                    .min(Comparator.comparingInt(List::size))
                    .orElseGet(() -> runs.stream().max(Comparator.comparingInt(List::size)).orElseThrow());
            runs.remove(run);
            run.stream().limit(wanted).map(Place::seat).forEach(chosen::add);
        }
        return chosen;
    }

    private static List<List<Place>> runs(List<Place> open) {
        List<List<Place>> runs = new ArrayList<>();
        int next = -1;
        for (Place place : open) {
            if (place.index() != next) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(place);
            next = place.index() + 1;
        }
        return runs;
    }
}
