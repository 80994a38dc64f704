package org.guichet.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.guichet.kernel.Language;
import org.guichet.ui.CounterInMemory;
import org.junit.jupiter.api.Test;

class ParkedViewModelTest {

    private final Clerk clerk = new Clerk();
    private final AtomicInteger left = new AtomicInteger();

    @Test
    void parksTheCartAndTakesTheOnlyOneBack() {
        clerk.enter("104B3-4");
        clerk.screen.parked().parkOrTakeBack();
        assertThat(clerk.cart()).isEmpty();
        assertThat(clerk.screen.parked().labelProperty().get()).isEqualTo("Attente (1)");
        clerk.screen.parked().parkOrTakeBack();

        assertThat(clerk.cart()).containsExactly("104 · Rangée B · 3–4");
        assertThat(clerk.screen.parked().labelProperty().get()).isEqualTo("Attente");
    }

    @Test
    void stepsThroughThoseWhoWait() {
        clerk.enter("104B3");
        clerk.screen.parked().parkOrTakeBack();
        clerk.enter("104B5");
        clerk.screen.parked().parkOrTakeBack();
        clerk.screen.parked().parkOrTakeBack();
        assertThat(clerk.screen.parked().isOpen()).isTrue();
        clerk.screen.parked().parkOrTakeBack();
        clerk.enter();

        assertThat(clerk.cart()).containsExactly("104 · Rangée B · 5");
        assertThat(clerk.screen.parked().isOpen()).isFalse();
    }

    @Test
    void aParkedCartOutlivesARestart() {
        clerk.enter("104B3-4");
        clerk.screen.parked().parkOrTakeBack();
        Clerk next = clerk.afterRestart();
        assertThat(next.screen.parked().waiting()).singleElement()
                .extracting(ParkedViewModel.Waiting::seats).isEqualTo("104 B 3, 104 B 4");
        next.screen.parked().parkOrTakeBack();
        next.screen.tender().exact();

        assertThat(next.onlySale().tickets()).hasSize(2);
    }

    @Test
    void theTicketsLanguageWaitsWithTheCustomer() {
        clerk.enter("104B3-4");
        clerk.screen.sale().switchTickets();
        clerk.screen.parked().parkOrTakeBack();
        assertThat(clerk.screen.sale().ticketLanguage()).as("the next customer's").isEqualTo(Language.FR);
        Clerk next = clerk.afterRestart();
        next.screen.parked().parkOrTakeBack();
        assertThat(next.screen.sale().ticketsProperty().get()).isEqualTo("Billets\u00a0EN");
        assertThat(next.screen.sale().otherTicketsProperty().get()).isTrue();
        next.screen.tender().exact();

        assertThat(next.onlySale().language()).isEqualTo(Language.EN);
        assertThat(next.screen.sale().otherTicketsProperty().get()).isFalse();
    }

    @Test
    void parkingCannotBeUndoneByAccident() {
        clerk.enter("104B3");
        clerk.screen.parked().parkOrTakeBack();
        clerk.screen.undo();

        assertThat(clerk.noticeKey()).isEqualTo("sale.undo.nothing");
        assertThat(clerk.screen.parked().waiting()).hasSize(1);
    }

    @Test
    void theClerkNeverWaitsForTheJournalAndTypesAhead() {
        clerk.enter("104B3-4");
        clerk.diskIsSlow();
        clerk.screen.parked().parkOrTakeBack();
        clerk.type("104B5").enter();
        assertThat(clerk.counter.wicket.cart().lines()).as("frozen until the journal has it").hasSize(2);
        clerk.diskAnswers();

        assertThat(clerk.cart()).containsExactly("104 · Rangée B · 5");
        assertThat(clerk.screen.parked().waiting()).hasSize(1);
    }

    @Test
    void enterRightAfterParkingServesTheNext() {
        clerk.enter("104B3-4");
        clerk.diskIsSlow();
        clerk.screen.parked().parkOrTakeBack();
        clerk.enter();
        clerk.diskAnswers();

        assertThat(clerk.counter.wicket.cart().lines()).hasSize(2);
        assertThat(clerk.cart()).doesNotContain("104 · Rangée B · 3–4");
    }

    @Test
    void aSeatThatTheJournalDoesNotLetGoStaysInTheCart() {
        clerk.enter("104B3-4");
        clerk.screen.parked().parkOrTakeBack();
        clerk.screen.parked().parkOrTakeBack();
        clerk.counter.journal.fill();
        clerk.diskIsSlow();
        clerk.screen.cart().clear();
        clerk.diskAnswers();

        assertThat(clerk.cart()).containsExactly("104 · Rangée B · 3–4");
        assertThat(clerk.noticeKey()).isEqualTo("test.full");
        assertThat(clerk.afterRestart().screen.parked().waiting()).hasSize(1);
    }

    @Test
    void seatsOfAParkedCartAreSaidToWait() {
        clerk.enter("104B3");
        int place = clerk.counter.place(CounterInMemory.GAME_3, "104", "B", "3");
        assertThat(clerk.screen.seatWords().spoken(place)).contains("dans le panier");
        clerk.screen.parked().parkOrTakeBack();

        assertThat(clerk.screen.seatWords().spoken(place)).contains("gardé pour un client en attente");
    }

    // ---- closing

    @Test
    void aCartThatIsLeftWaitsForTheNextStart() {
        clerk.enter("104B3-4");
        clerk.screen.leave(left::incrementAndGet);
        assertThat(left).hasValue(1);
        Clerk next = clerk.afterRestart();
        assertThat(next.screen.parked().waiting()).singleElement().extracting(ParkedViewModel.Waiting::seats)
                .isEqualTo("À la fermeture\u00a0: 104 B 3, 104 B 4");
        next.screen.parked().parkOrTakeBack();

        assertThat(next.cart()).containsExactly("104 · Rangée B · 3–4");
    }

    @Test
    void moneyThatWasTakenKeepsTheWindowOpen() {
        clerk.enter("104B3-4");
        clerk.screen.tender().split();
        clerk.type("20");
        clerk.screen.tender().exact();
        clerk.screen.leave(left::incrementAndGet);

        assertThat(left).hasValue(0);
        assertThat(clerk.notice()).startsWith("20,00\u00a0$ sont déjà pris");
    }

    @Test
    void aCartThatCannotBeParkedIsToldBeforeItIsLeft() {
        clerk.enter("104B3-4");
        clerk.counter.journal.fill();
        clerk.screen.leave(left::incrementAndGet);
        assertThat(left).hasValue(0);
        assertThat(clerk.noticeKey()).isEqualTo("sell.leaving.unkept");
        clerk.screen.leave(left::incrementAndGet);

        assertThat(left).hasValue(1);
    }

    @Test
    void nobodyWaits() {
        clerk.screen.parked().parkOrTakeBack();

        assertThat(clerk.noticeKey()).isEqualTo("sell.park.nobody");
    }
}
