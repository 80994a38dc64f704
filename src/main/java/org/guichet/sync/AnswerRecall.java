package org.guichet.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.sale.Programme;
import org.guichet.sale.ReturnSeats;
import org.guichet.seating.SeatingPlan;
import org.guichet.wire.Notice;

/**
 * Gives seats back when the centre wishes so: of those that are for sale here, in no cart, and beyond the working stock, by a
 * RETURN in the counter's own journal. One thread at a time.
 */
public final class AnswerRecall {

    private final Programme programme;
    private final WorkingStock stock;
    private final ReturnSeats returnSeats;

    public AnswerRecall(Programme programme, WorkingStock stock, ReturnSeats returnSeats) {
        this.programme = programme;
        this.stock = stock;
        this.returnSeats = returnSeats;
    }

    /**
     * Gives what can be spared, if anything.
     *
     * @param now as in {@link WorkingStock#missing}
     * @return how many seats went back; empty for an event that this season does not have
     * @throws org.guichet.journal.JournalUnavailable what was not recorded is for sale here as before
     */
    public OptionalInt give(Notice.Recall recall, long now) {
        if (programme.events().stream().noneMatch(event -> event.number() == recall.event())) {
            return OptionalInt.empty();
        }
        House house = programme.house(recall.event());
        List<String> spared = spared(house, recall.seats().isEmpty()
                ? ofZone(house.plan(), recall.zone())
                : house.plan().indexesOf(recall.seats()), now);
        List<String> given = recall.seats().isEmpty() ? spared.stream().limit(recall.count()).toList() : spared;
        return OptionalInt.of(returnSeats.give(recall.event(), given).stream()
                .mapToInt(each -> each.entry().seats().size()).sum());
    }

    /** From the end of the plan: best available begins at the stage, which mostly comes first. */
    private static int[] ofZone(SeatingPlan plan, String code) {
        int zone = plan.priceZone(code);
        return IntStream.range(0, plan.size()).map(place -> plan.size() - 1 - place)
                .filter(place -> plan.priceZone(place) == zone).toArray();
    }

    private List<String> spared(House house, int[] places, long now) {
        SeatingPlan plan = house.plan();
        Map<Integer, Integer> spare = new HashMap<>();
        List<String> given = new ArrayList<>();
        for (int place : places) {
            if (place != SeatingPlan.NONE && house.state(place) == SeatState.MINE) {
                int left = spare.computeIfAbsent(plan.priceZone(place), zone -> stock.spare(house, zone, now));
                if (left > 0) {
                    given.add(plan.guid(place));
                    spare.put(plan.priceZone(place), left - 1);
                }
            }
        }
        return given;
    }
}
