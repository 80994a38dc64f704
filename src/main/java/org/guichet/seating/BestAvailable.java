package org.guichet.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.guichet.kernel.Message;

/**
 * The best seats of a plan by rules in a fixed order: together in one row, no single seat left empty, nearest the focal
 * point; then two rows back to back for groups; then in the fewest parts, and saying so. Neighbours come from the plan's geometry and
 * aisles, never from numbers. Each rule begins near its point and passes once over the states at most.
 */
public final class BestAvailable implements SeatChooser {

    /** Larger parties are placed by hand. */
    public static final int LARGEST_PARTY = 200;

    private static final List<SeatingRule> RULES = List.of(new OneRow(), new TwoRows(), new FewestParts());

    private final SeatingPlan plan;
    private final Floor floor;

    public BestAvailable(SeatingPlan plan) {
        this.plan = plan;
        this.floor = new Floor(plan);
    }

    @Override
    public Offer best(byte[] states, byte free, PartyRequest request) {
        if (request.count() > LARGEST_PARTY) {
            return new Offer.None(Message.of("best.why.tooMany", LARGEST_PARTY));
        }
        BitSet barred = new BitSet();
        request.skip().forEach(offer -> offer.forEach(barred::set));
        if (isStandingZone(request.priceZone())) {
            return standing(states, free, request, barred);
        }
        Search search = new Search(floor, states, free, request.priceZone(), request.count(), plan.focalX(),
                plan.focalY(), barred);
        return best(search);
    }

    private Offer best(Search search) {
        List<Message> whyNot = new ArrayList<>();
        for (SeatingRule rule : RULES) {
            Offer.Found found = rule.offer(search);
            if (found != null) {
                return found;
            }
            whyNot.add(rule.whyNot(search));
        }
        return new Offer.None(search.barred().isEmpty() ? whyNot.getLast() : Message.of("best.why.noOther"));
    }

    @Override
    public Offer nearest(byte[] states, byte free, List<Integer> places) {
        if (places.stream().allMatch(place -> states[place] == free)) {
            return new Offer.Found(places, List.of());
        }
        Integer[] chosen = new Integer[places.size()];
        List<Message> notes = new ArrayList<>(List.of(Message.of("best.note.near")));
        BitSet barred = new BitSet();
        for (List<Integer> positions : alike(places).values()) {
            Offer offer = block(states, free, positions.stream().map(places::get).toList(), barred);
            switch (offer) {
                case Offer.None none -> {
                    return none;
                }
                case Offer.Found(List<Integer> found, List<Message> said) -> {
                    for (int i = 0; i < found.size(); i++) {
                        chosen[positions.get(i)] = found.get(i);
                        barred.set(found.get(i));
                    }
                    said.stream().filter(note -> !notes.contains(note)).forEach(notes::add);
                }
            }
        }
        return new Offer.Found(Arrays.asList(chosen), notes);
    }

    /** Positions in the list of what must stay together: seats of one price zone, places of one standing area. */
    private Map<Integer, List<Integer>> alike(List<Integer> places) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            int group = plan.isSeat(place) ? plan.priceZone(place) : -1 - plan.standingArea(place).first();
            groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(i);
        }
        return groups;
    }

    private Offer block(byte[] states, byte free, List<Integer> places, BitSet barred) {
        int first = places.getFirst();
        if (!plan.isSeat(first)) {
            return inArea(states, free, plan.standingArea(first), places.size(), barred);
        }
        if (places.size() > LARGEST_PARTY) {
            return new Offer.None(Message.of("best.why.tooMany", LARGEST_PARTY));
        }
        float x = (float) places.stream().mapToDouble(plan::x).average().orElse(0);
        float y = (float) places.stream().mapToDouble(plan::y).average().orElse(0);
        return best(new Search(floor, states, free, plan.priceZone(first), places.size(), x, y, barred));
    }

    @Override
    public Offer accessible(byte[] states, byte free, int priceZone, List<List<Integer>> skip) {
        BitSet barred = new BitSet();
        skip.forEach(offer -> offer.forEach(barred::set));
        Best best = new Best();
        BitSet wheelchairs = plan.arrays().accessible();
        for (int place = wheelchairs.nextSetBit(0); place >= 0; place = wheelchairs.nextSetBit(place + 1)) {
            if (states[place] == free && !barred.get(place)) {
                for (int companion : plan.arrays().companions().getOrDefault(place, PlanArrays.NOBODY)) {
                    if (states[companion] == free) {
                        best.consider(plan.priceZone(place) != priceZone, fromFocus(place), place, companion);
                    }
                }
            }
        }
        if (!best.found()) {
            return new Offer.None(Message.of(skip.isEmpty() ? "best.why.accessible" : "best.why.noOther"));
        }
        int zone = plan.priceZone(best.at());
        return new Offer.Found(List.of(best.at(), best.behind()), zone == priceZone
                ? List.of()
                : List.of(Message.of("best.note.otherZone", plan.priceZones().get(zone).code())));
    }

    @Override
    public List<Integer> orphans(byte[] states, byte free, List<Integer> places) {
        return LoneSeats.leftBy(plan, states, free, places);
    }

    private boolean isStandingZone(int zone) {
        return !floor.hasSeats[zone] && plan.standingAreas().stream().anyMatch(area -> area.priceZone() == zone);
    }

    private Offer standing(byte[] states, byte free, PartyRequest request, BitSet barred) {
        Offer last = new Offer.None(Message.of("best.why.noOther"));
        List<StandingArea> nearestFirst = plan.standingAreas().stream()
                .filter(area -> area.priceZone() == request.priceZone())
                .sorted(Comparator.comparingDouble(area -> fromFocus(area.first()))).toList();
        for (StandingArea area : nearestFirst) {
            last = inArea(states, free, area, request.count(), barred);
            if (last instanceof Offer.Found) {
                return last;
            }
        }
        return last;
    }

    private static Offer inArea(byte[] states, byte free, StandingArea area, int count, BitSet barred) {
        List<Integer> places = IntStream.range(area.first(), area.end())
                .filter(place -> states[place] == free && !barred.get(place)).limit(count).boxed().toList();
        return places.size() == count
                ? new Offer.Found(places, List.of())
                : new Offer.None(Message.counted("best.why.standing", places.size(), area.name()));
    }

    private float fromFocus(int place) {
        float dx = plan.x(place) - plan.focalX();
        float dy = plan.y(place) - plan.focalY();
        return dx * dx + dy * dy;
    }
}
