package org.guichet.sale;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.guichet.catalogue.Season;
import org.guichet.kernel.Problem;
import org.guichet.seating.SeatingPlan;

/**
 * A season that was read and found sound, with the files it was read from.
 *
 * @param plans the plan of each venue, by its code
 * @param venues the plan files of each venue
 * @param warnings what a file said in an older way
 */
public record SeasonFiles(Season season, FileBytes file, Map<String, SeatingPlan> plans, List<VenueFiles> venues,
        List<Problem> warnings) {

    /**
     * @param venue its code
     * @param sidecar empty when there is none
     */
    public record VenueFiles(String venue, FileBytes plan, FileBytes sidecar) {}

    /** The content of every file. */
    public Stream<byte[]> all() {
        return Stream
                .concat(Stream.of(file), venues.stream().flatMap(venue -> Stream.of(venue.plan(), venue.sidecar())))
                .filter(bytes -> !bytes.isEmpty()).map(FileBytes::bytes);
    }
}
