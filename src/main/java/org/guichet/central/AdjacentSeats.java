package org.guichet.central;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichet.central.Places.Place;

/**
 * Chooses which open seats of a zone a counter gets: runs of neighbours, so that it can seat parties together. The smallest
 * run that is long enough keeps the long ones for others. No run is cut so that fewer than {@link #BLOCK} neighbours go or
 * stay: rather than that, the counter gets a few seats less than it asked for, as long as the zone has whole blocks left.
 */
final class AdjacentSeats {

    /** A family. */
    static final int BLOCK = 4;

    private AdjacentSeats() {}

    /**
     * @param open in the order of the plan, in which neighbours follow each other
     * @param blocks where neighbours end, in the order of the plan; between places of no block nothing ends
     */
    static List<String> choose(List<Place> open, List<Block> blocks, int count) {
        List<List<Place>> runs = runs(open, blocks);
        List<String> chosen = new ArrayList<>();
        while (chosen.size() < count && !runs.isEmpty()) {
            int wanted = count - chosen.size();
            List<Place> run = fitting(runs, wanted).orElseGet(() -> longest(runs));
            if (wanted < BLOCK && !chosen.isEmpty() && run.size() > wanted) {
                break;
            }
            runs.remove(run);
            run.stream().limit(portion(run.size(), wanted)).map(Place::seat).forEach(chosen::add);
        }
        return chosen;
    }

    /** As above for a party: exactly so many if they are open, together if there is room anywhere. */
    static List<String> party(List<Place> open, List<Block> blocks, int count) {
        List<List<Place>> runs = runs(open, blocks);
        List<String> chosen = new ArrayList<>();
        while (chosen.size() < count && !runs.isEmpty()) {
            int wanted = count - chosen.size();
            List<Place> run = fitting(runs, wanted)
                    .or(() -> runs.stream().filter(each -> each.size() >= wanted)
                            .min(Comparator.comparingInt(List::size)))
                    .orElseGet(() -> longest(runs));
            runs.remove(run);
            run.stream().limit(wanted).map(Place::seat).forEach(chosen::add);
        }
        return chosen;
    }

    /** The smallest run that goes whole, or leaves a block behind. */
    private static Optional<List<Place>> fitting(List<List<Place>> runs, int wanted) {
        return runs.stream().filter(run -> run.size() == wanted || run.size() >= wanted + BLOCK)
                .min(Comparator.comparingInt(List::size));
    }

    private static List<Place> longest(List<List<Place>> runs) {
        return runs.stream().max(Comparator.comparingInt(List::size)).orElseThrow();
    }

    private static int portion(int run, int wanted) {
        boolean leavesStump = run > wanted && run < wanted + BLOCK;
        return leavesStump && run >= 2 * BLOCK ? run - BLOCK : Math.min(run, wanted);
    }

    private static List<List<Place>> runs(List<Place> open, List<Block> blocks) {
        List<List<Place>> runs = new ArrayList<>();
        int next = -1;
        int block = 0;
        for (Place place : open) {
            boolean fresh = place.index() != next;
            while (block < blocks.size() && blocks.get(block).end() <= place.index()) {
                block++;
                fresh = true;
            }
            if (fresh) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(place);
            next = place.index() + 1;
        }
        return runs;
    }
}
