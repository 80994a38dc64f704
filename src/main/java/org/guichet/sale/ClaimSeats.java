package org.guichet.sale;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Message;
import org.guichet.kernel.TimeSource;
import org.guichet.seating.SeatingPlan;
import org.guichet.wire.TakenSeat;
import org.jspecify.annotations.Nullable;

/**
 * Gets seats of the pool that a clerk has pointed at, and gives back by the journal those that end in no cart: offered and
 * not wanted, or granted so late that the clerk had given them up. Which seats those are is known until the counter closes,
 * when they go back; what a crash leaves is sold here like any other. Safe from any thread.
 */
public final class ClaimSeats {

    /** How long a seat may lie in no cart: time enough for an undo. */
    private static final long IDLE_NANOS = Duration.ofSeconds(15).toNanos();
    /** A grant later than this is kept and sold like any other. */
    private static final long LATE_NANOS = Duration.ofMinutes(10).toNanos();

    private final Programme programme;
    private final @Nullable Pool pool;
    private final ReturnSeats returnSeats;
    private final TimeSource time;
    private final Map<Seat, Claimed> claimed = new HashMap<>();

    /** @param pool null for a counter with no centre */
    public ClaimSeats(Programme programme, @Nullable Pool pool, ReturnSeats returnSeats, TimeSource time) {
        this.programme = programme;
        this.pool = pool;
        this.returnSeats = returnSeats;
        this.time = time;
    }

    private record Seat(int event, int place) {}

    /**
     * @param asked when
     * @param idle since when it is for sale here and in no cart; null while it is not
     * @param unwanted given up by the clerk
     */
    private record Claimed(long asked, @Nullable Long idle, boolean unwanted) {}

    /** What a claim came to. */
    public sealed interface Outcome {

        /** As many as were asked for are for sale here. */
        record Had() implements Outcome {}

        /**
         * None is to be had.
         *
         * @param taken true when others have them and other seats may do, false when the centre did not say
         */
        record Not(Message why, boolean taken) implements Outcome {}
    }

    /** False for a counter that is its own house. */
    public boolean hasCentre() {
        return pool != null;
    }

    /** Why no seat of others can be had now, as a sentence; empty when the centre can be asked. Answers at once. */
    public Optional<Message> obstacle() {
        return pool == null ? Optional.of(Message.of("sale.pool.alone")) : pool.obstacle();
    }

    /**
     * Asks for places that are not this counter's.
     *
     * @param count how many of them, any
     * @param told called once, on any thread, within two seconds
     */
    public void claim(int event, List<Integer> places, int count, Consumer<Outcome> told) {
        Pool asked = pool;
        Optional<Message> obstacle = obstacle();
        if (asked == null || obstacle.isPresent()) {
            told.accept(new Outcome.Not(obstacle.orElseThrow(), false));
            return;
        }
        note(event, places, false);
        SeatingPlan plan = programme.plan(event);
        asked.ask(new Pool.Wish(event, places.stream().map(plan::guid).toList(), count), answer -> told.accept(
                switch (answer) {
                    case Pool.Answer.Granted _ -> granted(event, places, count);
                    case Pool.Answer.Taken(List<TakenSeat> taken) -> taken(event, taken);
                    case Pool.Answer.Unheard(Message why) -> new Outcome.Not(why, false);
                }));
    }

    /** The clerk waits no more: whatever still comes of it goes back. */
    public void giveUp(int event, List<Integer> places) {
        note(event, places, true);
    }

    /** Gives back what has been in no cart for a while. Writes the journal; not for the clerk's thread. */
    public void giveBackIdle() {
        giveBack(idle(false));
    }

    /** Gives back all that is in no cart. Writes the journal; not for the clerk's thread. */
    public void giveBackAll() {
        giveBack(idle(true));
    }

    private synchronized void note(int event, List<Integer> places, boolean unwanted) {
        long now = time.monotonicNanos();
        places.forEach(place -> claimed.put(new Seat(event, place), new Claimed(now, null, unwanted)));
    }

    private synchronized void forget(int event, List<Integer> places) {
        places.forEach(place -> claimed.remove(new Seat(event, place)));
    }

    private Outcome granted(int event, List<Integer> places, int count) {
        House house = programme.house(event);
        forget(event, places.stream().filter(place -> house.state(place) != SeatState.MINE).toList());
        long had = places.stream().filter(place -> house.state(place) == SeatState.MINE).count();
        return had >= count
                ? new Outcome.Had()
                : new Outcome.Not(Message.of("sale.claim.partly", (int) had, count), true);
    }

    private Outcome taken(int event, List<TakenSeat> taken) {
        House house = programme.house(event);
        for (TakenSeat seat : taken) {
            int place = house.plan().indexOf(seat.seat());
            if (place != SeatingPlan.NONE) {
                forget(event, List.of(place));
                house.showOther(place, switch (seat.by()) {
                    case BUYER -> SeatState.SOLD_ELSEWHERE;
                    case BLOCKED -> SeatState.BLOCKED;
                    case COUNTER, WEBSITE, HOLD, REVIEW, NOBODY -> SeatState.ELSEWHERE;
                });
            }
        }
        return new Outcome.Not(SeatRefusal.of(programme, event, taken), true);
    }

    /** Takes off the list what need not be watched any more. */
    private synchronized Map<Integer, SortedSet<Integer>> idle(boolean all) {
        long now = time.monotonicNanos();
        Map<Integer, SortedSet<Integer>> back = new TreeMap<>();
        Iterator<Map.Entry<Seat, Claimed>> each = claimed.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Seat, Claimed> next = each.next();
            Seat seat = next.getKey();
            Claimed was = next.getValue();
            SeatState state = programme.house(seat.event()).state(seat.place());
            if (state == SeatState.MINE) {
                long since = was.idle() == null ? now : was.idle();
                next.setValue(new Claimed(was.asked(), since, was.unwanted()));
                if (all || was.unwanted() || now - since >= IDLE_NANOS) {
                    back.computeIfAbsent(seat.event(), _ -> new TreeSet<>()).add(seat.place());
                    each.remove();
                }
            } else if (state == SeatState.IN_CART || state == SeatState.PARKED) {
                next.setValue(new Claimed(was.asked(), null, false));
            } else if (state == SeatState.SOLD_HERE || now - was.asked() > LATE_NANOS) {
                each.remove();
            }
        }
        return back;
    }

    private void giveBack(Map<Integer, SortedSet<Integer>> places) {
        places.forEach((event, back) -> {
            SeatingPlan plan = programme.plan(event);
            returnSeats.give(event, back.stream().map(plan::guid).toList());
        });
    }
}
