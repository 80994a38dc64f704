package org.guichet.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.Guards;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.journal.FoldedState;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.ReturnEntry;
import org.guichet.kernel.CountedIds;
import org.guichet.kernel.CounterId;
import org.guichet.sale.Ledger;
import org.guichet.sale.ReturnSeats;
import org.guichet.sale.SmallHouse;
import org.guichet.sale.TakeGrant;
import org.guichet.wire.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerRecallTest {

    private final SmallHouse small = new SmallHouse();
    private final House house = small.programme.house(SmallHouse.FIRST);
    private final FoldedState fold = FoldedState.of(small.journal);
    private final WorkingStock stock = new WorkingStock(small.programme, new CounterId(2, 1), new CountedIds(),
            Duration.ofMinutes(90));
    private final AnswerRecall answerRecall = new AnswerRecall(small.programme, stock,
            new ReturnSeats(small.programme, new Ledger(small.journal, fold), fold));
    /** Forty seats of zone A; the stock is {@link WorkingStock#LEAST}. */
    private final int[] zone = IntStream.range(0, house.plan().size())
            .filter(place -> house.plan().priceZone(place) == house.plan().priceZone("A")).toArray();

    @BeforeEach
    void grant() {
        List<String> seats = IntStream.range(0, house.plan().size()).mapToObj(house.plan()::guid).toList();
        new TakeGrant(small.programme, new Ledger(small.journal, fold), fold, grant -> true, Guards.ALL)
                .take(new GrantEntry(SmallHouse.FIRST, new GrantNumber(1, 1), false, seats, "signed"), 1);
    }

    private int count(SeatState state) {
        return house.count(house.plan().priceZone("A"), state);
    }

    private List<ReturnEntry> returned() {
        List<ReturnEntry> returned = new ArrayList<>();
        small.journal.read(1, record -> {
            if (record.entry() instanceof ReturnEntry entry) {
                returned.add(entry);
            }
        });
        return returned;
    }

    @Test
    void givesWhatIsAskedForAndKeepsItsStock() {
        int spare = zone.length - WorkingStock.LEAST;
        assertThat(answerRecall.give(Notice.Recall.of(SmallHouse.FIRST, "A", spare - 3), 0)).hasValue(spare - 3);
        assertThat(count(SeatState.MINE)).isEqualTo(WorkingStock.LEAST + 3);
        assertThat(answerRecall.give(Notice.Recall.of(SmallHouse.FIRST, "A", 400), 1)).hasValue(3);
        assertThat(count(SeatState.MINE)).isEqualTo(WorkingStock.LEAST);
        assertThat(answerRecall.give(Notice.Recall.of(SmallHouse.FIRST, "A", 400), 2)).hasValue(0);
        assertThat(returned()).hasSize(2).flatExtracting(ReturnEntry::seats).hasSize(spare).doesNotHaveDuplicates();
    }

    @Test
    void whatIsInACartStays() {
        int cart = zone[zone.length - 1];
        house.move(new int[]{cart}, SeatState.MINE, SeatState.IN_CART);
        answerRecall.give(Notice.Recall.of(SmallHouse.FIRST, "A", 400), 0);
        assertThat(house.state(cart)).isEqualTo(SeatState.IN_CART);
        assertThat(returned()).flatExtracting(ReturnEntry::seats).doesNotContain(house.plan().guid(cart)).isNotEmpty();
    }

    @Test
    void namedSeatsAreGivenAsFarAsTheyCanBeSpared() {
        List<String> named = IntStream.of(zone).mapToObj(house.plan()::guid).toList();
        answerRecall.give(Notice.Recall.of(SmallHouse.FIRST, named), 0);
        assertThat(count(SeatState.MINE)).isEqualTo(WorkingStock.LEAST);
    }

    @Test
    void aLongerOutageKeepsMoreOfWhatSells() {
        house.put(IntStream.of(zone).limit(2).toArray(), SeatState.SOLD_HERE);
        stock.spare(house, house.plan().priceZone("A"), 0);
        house.put(IntStream.of(zone).limit(4).toArray(), SeatState.SOLD_HERE);
        stock.rideOut(SmallHouse.FIRST, Duration.ofMinutes(160));
        // two in ten minutes: thirty-two in a hundred and sixty
        answerRecall.give(Notice.Recall.of(SmallHouse.FIRST, "A", 400), Duration.ofMinutes(10).toMillis());
        assertThat(count(SeatState.MINE)).isEqualTo(32);
    }

    @Test
    void aWishForWhatIsNotKnownIsLeftAlone() {
        assertThat(answerRecall.give(Notice.Recall.of(99, "A", 4), 0)).as("perhaps of the season that waits").isEmpty();
        assertThat(answerRecall.give(Notice.Recall.of(SmallHouse.FIRST, "Z", 4), 0)).hasValue(0);
        answerRecall.give(Notice.Recall.of(SmallHouse.FIRST, List.of("nowhere")), 0);
        assertThat(returned()).isEmpty();
    }
}
