package org.guichet.ui;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.guichet.kernel.Message;
import org.guichet.seating.Offer;
import org.guichet.seating.PartyRequest;
import org.guichet.seating.SeatChooser;
import org.guichet.seating.SeatingPlan;

/** Chooses the first seats together that are free: enough for tests of the window. */
final class FirstFree implements SeatChooser {

    private final SeatingPlan plan;

    FirstFree(SeatingPlan plan) {
        this.plan = plan;
    }

    @Override
    public Offer best(byte[] states, byte free, PartyRequest request) {
        for (int first = 0; first < plan.seatCount(); first++) {
            List<Integer> block = block(states, free, request.priceZone(), first, request.count());
            if (!block.isEmpty() && request.skip().stream().noneMatch(block::equals)) {
                return new Offer.Found(block, List.of());
            }
        }
        return none();
    }

    private List<Integer> block(byte[] states, byte free, int zone, int first, int count) {
        List<Integer> block = new ArrayList<>();
        for (int place = first; place != SeatingPlan.NONE && block.size() < count; place = plan.right(place)) {
            if (states[place] != free || plan.priceZone(place) != zone || plan.isAccessible(place)) {
                return List.of();
            }
            block.add(place);
        }
        return block.size() == count ? block : List.of();
    }

    @Override
    public Offer nearest(byte[] states, byte free, List<Integer> places) {
        return places.stream().allMatch(place -> states[place] == free)
                ? new Offer.Found(places, List.of())
                : best(states, free, new PartyRequest(plan.priceZone(places.getFirst()), places.size(), List.of()));
    }

    @Override
    public Offer accessible(byte[] states, byte free, int priceZone, List<List<Integer>> skip) {
        for (int place = 0; place < plan.seatCount(); place++) {
            if (plan.isAccessible(place) && states[place] == free) {
                for (int companion : plan.companions(place)) {
                    if (states[companion] == free && !skip.contains(List.of(place, companion))) {
                        return new Offer.Found(List.of(place, companion), List.of());
                    }
                }
            }
        }
        return none();
    }

    @Override
    public List<Integer> orphans(byte[] states, byte free, List<Integer> places) {
        Set<Integer> taken = new HashSet<>(places);
        List<Integer> alone = new ArrayList<>();
        for (int place : places) {
            for (int beside : new int[]{plan.left(place), plan.right(place)}) {
                if (isFree(states, free, taken, beside) && !isFree(states, free, taken, plan.left(beside))
                        && !isFree(states, free, taken, plan.right(beside))) {
                    alone.add(beside);
                }
            }
        }
        return alone;
    }

    private static boolean isFree(byte[] states, byte free, Set<Integer> taken, int place) {
        return place != SeatingPlan.NONE && states[place] == free && !taken.contains(place);
    }

    private static Offer none() {
        return new Offer.None(Message.of("sale.offer.nothing"));
    }
}
