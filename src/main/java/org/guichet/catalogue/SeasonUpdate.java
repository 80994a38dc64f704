package org.guichet.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.guichet.kernel.Problem;
import org.guichet.seating.SeatLabel;
import org.guichet.seating.SeatingPlan;

/**
 * Whether a season may take the place of the one in use. It may change anything but what tickets in people's hands say:
 * the event, its house, the seat under its guid and label, and the letter and code of price types. Dates, names, prices,
 * taxes, limits and holds move freely: what was sold keeps what it was sold at.
 */
public final class SeasonUpdate {

    private final Season old;
    private final Season fresh;
    private final PlanLookup oldPlans;
    private final PlanLookup freshPlans;
    private final List<Problem> problems = new ArrayList<>();

    private SeasonUpdate(Season old, Season fresh, PlanLookup oldPlans, PlanLookup freshPlans) {
        this.old = old;
        this.fresh = fresh;
        this.oldPlans = oldPlans;
        this.freshPlans = freshPlans;
    }

    /**
     * What would be orphaned, in the order of the events; empty when the fresh season may be used. A season with another
     * code stands beside the old one: it must not use its numbers for other things.
     *
     * @param sold guids of sold seats by event number; events without sales may be left out
     * @param oldPlans the plans that the old season was read with
     */
    public static List<Problem> check(Season old, Season fresh, Map<Integer, Set<String>> sold, PlanLookup oldPlans,
            PlanLookup freshPlans) {
        SeasonUpdate update = new SeasonUpdate(old, fresh, oldPlans, freshPlans);
        boolean anySold = false;
        for (Event event : old.events()) {
            Set<String> seats = sold.getOrDefault(event.number(), Set.of());
            if (!seats.isEmpty()) {
                update.event(event, seats);
                anySold = true;
            }
        }
        if (anySold) {
            update.priceTypes();
            update.currency();
        }
        return List.copyOf(update.problems);
    }

    private boolean sameSeason() {
        return old.code().equals(fresh.code());
    }

    private void event(Event before, Set<String> seats) {
        String place = "event " + before.number();
        Optional<Event> found = fresh.event(before.number());
        if (!sameSeason()) {
            found.ifPresent(event -> problems.add(Problem.at(place, "season.update.event.taken", old.name())));
        } else if (found.isEmpty()) {
            problems.add(Problem.at(place, "season.update.event.gone", before.name(), seats.size()));
        } else if (!found.get().venue().equals(before.venue())) {
            problems.add(Problem.at(place, "season.update.event.venue", before.venue(), found.get().venue(),
                    seats.size()));
        } else {
            seats(place, before, found.get(), seats);
        }
    }

    private void seats(String place, Event before, Event after, Set<String> seats) {
        Optional<SeatingPlan> oldPlan = oldPlans.find(old.venueOf(before));
        Optional<SeatingPlan> freshPlan = freshPlans.find(fresh.venueOf(after));
        if (freshPlan.isEmpty()) {
            problems.add(Problem.at(place, "season.plan.missing", fresh.venueOf(after).plan()));
            return;
        }
        for (String guid : new TreeSet<>(seats)) {
            String was = oldPlan.map(plan -> label(plan, guid)).orElse(guid);
            String is = label(freshPlan.get(), guid);
            if (is.isEmpty()) {
                problems.add(Problem.at(place, "season.update.seat.gone", was.isEmpty() ? guid : was, guid));
            } else if (!was.isEmpty() && oldPlan.isPresent() && !was.equals(is)) {
                problems.add(Problem.at(place, "season.update.seat.renamed", was, is));
            }
        }
    }

    /** Section, row and seat as printed, or nothing when there is no such place. */
    private static String label(SeatingPlan plan, String guid) {
        int index = plan.indexOf(guid);
        if (index == SeatingPlan.NONE) {
            return "";
        }
        SeatLabel label = plan.label(index);
        return (label.section() + " " + label.row()).strip() + " " + label.seat();
    }

    /** Any type may be on a ticket, and tickets carry the code: letters and codes stay together for ever. */
    private void priceTypes() {
        for (PriceType before : old.priceTypes()) {
            String place = "price_type " + before.letter();
            Optional<PriceType> sameLetter = fresh.priceType(before.letter());
            Optional<PriceType> sameCode = fresh.priceTypes().stream().filter(type -> type.code() == before.code())
                    .findFirst();
            if (sameLetter.isPresent() && sameLetter.get().code() != before.code()) {
                problems.add(Problem.at(place, "season.update.type.code", before.code(), sameLetter.get().code()));
            } else if (sameCode.isPresent() && sameCode.get().letter() != before.letter()) {
                problems.add(Problem.at(place, "season.update.type.letter", before.code(),
                        String.valueOf(sameCode.get().letter())));
            } else if (sameLetter.isEmpty() && sameSeason()) {
                problems.add(Problem.at(place, "season.update.type.gone", before.name()));
            }
        }
    }

    private void currency() {
        if (!old.currency().equals(fresh.currency())) {
            problems.add(Problem.at("season", "season.update.currency", old.currency(), fresh.currency()));
        }
    }
}
