package org.guichet.central;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.CounterId;
import org.jspecify.annotations.Nullable;

/** Every place of every event, and who holds it. */
public interface Places {

    /**
     * A place as it stands.
     *
     * @param index in the plan of its event
     * @param holder null in the pool
     * @param grant the last grant that ever named it
     */
    record Place(int event, String seat, int index, String zone, Standing standing, @Nullable CounterId holder,
            GrantNumber grant) {}

    /**
     * Which places a move is for; null means any.
     *
     * @param below only places whose last grant came before this one
     * @param sparesWeb not those that the website sold: nobody holds them
     */
    record Where(Set<Standing> standings, @Nullable CounterId holder, @Nullable GrantNumber grant,
            @Nullable GrantNumber below, boolean sparesWeb) {

        public static Where standing(Standing... standings) {
            return new Where(Set.of(standings), null, null, null, false);
        }

        public Where by(CounterId counter) {
            return new Where(standings, counter, grant, below, sparesWeb);
        }

        public Where under(GrantNumber number) {
            return new Where(standings, holder, number, below, sparesWeb);
        }

        public Where before(GrantNumber number) {
            return new Where(standings, holder, grant, number, sparesWeb);
        }

        public Where notSoldOnWeb() {
            return new Where(standings, holder, grant, below, true);
        }

        /** Whether a place is one of them. */
        public boolean includes(Place place) {
            return standings.contains(place.standing()) && (holder == null || holder.equals(place.holder()))
                    && (grant == null || grant.equals(place.grant()))
                    && (below == null || place.grant().compareTo(below) < 0)
                    && !(sparesWeb && place.standing() == Standing.SOLD && place.holder() == null);
        }
    }

    /**
     * What a move makes of them.
     *
     * @param holder who holds them from now on; null keeps the holder, or ends the hold when {@code frees}
     * @param grant the grant of a new holder, else null
     */
    record Change(Standing standing, boolean frees, @Nullable CounterId holder, @Nullable GrantNumber grant) {

        public static Change to(Standing standing) {
            return new Change(standing, false, null, null);
        }

        public static Change free(Standing standing) {
            return new Change(standing, true, null, null);
        }

        public static Change grant(CounterId counter, GrantNumber number, Standing standing) {
            return new Change(standing, false, counter, number);
        }

        /** The place after the move. */
        public Place of(Place place) {
            return new Place(place.event(), place.seat(), place.index(), place.zone(), standing,
                    holder != null ? holder : frees ? null : place.holder(), grant != null ? grant : place.grant());
        }
    }

    /** The seats of places by their event, in the order of events. */
    static SortedMap<Integer, List<String>> byEvent(Collection<Place> places) {
        return places.stream().collect(Collectors.groupingBy(Place::event, TreeMap::new,
                Collectors.mapping(Place::seat, Collectors.toList())));
    }

    /** Brings a place into the books, or changes the zone and index of one that is there. */
    void found(List<Place> places);

    /**
     * Takes those places of an event out of the books that are not among the seats and that nobody has: open, held or blocked.
     *
     * @param seats guids, of places that are there or not
     * @return the others that are not among them, in the order of their guids; they stay
     */
    List<String> keep(int event, Collection<String> seats);

    Set<Integer> events();

    /**
     * Moves those of the seats that are where they should be, and leaves the others.
     *
     * @return the seats that were not moved
     */
    List<String> move(int event, Collection<String> seats, Where from, Change to);

    /** Keeps everybody else from moving seats until the transaction ends: what is read after it stays as it was read. */
    void lock(int event, Collection<String> seats);

    Optional<Place> find(int event, String seat);

    List<Place> find(int event, Collection<String> seats);

    /** What one incarnation holds in that standing, in the order of event and plan. */
    List<Place> heldBy(CounterId counter, Standing standing);

    /** What stands open in a price zone, in the order of the plan. */
    List<Place> open(int event, String zone);

    /** The guids of all places of an event, in their order. */
    List<String> seats(int event);

    /** The codes of the price zones of an event. */
    Set<String> zones(int event);

    /** How many unsold seats of a zone each incarnation holds. */
    Map<CounterId, Integer> held(int event, String zone);

    /** The standing of every place by its index in the plan: {@link Standing#packed()}. */
    byte[] standings(int event);

    Map<Standing, Integer> count(int event);
}
