package org.guichet.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Language;
import org.guichet.ui.CounterInMemory;
import org.guichet.ui.Printed;
import org.junit.jupiter.api.Test;

class SellViewModelTest {

    private final List<String> left = new ArrayList<>();

    private final Clerk clerk = new Clerk();

    @Test
    void sellsTheTwoBestSeatsForExactCash() {
        clerk.screen.sticky().chooseZone("B");
        clerk.enter("2");
        clerk.screen.tender().exact();

        assertThat(clerk.onlySale().tickets()).extracting(TicketLine::zone, TicketLine::type)
                .containsExactly(tuple("B", 'A'),
                        tuple("B", 'A'));
        assertThat(clerk.onlySale().total()).isEqualTo(Clerk.cad(76_00));
        assertThat(clerk.counter.printer.prints()).containsExactly(new Printed.Print("G2-000001", List.of(1, 2), 0));
        assertThat(clerk.cart()).isEmpty();
        assertThat(clerk.screen.sale().titleProperty().get()).isEqualTo("Vente inscrite, rien à rendre");
    }

    @Test
    void readsQuantitiesByPriceType() {
        clerk.enter("2A1e");

        assertThat(clerk.screen.cart().rows()).extracting(CartRow::type, CartRow::quantity)
                .containsExactly(tuple("Adulte", "2 × 48,00\u00a0$"),
                        tuple("Étudiant", "1 × 40,00\u00a0$"));
    }

    @Test
    void readsSeatsAloudAsRuns() {
        clerk.enter("104B3-5").enter("104B8");

        assertThat(clerk.cart()).containsExactly("104 · Rangée B · 3–5", "104 · Rangée B · 8");
    }

    @Test
    void keepsAnUnclearLineToBeCorrected() {
        clerk.enter("999Z99");

        assertThat(clerk.noticeKey()).isEqualTo("sale.typed.no-seat");
        assertThat(clerk.screen.line().text()).isEqualTo("999Z99");
        assertThat(clerk.cart()).isEmpty();
    }

    @Test
    void emptyEnterExchangesTheOfferAndNothingElse() {
        clerk.enter("104B3").enter("2");
        List<String> first = clerk.cart();
        clerk.enter();

        assertThat(clerk.cart()).hasSize(2).contains("104 · Rangée B · 3").isNotEqualTo(first);
    }

    @Test
    void emptyEnterOnAnEmptyCartIsAsLastTime() {
        clerk.enter("3E");
        clerk.screen.tender().exact();
        clerk.enter();

        assertThat(clerk.screen.cart().rows()).singleElement().extracting(CartRow::quantity)
                .isEqualTo("3 × 40,00\u00a0$");
    }

    @Test
    void repeatsTheLastSaleEvenAfterARestart() {
        clerk.screen.sticky().chooseZone("C");
        clerk.enter("2A1E");
        clerk.screen.tender().exact();
        Clerk next = clerk.afterRestart();
        next.screen.repeat();

        assertThat(next.screen.cart().rows()).extracting(CartRow::quantity).containsExactly("2 × 28,00\u00a0$",
                "1 × 22,00\u00a0$");
        assertThat(next.screen.sticky().zone()).isEqualTo("C");
    }

    @Test
    void addsTheSameSeatsAtTheLinkedGame() {
        clerk.enter("104B3-4");
        assertThat(clerk.screen.canLinkProperty().get()).isTrue();
        clerk.screen.linked();

        assertThat(clerk.cart()).containsExactly("104 · Rangée B · 3–4", "104 · Rangée B · 3–4");
        assertThat(clerk.screen.cart().rows()).extracting(row -> row.event().orElse(""))
                .allSatisfy(event -> assertThat(event).startsWith("Série, match")).doesNotHaveDuplicates();
        assertThat(clerk.screen.canLinkProperty().get()).isFalse();
    }

    @Test
    void bringsTheCompanionWithAWheelchairPlace() {
        clerk.screen.accessible();

        assertThat(clerk.counter.wicket.cart().lines()).hasSize(2)
                .anyMatch(line -> clerk.counter.wicket.programme().plan(line.event()).isAccessible(line.place()));
    }

    @Test
    void sellsStandingPlacesByQuantity() {
        clerk.screen.sticky().chooseEvent(CounterInMemory.FINAL);
        clerk.screen.sticky().chooseParty(4);
        clerk.screen.stand(clerk.screen.sticky().house().plan().standingAreas().getFirst());

        assertThat(clerk.cart()).containsExactly("Parterre · 4\u00a0places debout");
    }

    @Test
    void togglesSeatsOfTheMap() {
        int seat = clerk.counter.place(CounterInMemory.GAME_3, "104", "B", "3");
        clerk.screen.toggle(seat, seat + 1);
        assertThat(clerk.cart()).hasSize(1);
        clerk.screen.toggle(seat, seat + 1);
        assertThat(clerk.cart()).isEmpty();
    }

    @Test
    void saysWhyASeatIsNotForSale() {
        clerk.enter("106A1");

        assertThat(clerk.noticeKey()).isEqualTo("sale.seat.blocked");
        assertThat(clerk.notice()).contains("106 A 1");
        assertThat(clerk.cart()).isEmpty();
    }

