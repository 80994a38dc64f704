package org.guichet.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.kernel.Language;
import org.junit.jupiter.api.Test;

class ParkedViewModelTest {

    private final Clerk clerk = new Clerk();

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
    void nobodyWaits() {
        clerk.screen.parked().parkOrTakeBack();

        assertThat(clerk.noticeKey()).isEqualTo("sell.park.nobody");
    }
}
