package org.guichet.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.GrantRecords;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.journal.CloseEntry;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.Recorded;
import org.guichet.journal.ReturnEntry;
import org.guichet.kernel.Refusal;
import org.guichet.seating.SeatingPlan;

/**
 * Gives seats back to the pool. They are out of the clerk's reach before the journal says so, and nothing brings them back but
 * another grant. Safe from any thread.
 */
public final class ReturnSeats {

    private final Programme programme;
    private final Ledger ledger;
    private final GrantRecords records;

    public ReturnSeats(Programme programme, Ledger ledger, GrantRecords records) {
        this.programme = programme;
        this.ledger = ledger;
        this.records = records;
    }

    /**
     * Returns those of the seats that are for sale here; what is in a cart or sold stays.
     *
     * @param seats guids
     * @return what was recorded, an entry a grant
     * @throws JournalUnavailable what was not recorded is for sale here as before
     */
    public synchronized List<Recorded<ReturnEntry>> give(int event, List<String> seats) {
        House house = programme.house(event);
        Map<GrantNumber, List<String>> byGrant = new TreeMap<>();
        for (String seat : seats) {
            int place = house.plan().indexOf(seat);
            if (place != SeatingPlan.NONE && house.state(place) == SeatState.MINE) {
                records.grantOf(event, seat)
                        .ifPresent(grant -> byGrant.computeIfAbsent(grant, _ -> new ArrayList<>()).add(seat));
            }
        }
        return byGrant.entrySet().stream()
                .flatMap(grant -> give(house, grant.getKey(), grant.getValue()).stream()).toList();
    }

    /**
     * Returns all that is unsold and writes the last entry of this incarnation: nothing is sold here ever after.
     *
     * @throws Refusal a cart, perhaps a parked one, still holds seats: they would go back to the pool unseen
     */
    public synchronized Recorded<CloseEntry> close(String reason) {
        if (programme.events().stream()
                .anyMatch(event -> programme.house(event.number()).count(SeatState.IN_CART)
                        + programme.house(event.number()).count(SeatState.PARKED) > 0)) {
            throw Refusal.of("sale.close.carts");
        }
        programme.events().forEach(event -> {
            SeatingPlan plan = programme.plan(event.number());
            give(event.number(), java.util.stream.IntStream.range(0, plan.size()).mapToObj(plan::guid).toList());
        });
        return ledger.record(next -> new CloseEntry(reason));
    }

    private List<Recorded<ReturnEntry>> give(House house, GrantNumber grant, List<String> seats) {
        int[] places = house.plan().indexesOf(seats);
        if (house.move(places, SeatState.MINE, SeatState.RETURNED).length > 0) {
            return List.of(); // the clerk was quicker
        }
        try {
            return List.of(ledger.record(next -> new ReturnEntry(house.event(), grant, List.copyOf(seats))));
        } catch (JournalUnavailable e) {
            house.move(places, SeatState.RETURNED, SeatState.MINE);
            throw e;
        }
    }
}
