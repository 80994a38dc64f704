package org.guichet.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.guichet.inventory.SeatState;
import org.guichet.kernel.Language;
import org.guichet.ui.CounterInMemory;
import org.guichet.ui.Printed;
import org.junit.jupiter.api.Test;

class LastSaleViewModelTest {

    private final Clerk clerk = new Clerk();

    private void sell() {
        clerk.enter("104B3-4");
        clerk.screen.tender().exact();
    }

    @Test
    void reprintsUnderTheNextGeneration() {
        sell();
        clerk.screen.sale().reprint();
        clerk.screen.sale().reprint();

        assertThat(clerk.counter.printer.prints()).extracting(Printed.Print::generation).containsExactly(0, 1, 2);
        assertThat(clerk.notice()).startsWith("Réimpression n°\u00a02 de la vente G2-000001");
    }

    @Test
    void nothingToReprint() {
        clerk.screen.sale().reprint();

        assertThat(clerk.noticeKey()).isEqualTo("sell.reprint.nothing");
    }

    @Test
    void voidsTheLastSaleAndSaysWhatToGiveBack() {
        sell();
        clerk.screen.sale().voidLast();

        assertThat(clerk.notice()).contains("G2-000001", "Rendez 96,00\u00a0$ comptant. Reprenez ses 2\u00a0billets.");
        assertThat(clerk.counter.wicket.programme().house(CounterInMemory.GAME_3)
                .state(clerk.counter.place(CounterInMemory.GAME_3, "104", "B", "3"))).isEqualTo(SeatState.MINE);
        clerk.screen.sale().voidLast();
        assertThat(clerk.noticeKey()).isEqualTo("sale.void.twice");
    }

    @Test
    void moneyGoesBackTheWayItCame() {
        clerk.enter("104B3-4");
        clerk.screen.tender().split();
        clerk.type("40");
        clerk.screen.tender().exact();
        clerk.screen.tender().card();
        clerk.screen.tender().referenceProperty().set("A1");
        clerk.screen.tender().lastFourProperty().set("4821");
        clerk.enter();
        clerk.screen.sale().voidLast();

        assertThat(clerk.notice()).endsWith("Remboursez 56,00\u00a0$ au terminal, carte ···· 4821."
                + " Rendez 40,00\u00a0$ comptant. Reprenez ses 2\u00a0billets.");
    }

    @Test
    void afterAReprintTheEarlierTicketsAreTakenBack() {
        sell();
        clerk.screen.sale().reprint();

        assertThat(clerk.notice()).endsWith("Reprenez et détruisez les billets d’avant.");
    }

    @Test
    void ticketsMaySpeakTheCustomersLanguage() {
        clerk.enter("1");
        clerk.screen.sale().switchTickets();
        clerk.screen.tender().exact();
        clerk.enter("1");
        clerk.screen.tender().exact();

        assertThat(clerk.sales()).extracting(sale -> sale.language()).containsExactly(Language.EN, Language.FR);
    }

    @Test
    void aFailedPrintWaitsForTheClerkAndNeverHoldsTheNextSale() {
        clerk.counter.printer.breakDown();
        sell();
        clerk.enter("2");
        clerk.screen.tender().exact();
        assertThat(clerk.sales()).hasSize(2);
        assertThat(clerk.screen.prints().failedProperty().get()).isEqualTo(4);
        clerk.counter.printer.repair();
        PrintsViewModel.Row failed = clerk.screen.prints().rows().getFirst();
        assertThat(failed.title()).contains("G2-000001");
        failed.ways().getFirst().act().run();

        assertThat(clerk.screen.prints().rows()).hasSize(1);
        assertThat(clerk.screen.prints().failedProperty().get()).isEqualTo(2);
    }

    @Test
    void aFailedTicketIsNotOnItsWay() {
        clerk.counter.printer.breakDown();
        sell();

        assertThat(clerk.screen.prints().waitingProperty().get()).isZero();
    }

    @Test
    void aRetryThatFailsIsToldAndKept() {
        clerk.counter.printer.breakDown();
        sell();
        clerk.counter.printer.repair();
        clerk.counter.printer.fallBehind();
        clerk.screen.prints().rows().getFirst().ways().getFirst().act().run();

        assertThat(clerk.noticeKey()).isEqualTo("sale.view.behind");
        assertThat(clerk.screen.prints().rows()).hasSize(1);
    }

    @Test
    void afterARestartTicketsNotKnownToBePrintedComeOutAgainUnchanged() {
        sell();
        Clerk next = clerk.afterRestart();
        PrintsViewModel.Row perhaps = next.screen.prints().rows().getFirst();
        assertThat(perhaps.title()).startsWith("Peut-être déjà imprimés").contains("G2-000001");
        perhaps.ways().getFirst().act().run();

        assertThat(next.counter.printer.prints()).last()
                .isEqualTo(new Printed.Print("G2-000001", List.of(1, 2), 0));
        assertThat(next.screen.prints().rows()).isEmpty();
    }

    @Test
    void ticketsInHandAreNotedAsPrinted() {
        sell();
        Clerk next = clerk.afterRestart();
        next.screen.prints().rows().getFirst().ways().get(1).act().run();

        assertThat(next.counter.printer.prints()).hasSize(1);
        assertThat(next.afterRestart().screen.prints().rows()).isEmpty();
    }
}
