package org.guichet.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.CountedIds;
import org.guichet.kernel.CounterId;
import org.guichet.sale.SmallHouse;
import org.guichet.wire.GrantRequest;
import org.junit.jupiter.api.Test;

class WorkingStockTest {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();

    private final SmallHouse small = new SmallHouse();
    private final House house = small.programme.house(SmallHouse.FIRST);
    private final WorkingStock stock = new WorkingStock(small.programme, new CounterId(2, 1), new CountedIds(),
            Duration.ofMinutes(90));

    private void put(SeatState state, int from, int to) {
        house.put(IntStream.range(from, to).toArray(), state);
    }

    private int asked(List<GrantRequest> requests, int place) {
        String zone = house.plan().priceZones().get(house.plan().priceZone(place)).code();
        return requests.stream().filter(each -> each.event() == SmallHouse.FIRST && each.zone().equals(zone))
                .mapToInt(GrantRequest::count).sum();
    }

    @Test
    void asksForTheLeastOfEveryZoneAndNotAgainAtOnce() {
        put(SeatState.ELSEWHERE, 0, house.plan().size());
        List<GrantRequest> requests = stock.missing(0);
        assertThat(asked(requests, 0)).isEqualTo(WorkingStock.LEAST);
        assertThat(stock.missing(1_000)).isEmpty();
        assertThat(asked(stock.missing(MINUTE), 0)).isEqualTo(WorkingStock.LEAST);
    }

    @Test
    void isContentWithHalfOfWhatItWants() {
        int zone = house.plan().priceZone(0);
        int[] ofZone = IntStream.range(0, house.plan().size()).filter(place -> house.plan().priceZone(place) == zone)
                .toArray();
        house.put(ofZone, SeatState.ELSEWHERE);
        house.put(IntStream.of(ofZone).limit(WorkingStock.LEAST / 2).toArray(), SeatState.MINE);
        assertThat(asked(stock.missing(0), 0)).isZero();
        house.put(new int[]{ofZone[0]}, SeatState.SOLD_HERE);
        assertThat(asked(stock.missing(1), 0)).isEqualTo(WorkingStock.LEAST - WorkingStock.LEAST / 2 + 1);
    }

    @Test
    void aCounterThatSellsFastAsksForWhatItWouldSellInAnOutage() {
        int zone = house.plan().priceZone(0);
        int[] ofZone = IntStream.range(0, house.plan().size()).filter(place -> house.plan().priceZone(place) == zone)
                .toArray();
        house.put(ofZone, SeatState.ELSEWHERE);
        stock.missing(0);
        house.put(IntStream.of(ofZone).limit(10).toArray(), SeatState.SOLD_HERE);
        // ten in ten minutes: ninety in the ninety minutes to ride out
        assertThat(asked(stock.missing(10 * MINUTE), 0)).isEqualTo(90);
        house.put(IntStream.of(ofZone).limit(20).toArray(), SeatState.SOLD_HERE);
        assertThat(asked(stock.missing(10 * MINUTE + MINUTE / 10), 0)).as("asked for lately").isZero();
    }
}
