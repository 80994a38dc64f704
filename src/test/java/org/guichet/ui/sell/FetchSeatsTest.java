package org.guichet.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.guichet.inventory.House;
import org.guichet.inventory.SeatState;
import org.guichet.journal.ReturnEntry;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.seating.StandingArea;
import org.guichet.ui.CentreInHand;
import org.guichet.ui.CounterInMemory;
import org.guichet.wire.TakenSeat.Holder;
import org.junit.jupiter.api.Test;

/** A clerk at a counter that holds nothing of what the customer wants, and its centre. */
class FetchSeatsTest {

    private final Clerk clerk = new Clerk(CounterInMemory.enrolled());
    private final CentreInHand centre = Objects.requireNonNull(clerk.counter.centre);
    private final House house = clerk.counter.wicket.programme().house(CounterInMemory.GAME_3);

    private int place(String row, String seat) {
        return clerk.counter.place(CounterInMemory.GAME_3, "104", row, seat);
    }

    private SeatState state(String row, String seat) {
        return house.state(place(row, seat));
    }

    private void wait(int seconds) {
        clerk.counter.time.pass(java.time.Duration.ofSeconds(seconds));
        clerk.counter.wicket.claimSeats().giveBackIdle();
    }

    private List<ReturnEntry> returns() {
        return clerk.counter.journal.entries().stream().filter(ReturnEntry.class::isInstance)
                .map(ReturnEntry.class::cast).toList();
    }

    @Test
    void aSeatOfThePoolIsFetchedAndSoldAsAnyOther() {
        clerk.screen.toggle(place("H", "12"));
        assertThat(clerk.screen.fetch().fetchProperty().get().places()).containsExactly(place("H", "12"));
        assertThat(clerk.cart()).isEmpty();

        centre.grant();
        assertThat(clerk.screen.fetch().isUnderWay()).isFalse();
        assertThat(clerk.cart()).containsExactly("104 · Rangée H · 12");
        clerk.screen.tender().exact();
        assertThat(clerk.onlySale().tickets()).hasSize(1);
        assertThat(state("H", "12")).isEqualTo(SeatState.SOLD_HERE);
        wait(600);
        assertThat(returns()).isEmpty();
    }

    @Test
    void keysTypedMeanwhileFollowTheSeat() {
        clerk.enter("104H11-12");
        clerk.screen.tender().exact();
        assertThat(clerk.sales()).isEmpty();
        centre.grant();
        assertThat(clerk.onlySale().tickets()).hasSize(2);
    }

    @Test
    void whatIsHereAndWhatIsNotComesTogetherOrNotAtAll() {
        centre.givePlaces(CounterInMemory.GAME_3, place("H", "11"));
        clerk.enter("104H11-12");
        assertThat(centre.asked.element().wish().seats()).hasSize(1);
        centre.taken(Holder.COUNTER, "Guichet 5", 1);
        assertThat(clerk.cart()).isEmpty();
        assertThat(clerk.notice()).isEqualTo(
                "Siège 104 H 12\u00a0: Guichet 5 l’a. Rien n’a changé au panier\u00a0; choisissez-en un autre.");
        assertThat(state("H", "11")).isEqualTo(SeatState.MINE);
        assertThat(state("H", "12")).isEqualTo(SeatState.ELSEWHERE);
    }

    @Test
    void aRefusalSaysWhoHasItOrThatItIsGoneInBothLanguages() {
        clerk.words.speak(Language.EN);
        clerk.screen.toggle(place("H", "12"));
        centre.taken(Holder.BUYER, "", 1);
        assertThat(clerk.notice()).isEqualTo("Seat 104 H 12: already sold.");
        assertThat(state("H", "12")).isEqualTo(SeatState.SOLD_ELSEWHERE);
        clerk.screen.toggle(place("H", "11"));
        centre.taken(Holder.WEBSITE, "", 1);
        assertThat(clerk.notice()).contains("in a basket of the website");
        clerk.screen.toggle(place("H", "10"));
        centre.taken(Holder.HOLD, "", 1);
        assertThat(clerk.notice()).contains("held by the house");
    }

    @Test
    void aRefusedSeatDropsTheKeysThatWereMeantForIt() {
        centre.givePlaces(CounterInMemory.GAME_3, place("H", "1"));
        clerk.enter("104H1");
        clerk.enter("104H12");
        clerk.screen.tender().exact();
        centre.taken(Holder.BUYER, "", 1);
        assertThat(clerk.sales()).as("nobody pays for half of what was asked for").isEmpty();
        assertThat(clerk.cart()).containsExactly("104 · Rangée H · 1");
    }

    @Test
    void escapeGivesUpAndALateGrantGoesBack() {
        clerk.screen.toggle(place("H", "12"));
        clerk.screen.escape();
        assertThat(clerk.screen.fetch().isUnderWay()).isFalse();
        assertThat(clerk.noticeKey()).isEqualTo("sell.fetch.given-up");

        centre.grant();
        assertThat(clerk.cart()).isEmpty();
        wait(0);
        assertThat(returns()).singleElement()
                .satisfies(back -> assertThat(back.seats()).containsExactly(house.plan().guid(place("H", "12"))));
        assertThat(state("H", "12")).isEqualTo(SeatState.RETURNED);
    }

    @Test
    void anAnswerThatNeverCameMayStillComeByTheFeedAndGoesBack() {
        clerk.screen.toggle(place("H", "12"));
        var wish = centre.silent();
        assertThat(clerk.noticeKey()).isEqualTo("sync.pool.unheard");
        wait(30);
        assertThat(returns()).isEmpty();
        centre.give(wish.event(), wish.seats());
        wait(0);
        wait(16);
        assertThat(returns()).hasSize(1);
    }

