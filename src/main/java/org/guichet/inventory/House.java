package org.guichet.inventory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.guichet.seating.SeatingPlan;

/**
 * The state of every place of one event at this counter, one byte a place. Moves are all-or-nothing and only legal ones
 * happen. Safe from any thread: moves exclude each other; {@link #states()} may be read without a lock by painters, who
 * see each byte either before or after a move and are told of every move afterwards.
 */
public final class House {

    /** Told after a move, on the mover's thread, with the places that changed: be quick. */
    @FunctionalInterface
    public interface Listener {
        void changed(House house, int[] places);
    }

    private final int event;
    private final SeatingPlan plan;
    private final byte[] states;
    /** What a place is to this counter while nobody has it: for sale, or what the season keeps it as. */
    private final byte[] atRest;
    private final int[][] counts;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** A house in which every place is {@code initial}. */
    public House(int event, SeatingPlan plan, SeatState initial) {
        this.event = event;
        this.plan = plan;
        this.states = new byte[plan.size()];
        this.atRest = new byte[plan.size()];
        this.counts = new int[plan.priceZones().size()][SeatState.values().length];
        java.util.Arrays.fill(states, initial.packed());
        java.util.Arrays.fill(atRest, SeatState.MINE.packed());
        for (int place = 0; place < states.length; place++) {
            counts[plan.priceZone(place)][initial.packed()]++;
        }
    }

    public int event() {
        return event;
    }

    public SeatingPlan plan() {
        return plan;
    }

    public SeatState state(int place) {
        return SeatState.unpack(states[place]);
    }

    /** The live packed states by place, shared with painters so that 100,000 bytes a frame are not copied: read only. */
    public byte[] states() {
        return states;
    }

    /** How many places of a price zone are in that state. */
    public synchronized int count(int priceZone, SeatState state) {
        return counts[priceZone][state.packed()];
    }

    public synchronized int count(SeatState state) {
        int sum = 0;
        for (int[] zone : counts) {
            sum += zone[state.packed()];
        }
        return sum;
    }

    /**
     * Moves all places from one state to another, or none.
     *
     * @return the places that were not in {@code from}; empty when the move was made
     */
    public int[] move(int[] places, SeatState from, SeatState to) {
        synchronized (this) {
            int[] refused = java.util.Arrays.stream(places).filter(place -> states[place] != from.packed()).toArray();
            if (refused.length > 0) {
                return refused;
            }
            set(places, to);
        }
        tell(places);
        return new int[0];
    }

    /** Puts places into a state whatever they were: for what the journal or the catalogue says, never for an act. */
    public void put(int[] places, SeatState to) {
        synchronized (this) {
            set(places, to);
        }
        tell(places);
    }

    /**
     * Keeps places out of sale under the season's word: at once those that nobody has, the others when they come back. To be
     * called after what the journal says was put.
     *
     * @param kept {@link SeatState#ELSEWHERE} or {@link SeatState#BLOCKED}
     */
    public void withhold(int[] places, SeatState kept) {
        int[] free;
        synchronized (this) {
            for (int place : places) {
                atRest[place] = kept.packed();
            }
            free = java.util.Arrays.stream(places).filter(
                    place -> state(place) == SeatState.MINE || state(place) == SeatState.ELSEWHERE).toArray();
            set(free, kept);
        }
        tell(free);
    }

    /**
     * Shows what others do with places that are not this counter's; its own places stay as they are.
     *
     * @param picture a packed state for every place; what is not a state of others is passed over
     */
    public void showOthers(byte[] picture) {
        int[] changed;
        synchronized (this) {
            changed = java.util.stream.IntStream.range(0, states.length)
                    .filter(place -> states[place] != picture[place] && state(place).isOfOthers()
                            && SeatState.unpack(picture[place]).isOfOthers())
                    .toArray();
            for (int place : changed) {
                set(place, picture[place]);
            }
        }
        tell(changed);
    }

    /** Shows what others do with one place; does nothing to a place of this counter. */
    public void showOther(int place, SeatState state) {
        synchronized (this) {
            if (!state(place).isOfOthers() || state(place) == state) {
                return;
            }
            set(place, state.packed());
        }
        tell(new int[]{place});
    }

    /** Takes places from whoever had them: back on sale, or to what the season keeps them as. */
    public void release(int[] places) {
        synchronized (this) {
            for (int place : places) {
                set(place, atRest[place]);
            }
        }
        tell(places);
    }

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    public void forget(Listener listener) {
        listeners.remove(listener);
    }

    private void set(int[] places, SeatState to) {
        for (int place : places) {
            set(place, to.packed());
        }
    }

    private void set(int place, byte to) {
        int[] zone = counts[plan.priceZone(place)];
        zone[states[place]]--;
        zone[to]++;
        states[place] = to;
    }

    private void tell(int[] places) {
        if (places.length > 0) {
            listeners.forEach(listener -> listener.changed(this, places));
        }
    }
}
