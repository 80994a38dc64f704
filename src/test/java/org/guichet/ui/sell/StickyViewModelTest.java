package org.guichet.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.IntStream;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Message;
import org.guichet.ui.CounterInMemory;
import org.junit.jupiter.api.Test;

class StickyViewModelTest {

    private final Clerk clerk = new Clerk();
    private final StickyViewModel sticky = clerk.screen.sticky();

    @Test
    void chipsShowTheAllInPriceOfTheStickyType() {
        assertThat(sticky.chips()).extracting(ZoneChip::name, ZoneChip::price, ZoneChip::sticky).containsExactly(
                tuple("Zone A", "48,00\u00a0$", true),
                tuple("Zone B", "38,00\u00a0$", false),
                tuple("Zone C", "28,00\u00a0$", false),
                tuple("Zone D", "22,00\u00a0$", false));
        sticky.nextType();
        assertThat(sticky.chips()).extracting(ZoneChip::price).startsWith("40,00\u00a0$");
    }

    @Test
    void countsWhatIsLeftHere() {
        int before = Integer.parseInt(sticky.chips().getFirst().left().replace("\u00a0", ""));
        clerk.enter("2");
        assertThat(sticky.chips().getFirst().left().replace("\u00a0", "")).isEqualTo(String.valueOf(before - 2));
    }

    @Test
    void everythingSticksForTheNextCustomer() {
        sticky.nextZone();
        sticky.chooseType('E');
        clerk.enter("3");
        clerk.screen.tender().exact();

        assertThat(sticky.zone()).isEqualTo("B");
        assertThat(sticky.type()).isEqualTo('E');
        assertThat(sticky.party().size()).isEqualTo(3);
    }

    @Test
    void choosingTheStickyZoneAgainShowsItAlone() {
        sticky.chooseZone("B");
        assertThat(sticky.filteringProperty().get()).isFalse();
        sticky.chooseZone("B");
        assertThat(sticky.filteringProperty().get()).isTrue();
        sticky.chooseZone("C");
        assertThat(sticky.filteringProperty().get()).isFalse();
    }

    @Test
    void keepsAZoneThatTheNextEventHas() {
        sticky.chooseZone("D");
        sticky.chooseEvent(CounterInMemory.FINAL);
        assertThat(sticky.zone()).isEqualTo("D");
        sticky.chooseZone("E");
        sticky.chooseEvent(CounterInMemory.GAME_3);
        assertThat(sticky.zone()).isEqualTo("A");
    }

    @Test
    void saysWhatStandsInTheWayOfSelling() {
        assertThat(obstacle()).isEmpty();
        clerk.counter.time.set("2025-12-31T12:00:00Z");
        assertThat(obstacle()).isEqualTo("sell.obstacle.early");
        clerk.enter("2");
        assertThat(clerk.noticeKey()).isEqualTo("sale.window.early");
        clerk.counter.time.set("2027-05-02T04:00:00Z");
        assertThat(obstacle()).isEqualTo("sell.obstacle.late");
    }

    @Test
    void saysThatTheHouseIsSoldOut() {
        House house = sticky.house();
        house.put(IntStream.range(0, house.plan().size()).toArray(), SeatState.SOLD_HERE);

        assertThat(obstacle()).isEqualTo("sell.obstacle.sold-out");
        assertThat(sticky.soldShareProperty().get()).isEqualTo("100\u00a0% vendus");
        assertThat(sticky.chips()).allMatch(ZoneChip::soldOut);
    }

    @Test
    void saysThatTheZoneShownAloneHasNothingLeft() {
        House house = sticky.house();
        int zone = house.plan().priceZone("B");
        house.put(IntStream.range(0, house.plan().size()).filter(place -> house.plan().priceZone(place) == zone)
                .toArray(), SeatState.SOLD_HERE);
        sticky.chooseZone("B");
        assertThat(obstacle()).isEmpty();
        sticky.chooseZone("B");
        assertThat(obstacle()).isEqualTo("sell.obstacle.zone");
        sticky.nextZone();
        assertThat(obstacle()).isEmpty();
    }

    @Test
    void saysThatNoSeatWasGranted() {
        Clerk without = new Clerk(new CounterInMemory(false));

        assertThat(without.screen.sticky().obstacleProperty().get().map(Message::key))
                .contains("sell.obstacle.no-grant");
    }

    private String obstacle() {
        clerk.screen.refresh();
        return sticky.obstacleProperty().get().map(Message::key).orElse("");
    }
}