    @Test
    void releasedFromTheCartItWaitsForAnUndoAndThenGoesBack() {
        centre.prompt = true;
        clerk.screen.toggle(place("H", "12"));
        clerk.screen.escape();
        wait(0);
        wait(10);
        clerk.screen.undo();
        assertThat(clerk.cart()).containsExactly("104 · Rangée H · 12");
        wait(60);
        assertThat(returns()).isEmpty();
        clerk.screen.escape();
        wait(0);
        wait(16);
        assertThat(returns()).hasSize(1);
        clerk.screen.undo();
        assertThat(clerk.cart()).as("gone, and said so").isEmpty();
        assertThat(clerk.noticeKey()).isEqualTo("sale.seat.elsewhere");
    }

    @Test
    void aParkedCartKeepsItsFetchedSeats() {
        centre.prompt = true;
        clerk.screen.toggle(place("H", "12"));
        clerk.screen.parked().parkOrTakeBack();
        assertThat(state("H", "12")).isEqualTo(SeatState.PARKED);
        wait(3_600);
        clerk.counter.wicket.claimSeats().giveBackAll();
        assertThat(returns()).isEmpty();
        clerk.screen.parked().parkOrTakeBack();
        assertThat(state("H", "12")).isEqualTo(SeatState.IN_CART);
    }

    @Test
    void bestAvailableTakesWhatIsHereFirstAndFallsBackOnThePool() {
        centre.givePlaces(CounterInMemory.GAME_3, place("H", "11"), place("H", "12"));
        clerk.screen.sticky()
                .chooseZone(clerk.counter.wicket.programme().zone(CounterInMemory.GAME_3, place("H", "11")));
        clerk.enter("2");
        assertThat(centre.asked).isEmpty();
        assertThat(clerk.cart()).containsExactly("104 · Rangée H · 11–12");

        clerk.enter("3");
        assertThat(centre.asked.element().wish().seats()).hasSize(3);
        centre.taken(Holder.BUYER, "", 2);
        assertThat(centre.asked.element().wish().seats()).as("others at once").hasSize(3);
        centre.grant();
        assertThat(clerk.screen.cart().countProperty().get()).isEqualTo("5\u00a0billets");
    }

    @Test
    void whenOthersAreAlwaysQuickerItSaysSoAfterAFewTries() {
        clerk.enter("2");
        for (int attempt = 0; attempt < 3; attempt++) {
            centre.taken(Holder.BUYER, "", 2);
        }
        assertThat(centre.asked).isEmpty();
        assertThat(clerk.screen.fetch().isUnderWay()).isFalse();
        assertThat(clerk.notice()).isNotEmpty();
        assertThat(clerk.cart()).isEmpty();
    }

    @Test
    void standingPlacesAreFetchedByQuantity() {
        int event = clerk.counter.season.events().stream().mapToInt(one -> one.number())
                .filter(number -> !clerk.counter.wicket.programme().plan(number).standingAreas().isEmpty()).findFirst()
                .orElseThrow();
        StandingArea area = clerk.counter.wicket.programme().plan(event).standingAreas().getFirst();
        clerk.screen.sticky().chooseEvent(event);
        clerk.screen.sticky().chooseParty(3);
        centre.givePlaces(event, area.first());
        clerk.screen.stand(area);
        assertThat(centre.asked.element().wish().count()).isEqualTo(2);
        assertThat(centre.asked.element().wish().seats()).hasSizeGreaterThan(2);
        centre.grant();
        assertThat(clerk.screen.cart().countProperty().get()).isEqualTo("3\u00a0billets");
    }

    @Test
    void offlineNothingIsAskedAndEverythingSaysWhy() {
        centre.obstacle = Message.of("sync.pool.offline");
        clerk.screen.toggle(place("H", "12"));
        assertThat(centre.asked).isEmpty();
        assertThat(clerk.notice()).isEqualTo(
                "Siège 104 H 12\u00a0: pas à ce guichet (hors ligne, le central ne peut pas le donner).");
        clerk.enter("104H12");
        assertThat(clerk.noticeKey()).isEqualTo("sell.fetch.elsewhere");
        clerk.enter("2");
        assertThat(clerk.notice()).contains("hors ligne");
        assertThat(clerk.screen.seatWords().card(place("H", "12")).detail())
                .isEqualTo("ailleurs (hors ligne, le central ne peut pas le donner)");
        clerk.screen.toggleList();
        assertThat(clerk.screen.seats().seat(place("H", "12")).state()).isEqualTo("ailleurs, central injoignable");
    }

    @Test
    void aCartThatMayNotHaveTheSeatAsksForNone() {
        clerk.screen.toggle(java.util.stream.IntStream.range(0, 300).toArray());
        assertThat(centre.asked).isEmpty();
        assertThat(clerk.noticeKey()).startsWith("sale.limit");
    }

    @Test
    void whatThisCounterMaySellIsCountedAsGrantsAndReturnsCome() {
        String zone = clerk.counter.wicket.programme().zone(CounterInMemory.GAME_3, place("H", "11"));
        assertThat(left(zone)).isEqualTo("0");
        centre.givePlaces(CounterInMemory.GAME_3, place("H", "11"), place("H", "12"));
        assertThat(left(zone)).isEqualTo("2");
        assertThat(clerk.screen.sticky().leftProperty().get()).isEqualTo(2);
        clerk.enter("104H12");
        assertThat(left(zone)).isEqualTo("1");
    }

    private String left(String zone) {
        return clerk.screen.sticky().chips().stream().filter(chip -> chip.code().equals(zone)).findFirst()
                .orElseThrow().left();
    }
}
