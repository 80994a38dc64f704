package org.guichet.central;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.catalogue.Event;
import org.guichet.catalogue.Hold;
import org.guichet.catalogue.Season;
import org.guichet.catalogue.SeasonUpdate;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Place;
import org.guichet.central.Places.Where;
import org.guichet.inventory.GrantNumber;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Problem;
import org.guichet.kernel.TimeSource;
import org.guichet.seating.SeatingPlan;
import org.guichet.wire.CatalogueDocument;

/**
 * Brings a season to the house: a place for every seat of every event, held or blocked as the season says. Bringing it again
 * updates, and takes out what the season no longer has; what was sold or is in a counter's hands is never taken from under it.
 */
public final class BringCatalogue {

    private final Books books;
    private final TimeSource time;

    public BringCatalogue(Books books, TimeSource time) {
        this.books = books;
        this.time = time;
    }

    /**
     * A season read and found sound.
     *
     * @param plans by code of the venue
     */
    public record Sound(CatalogueDocument document, Season season, Map<String, SeatingPlan> plans) {

        SeatingPlan plan(Event event) {
            return java.util.Objects.requireNonNull(plans.get(event.venue()), event.venue());
        }
    }

    /**
     * Brings a season.
     *
     * @param before the one in force until now
     * @return false when it was in force already
     * @throws InvalidInput it would orphan seats that are sold or out; nothing was brought
     */
    public boolean bring(Sound fresh, Optional<Sound> before, Decision decision) {
        return books.inTransaction(transaction -> {
            boolean changed = bring(transaction, fresh, before);
            if (changed) {
                decision.note(transaction, time.now(), "season-brought", fresh.season().code());
            }
            return changed;
        });
    }

    private boolean bring(Transaction books, Sound fresh, Optional<Sound> before) {
        if (books.catalogue().tag().equals(fresh.document().tag())) {
            return false;
        }
        before.ifPresent(old -> refuseOrphans(books, old, fresh));
        fresh.season().events().forEach(event -> found(books, event, fresh.plan(event)));
        before.filter(old -> old.season().code().equals(fresh.season().code()))
                .ifPresent(old -> forgetEvents(books, old.season(), fresh.season()));
        books.catalogue().put(fresh.document());
        return true;
    }

    private static void refuseOrphans(Transaction books, Sound old, Sound fresh) {
        Map<Integer, Set<String>> out = new HashMap<>();
        for (Event event : old.season().events()) {
            out.put(event.number(), outOfThePool(books, event.number(), old.plan(event)));
        }
        List<Problem> problems = SeasonUpdate.check(old.season(), fresh.season(), out,
                venue -> Optional.ofNullable(old.plans().get(venue.code())),
                venue -> Optional.ofNullable(fresh.plans().get(venue.code())));
        refuse(problems);
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static Set<String> outOfThePool(Transaction books, int event, SeatingPlan plan) {
        byte[] standings = books.places().standings(event);
        Set<String> out = new HashSet<>();
        for (int place = 0; place < standings.length && place < plan.size(); place++) {
            if (!Standing.IN_HAND.contains(Standing.unpack(standings[place]))) {
                out.add(plan.guid(place));
            }
        }
        return out;
    }

    /** Another season stands beside the old one, whose tickets are still out: its events stay. */
    private static void forgetEvents(Transaction books, Season old, Season fresh) {
        List<Problem> problems = new ArrayList<>();
        for (Event event : old.events()) {
            if (fresh.event(event.number()).isEmpty()) {
                int out = books.places().keep(event.number(), Set.of()).size();
                if (out > 0) {
                    problems.add(Problem.at("event " + event.number(), "season.update.event.gone", event.name(), out));
                }
            }
        }
        refuse(problems);
    }

    private static void found(Transaction books, Event event, SeatingPlan plan) {
        List<Place> places = new ArrayList<>(plan.size());
        for (int index = 0; index < plan.size(); index++) {
            places.add(new Place(event.number(), plan.guid(index), index,
                    plan.priceZones().get(plan.priceZone(index)).code(), Standing.OPEN, null, GrantNumber.NONE));
        }
        books.places().found(places);
        refuse(books.places().keep(event.number(), places.stream().map(Place::seat).toList()).stream()
                .map(seat -> Problem.at("event " + event.number(), "season.update.seat.gone", seat, seat)).toList());
        books.allotments().blocks(event.number(), blocks(plan));
        keep(books, event, plan, Hold.Kind.HOUSE, Standing.HELD);
        keep(books, event, plan, Hold.Kind.BLOCKED, Standing.BLOCKED);
        books.places().move(event.number(), books.namedHolds().of(event.number()).keySet(),
                Where.standing(Standing.OPEN), Change.to(Standing.HELD));
    }

    static List<Block> blocks(SeatingPlan plan) {
        List<Block> blocks = new ArrayList<>();
        int first = 0;
        for (int place = 0; place < plan.size(); place++) {
            boolean last = plan.isSeat(place)
                    ? plan.right(place) == SeatingPlan.NONE
                    : place + 1 == plan.size() || !plan.standingArea(place).equals(plan.standingArea(place + 1));
            if (last) {
                blocks.add(new Block(first, place + 1, plan.label(place).section()));
                first = place + 1;
            }
        }
        return blocks;
    }

    /** What the season holds leaves the pool, what it no longer holds comes back; seats that are out stay out. */
    private static void keep(Transaction books, Event event, SeatingPlan plan, Hold.Kind kind, Standing standing) {
        Set<String> held = event.holds().stream().filter(hold -> hold.kind() == kind)
                .flatMap(hold -> hold.seatGuids().stream()).filter(seat -> plan.indexOf(seat) != SeatingPlan.NONE)
                .collect(Collectors.toSet());
        List<String> free = new ArrayList<>();
        for (int index = 0; index < plan.size(); index++) {
            if (!held.contains(plan.guid(index))) {
                free.add(plan.guid(index));
            }
        }
        books.places().move(event.number(), free, Where.standing(standing), Change.to(Standing.OPEN));
        books.places().move(event.number(), held, Where.standing(Standing.OPEN, Standing.HELD, Standing.BLOCKED),
                Change.to(standing));
    }
}