    @Test
    void escapeClearsTheLineThenTheTenderThenTheCartAndUndoBringsEachBack() {
        clerk.enter("2");
        clerk.screen.tender().cash();
        clerk.type("x");
        clerk.screen.escape();
        assertThat(clerk.screen.line().isEmpty()).isTrue();
        assertThat(clerk.screen.tender().isOpen()).isTrue();
        clerk.screen.escape();
        assertThat(clerk.screen.tender().isOpen()).isFalse();
        assertThat(clerk.cart()).hasSize(1);
        clerk.screen.escape();
        assertThat(clerk.cart()).isEmpty();

        clerk.screen.undo();
        assertThat(clerk.cart()).hasSize(1);
        clerk.screen.undo();
        assertThat(clerk.screen.tender().modeProperty().get()).isEqualTo(TenderViewModel.Mode.CASH);
        clerk.screen.undo();
        assertThat(clerk.screen.line().text()).isEqualTo("x");
        clerk.screen.undo();
        assertThat(clerk.cart()).isEmpty();
        clerk.screen.undo();
        assertThat(clerk.noticeKey()).isEqualTo("sale.undo.nothing");
    }

    @Test
    void switchesEveryTextWithTheLanguage() {
        clerk.enter("2");
        clerk.words.speak(Language.EN);

        assertThat(clerk.total()).isEqualTo("$96.00");
        assertThat(clerk.screen.cart().countProperty().get()).isEqualTo("2\u00a0tickets");
        assertThat(clerk.screen.cart().rows()).singleElement().extracting(CartRow::type).isEqualTo("Adult");
        assertThat(clerk.screen.cart().totals()).extracting(TotalLine::label).containsExactly("Subtotal", "GST 5%",
                "QST 9.975%");
        assertThat(clerk.screen.sticky().soldShareProperty().get()).isEqualTo("0% sold");
        assertThat(clerk.screen.sticky().eventNameProperty().get()).isEqualTo("Olympiques v. Remparts");
    }

    @Test
    void listsTheSeatsOfTheZoneAndTheCart() {
        clerk.screen.sticky().chooseZone("A");
        clerk.screen.toggleList();
        int all = clerk.screen.seats().places().size();
        clerk.screen.sticky().chooseZone("B");
        clerk.enter("2");
        clerk.screen.sticky().chooseZone("A");

        assertThat(clerk.screen.seats().places()).hasSize(all + 2);
        int inCart = clerk.counter.wicket.cart().lines().getFirst().place();
        assertThat(clerk.screen.seats().seat(inCart))
                .extracting(SeatListViewModel.Seat::state, SeatListViewModel.Seat::zone)
                .containsExactly("dans le panier", "Zone B");
    }

    @Test
    void closesAtOnceWhenNothingIsUnderWay() {
        clerk.enter("2");
        clerk.screen.leave(() -> left.add("closed"));

        assertThat(left).containsExactly("closed");
    }

    @Test
    void closesOnlyAfterTheSaleThatIsBeingPaid() {
        clerk.enter("2");
        clerk.diskIsSlow();
        clerk.screen.tender().exact();
        clerk.screen.leave(() -> left.add("closed"));
        clerk.screen.leave(() -> left.add("closed twice"));
        assertThat(left).isEmpty();
        assertThat(clerk.noticeKey()).isEqualTo("sell.leaving.paying");
        clerk.diskAnswers();

        assertThat(clerk.sales()).hasSize(1);
        assertThat(clerk.counter.printer.prints()).hasSize(1);
        assertThat(left).containsExactly("closed");
    }

    @Test
    void closesAfterWhatWasTypedAhead() {
        clerk.enter("2");
        clerk.diskIsSlow();
        clerk.screen.tender().exact();
        clerk.enter("3");
        clerk.screen.tender().exact();
        clerk.screen.leave(() -> left.add("closed after " + clerk.sales().size()));
        clerk.diskAnswers();

        assertThat(left).containsExactly("closed after 2");
    }

    @Test
    void aSaleThatIsRefusedKeepsTheCounterOpen() {
        clerk.enter("2");
        clerk.counter.journal.fill();
        clerk.diskIsSlow();
        clerk.screen.tender().exact();
        clerk.screen.leave(() -> left.add("closed"));
        clerk.diskAnswers();
        assertThat(left).isEmpty();
        assertThat(clerk.cart()).hasSize(1);
        clerk.screen.leave(() -> left.add("closed"));
        assertThat(left).isEmpty();
        assertThat(clerk.noticeKey()).isEqualTo("sell.leaving.unkept");
        clerk.screen.leave(() -> left.add("closed"));

        assertThat(left).containsExactly("closed");
    }

    @Test
    void aReprintIsPrintedBeforeTheCounterCloses() {
        clerk.enter("2");
        clerk.screen.tender().exact();
        clerk.diskIsSlow();
        clerk.screen.sale().reprint();
        clerk.screen.leave(() -> left.add("closed after " + clerk.counter.printer.prints().size()));
        clerk.diskAnswers();

        assertThat(left).containsExactly("closed after 2");
    }
}
