package org.guichet.sale;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.seating.Offer;
import org.guichet.seating.PartyRequest;
import org.guichet.seating.SeatChooser;
import org.guichet.seating.SeatingPlan;
import org.guichet.seating.StandingArea;
import org.jspecify.annotations.Nullable;

/**
 * Offers seats and puts them into the cart: the best for a party, the next best in exchange, a wheelchair place with its
 * companion, standing places, the same seats at the linked events. Chooses only what this counter holds. One thread at a time:
 * the clerk's.
 */
public final class OfferSeats {

    private static final byte FREE = SeatState.MINE.packed();
    private static final int SPARE = 64;

    private final Function<SeatingPlan, SeatChooser> choosers;
    private final Map<SeatingPlan, SeatChooser> chooserOf = new HashMap<>();
    private @Nullable Asked last;
    private @Nullable Refused refused;

    /** @param choosers makes the chooser of a plan; asked once a plan */
    public OfferSeats(Function<SeatingPlan, SeatChooser> choosers) {
        this.choosers = choosers;
    }

    /** The last thing asked for, with what was offered and turned down since. */
    private record Asked(int event, int priceZone, List<Character> types, boolean accessible,
            List<List<Integer>> offers) {

        Asked plus(List<Integer> offer) {
            List<List<Integer>> all = new ArrayList<>(offers);
            all.add(offer);
            return new Asked(event, priceZone, types, accessible, List.copyOf(all));
        }
    }

    /** What could not be offered of what this counter holds. */
    private record Refused(Asked asked, List<CartLine> kept) {}

    /**
     * Puts the best seats for a party into the cart, beside what is there.
     *
     * @param zone code of the price zone
     * @return what the clerk has to say about them
     * @throws Refusal there are none, or the cart may not have them; the cart is as it was
     */
    public List<Message> best(Cart cart, int event, String zone, Party party) {
        return offer(cart, new Asked(event, zone(cart, event, zone), party.types(), false, List.of()),
                keep(cart.lines()));
    }

    /** Puts a wheelchair place with its companion seat into the cart; both at this price type until changed. */
    public List<Message> accessible(Cart cart, int event, String zone, char type) {
        return offer(cart, new Asked(event, zone(cart, event, zone), List.of(type, type), true, List.of()),
                keep(cart.lines()));
    }

    /** True when there is an offer in the cart to exchange. */
    public boolean canOfferNext(Cart cart) {
        return last != null && cart.lines().stream().anyMatch(CartLine::offered);
    }

    /** Exchanges the last offer for the next best one; picked seats stay. */
    public List<Message> nextBest(Cart cart) {
        Asked asked = last;
        if (asked == null || !canOfferNext(cart)) {
            throw Refusal.of("sale.offer.nothing");
        }
        List<Character> types = cart.lines().stream().filter(CartLine::offered).map(CartLine::type).toList();
        Asked now = types.size() == asked.types().size()
                ? new Asked(asked.event(), asked.priceZone(), types, asked.accessible(), asked.offers())
                : asked;
        return offer(cart, now, cart.lines().stream().filter(line -> !line.offered()).toList());
    }

    /** Places of the pool that an offer would need. */
    public record Beyond(int event, List<Integer> places) {}

    /** True when the last offer was refused for want of seats at this counter. */
    public boolean lacksSeats() {
        return refused != null;
    }

    /**
     * What would have to come from the pool for the offer that was refused last, chosen by the same rules over the seats of
     * this counter and of the pool; empty when those would not do either.
     */
    public Optional<Beyond> beyond(Cart cart) {
        Refused last = refused;
        if (last == null) {
            return Optional.empty();
        }
        int event = last.asked().event();
        House house = cart.programme().house(event);
        byte[] states = without(house, event, cart.lines(), last.kept()).clone();
        for (int place = 0; place < states.length; place++) {
            states[place] = states[place] == SeatState.OPEN.packed() ? FREE : states[place];
        }
        return switch (choose(last.asked(), house, states)) {
            case Offer.None _ -> Optional.empty();
            case Offer.Found found -> Optional.of(new Beyond(event, found.places().stream()
                    .filter(place -> house.state(place) == SeatState.OPEN).toList()));
        };
    }

    /** Standing places of the pool in an area, more of them than are wanted, because others want them too. */
    public static List<Integer> beyond(House house, StandingArea area, int wanted) {
        return IntStream.range(area.first(), area.end()).filter(place -> house.state(place) == SeatState.OPEN)
                .limit(wanted + SPARE).boxed().toList();
    }

    /** How many standing places of an area are for sale here. */
    public static int standingHere(House house, StandingArea area) {
        return (int) IntStream.range(area.first(), area.end()).filter(place -> house.state(place) == SeatState.MINE)
                .count();
    }

