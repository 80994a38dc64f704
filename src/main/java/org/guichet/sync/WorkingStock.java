package org.guichet.sync;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.catalogue.Event;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.IdSource;
import org.guichet.sale.Programme;
import org.guichet.wire.GrantRequest;

/**
 * How many seats this counter keeps of every price zone, so that it can sell through an outage: what it would sell at its own
 * rate in the time to ride out, and never less than a few. It asks for more when half of that is gone. One thread at a time.
 */
public final class WorkingStock {

    /** Enough for the first dozen parties of a counter that has sold nothing yet. */
    static final int LEAST = 24;
    static final int MOST = 400;
    private static final long MEASURED_MILLIS = Duration.ofMinutes(30).toMillis();
    /** One party in a second is no rate: what was sold in less counts as sold in this time. */
    private static final long RATE_MILLIS = Duration.ofMinutes(5).toMillis();
    private static final long ASK_AGAIN_MILLIS = Duration.ofSeconds(30).toMillis();

    private final Programme programme;
    private final CounterId counter;
    private final IdSource ids;
    private final Duration usual;
    private final int least;
    private final Map<Integer, Long> rideOutMillis = new HashMap<>();
    private final Map<Zone, Deque<Sold>> rates = new HashMap<>();
    private final Map<Zone, Long> askedAt = new HashMap<>();

    /** @param usual the longest outage to sell through, where the house says nothing else */
    public WorkingStock(Programme programme, CounterId counter, IdSource ids, Duration usual) {
        this(programme, counter, ids, usual, LEAST);
    }

    /** @param least seats of a zone that it keeps, however little it sells: fewer for a hall that has fewer */
    public WorkingStock(Programme programme, CounterId counter, IdSource ids, Duration usual, int least) {
        this.programme = programme;
        this.counter = counter;
        this.ids = ids;
        this.usual = usual;
        this.least = least;
    }

    /** Another outage to ride out at an event. */
    public void rideOut(int event, Duration outage) {
        rideOutMillis.put(event, outage.toMillis());
    }

    private record Zone(int event, int index) {}

    private record Sold(long at, int seats) {}

    /**
     * What to ask the centre for now; a zone that was asked for lately is left out.
     *
     * @param now milliseconds of a clock that only goes forward
     */
    public List<GrantRequest> missing(long now) {
        List<GrantRequest> requests = new ArrayList<>();
        for (Event event : programme.events()) {
            House house = programme.house(event.number());
            for (int index = 0; index < house.plan().priceZones().size(); index++) {
                Zone zone = new Zone(event.number(), index);
                int target = target(zone, house.count(index, SeatState.SOLD_HERE), now);
                int here = house.count(index, SeatState.MINE);
                if (here * 2 < target && now - askedAt.getOrDefault(zone, now - ASK_AGAIN_MILLIS) >= ASK_AGAIN_MILLIS) {
                    askedAt.put(zone, now);
                    requests.add(new GrantRequest(ids.newId(), counter, event.number(), List.of(),
                            house.plan().priceZones().get(index).code(), target - here));
                }
            }
        }
        return requests;
    }

    /**
     * What can be spared of a zone: what is for sale here beyond the stock.
     *
     * @param now as above
     */
    int spare(House house, int index, long now) {
        Zone zone = new Zone(house.event(), index);
        return Math.max(0, house.count(index, SeatState.MINE)
                - target(zone, house.count(index, SeatState.SOLD_HERE), now));
    }

    private int target(Zone zone, int sold, long now) {
        Deque<Sold> seen = rates.computeIfAbsent(zone, _ -> new ArrayDeque<>());
        seen.add(new Sold(now, sold));
        while (seen.size() > 1 && now - seen.getFirst().at() > MEASURED_MILLIS) {
            seen.removeFirst();
        }
        Sold first = seen.getFirst();
        long measured = Math.max(RATE_MILLIS, now - first.at());
        long outage = (sold - first.seats()) * rideOutMillis.getOrDefault(zone.event(), usual.toMillis()) / measured;
        return Math.clamp(outage, least, MOST);
    }
}