    /** Adds standing places of an area. */
    public void standing(Cart cart, int event, StandingArea area, Party party) {
        House house = cart.programme().house(event);
        int[] free = IntStream.range(area.first(), area.end())
                .filter(place -> house.state(place) == SeatState.MINE).limit(party.size()).toArray();
        if (free.length < party.size()) {
            throw Refusal.of("sale.standing.left", area.name(), free.length);
        }
        List<CartLine> lines = new ArrayList<>(cart.lines());
        for (int i = 0; i < free.length; i++) {
            lines.add(new CartLine(event, free[i], party.types().get(i), false));
        }
        cart.become(lines);
    }

    /** Adds the same seats, or the nearest, at every event linked to those in the cart. */
    public List<Message> linked(Cart cart) {
        List<CartLine> lines = new ArrayList<>(keep(cart.lines()));
        List<Message> notes = new ArrayList<>();
        for (int event : cart.lines().stream().mapToInt(CartLine::event).distinct().toArray()) {
            List<CartLine> here = cart.lines().stream().filter(line -> line.event() == event).toList();
            for (int other : cart.programme().event(event).linked()) {
                if (lines.stream().noneMatch(line -> line.event() == other)) {
                    notes.addAll(follow(cart, here, other, lines));
                }
            }
        }
        if (lines.size() == cart.lines().size()) {
            throw Refusal.of("sale.linked.nothing");
        }
        cart.become(lines);
        return notes;
    }

    /** Free seats beside the cart's that would be left alone, by event. */
    public List<CartLine> orphans(Cart cart) {
        List<CartLine> alone = new ArrayList<>();
        Cart.byEvent(cart.lines()).forEach((event, places) -> {
            House house = cart.programme().house(event);
            List<Integer> taken = IntStream.of(places).boxed().toList();
            chooser(house.plan()).orphans(house.states(), FREE, taken)
                    .forEach(place -> alone.add(new CartLine(event, place, ' ', false)));
        });
        return alone;
    }

    private List<Message> offer(Cart cart, Asked asked, List<CartLine> kept) {
        cart.checkMandate();
        refused = null;
        Programme programme = cart.programme();
        House house = programme.house(asked.event());
        byte[] states = without(house, asked.event(), cart.lines(), kept);
        return switch (choose(asked, house, states)) {
            case Offer.None(Message why) -> {
                refused = new Refused(asked, kept);
                throw new Refusal(why);
            }
            case Offer.Found(List<Integer> places, List<Message> notes) -> {
                List<CartLine> lines = new ArrayList<>(kept);
                for (int i = 0; i < places.size(); i++) {
                    lines.add(new CartLine(asked.event(), places.get(i), asked.types().get(i), true));
                }
                cart.become(lines);
                last = asked.plus(places);
                yield notes;
            }
        };
    }

    private Offer choose(Asked asked, House house, byte[] states) {
        SeatChooser chooser = chooser(house.plan());
        return asked.accessible()
                ? chooser.accessible(states, FREE, asked.priceZone(), asked.offers())
                : chooser.best(states, FREE,
                        new PartyRequest(asked.priceZone(), asked.types().size(), asked.offers()));
    }

    /** The states as they would be if the lines that are not kept were back on sale. */
    private static byte[] without(House house, int event, List<CartLine> lines, List<CartLine> kept) {
        if (lines.size() == kept.size()) {
            return house.states();
        }
        byte[] states = house.states().clone();
        lines.stream().filter(line -> line.event() == event && line.offered())
                .forEach(line -> states[line.place()] = FREE);
        return states;
    }

    private List<Message> follow(Cart cart, List<CartLine> here, int other, List<CartLine> lines) {
        Programme programme = cart.programme();
        House house = programme.house(other);
        SeatingPlan from = programme.plan(here.getFirst().event());
        List<Integer> places = here.stream().map(line -> house.plan().indexOf(from.guid(line.place()))).toList();
        if (places.contains(SeatingPlan.NONE)) {
            throw Refusal.of("sale.linked.plan", programme.event(other).name());
        }
        return switch (chooser(house.plan()).nearest(house.states(), FREE, places)) {
            case Offer.None(Message why) -> throw new Refusal(why);
            case Offer.Found(List<Integer> found, List<Message> notes) -> {
                for (int i = 0; i < found.size(); i++) {
                    lines.add(new CartLine(other, found.get(i), here.get(i).type(), false, here.get(i).checked()));
                }
                yield notes;
            }
        };
    }

    private static List<CartLine> keep(List<CartLine> lines) {
        return lines.stream().map(CartLine::kept).toList();
    }

    private static int zone(Cart cart, int event, String code) {
        int zone = cart.programme().plan(event).priceZone(code);
        if (zone == SeatingPlan.NONE) {
            throw Refusal.of("sale.zone.unknown", code);
        }
        return zone;
    }

    private SeatChooser chooser(SeatingPlan plan) {
        return chooserOf.computeIfAbsent(plan, choosers);
    }
}
