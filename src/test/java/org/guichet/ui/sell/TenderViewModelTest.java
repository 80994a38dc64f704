package org.guichet.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.journal.TenderLine;
import org.guichet.kernel.Language;
import org.guichet.ui.CounterInMemory;
import org.guichet.ui.sell.TenderViewModel.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenderViewModelTest {

    private final Clerk clerk = new Clerk();
    private final TenderViewModel tender = clerk.screen.tender();

    /** 96 dollars. */
    @BeforeEach
    void twoSeats() {
        clerk.enter("2");
    }

    @Test
    void offersTheExactAmountAndWhatPeopleHandOver() {
        assertThat(tender.quick()).containsExactly("96\u00a0$", "100\u00a0$", "120\u00a0$", "140\u00a0$");
    }

    @Test
    void stepsThroughTheQuickAmounts() {
        tender.cash();
        assertThat(tender.typedProperty().get()).isEqualTo("96");
        tender.cash();
        assertThat(tender.changeProperty().get()).isEqualTo("4,00\u00a0$");
        clerk.enter();

        assertThat(clerk.onlySale().tenders())
                .containsExactly(new TenderLine.Cash(Clerk.cad(96_00), Clerk.cad(100_00), Clerk.cad(4_00)));
        assertThat(clerk.screen.sale().changeProperty().get()).isEqualTo("4,00\u00a0$");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSaleOfThousandsIsPaidByEnter(Language language) {
        Clerk dear = new Clerk(new CounterInMemory(season -> season.replace("48.00", "960.00")));
        dear.words.speak(language);
        dear.enter("2");
        dear.screen.tender().cash();
        assertThat(dear.screen.tender().typedProperty().get()).isEqualTo("1920");
        dear.enter();

        assertThat(dear.onlySale().total()).isEqualTo(Clerk.cad(1_920_00));
    }

    @Test
    void digitsReplaceAQuickAmountAndTakeCommaAndPoint() {
        tender.cash();
        clerk.type("100,5");
        assertThat(tender.changeProperty().get()).isEqualTo("4,50\u00a0$");
        tender.erase();
        tender.erase();
        clerk.type(".25").enter();

        assertThat(clerk.onlySale().tenders())
                .containsExactly(new TenderLine.Cash(Clerk.cad(96_00), Clerk.cad(100_25), Clerk.cad(4_25)));
    }

    @Test
    void changeStaysUntilTheNextTender() {
        tender.quick(1);
        clerk.enter("2");
        assertThat(clerk.screen.sale().shownProperty().get()).isTrue();
        tender.cash();
        assertThat(clerk.screen.sale().shownProperty().get()).isFalse();
    }

    @Test
    void tooLittleCashSellsNothingAndKeepsAll() {
        tender.cash();
        clerk.type("50").enter();

        assertThat(clerk.sales()).isEmpty();
        assertThat(clerk.notice()).startsWith("Il manque 46,00\u00a0$");
        assertThat(tender.typedProperty().get()).isEqualTo("50");
        assertThat(clerk.cart()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999", "0", "96,03", "5000"})
    void absurdAmountsSellNothing(String typed) {
        tender.cash();
        clerk.type(typed).enter();

        assertThat(clerk.sales()).isEmpty();
        assertThat(tender.typedProperty().get()).isEqualTo(typed);
        assertThat(clerk.notice()).isNotEmpty();
    }

    @Test
    void aSeventhDigitIsNotTaken() {
        tender.cash();
        clerk.type("1234567");

        assertThat(tender.typedProperty().get()).isEqualTo("123456");
        assertThat(clerk.screen.line().isEmpty()).isTrue();
    }

    @Test
    void aCardWantsItsReferenceAndFourDigits() {
        tender.card();
        assertThat(tender.dueProperty().get()).isEqualTo("96,00\u00a0$");
        tender.referenceProperty().set("A123");
        tender.lastFourProperty().set("12");
        clerk.enter();
        assertThat(clerk.noticeKey()).isEqualTo("sale.card.last-four");
        assertThat(tender.referenceProperty().get()).isEqualTo("A123");
        tender.lastFourProperty().set("1234");
        clerk.enter();

        assertThat(clerk.onlySale().tenders()).containsExactly(new TenderLine.Card(Clerk.cad(96_00), "A123", "1234"));
    }

    @Test
    void splitsOverCardAndCash() {
        tender.split();
        clerk.type("46");
        tender.card();
        tender.referenceProperty().set("A1");
        tender.lastFourProperty().set("1234");
        clerk.enter();
        assertThat(tender.modeProperty().get()).isEqualTo(Mode.SPLIT);
        assertThat(tender.dueProperty().get()).isEqualTo("50,00\u00a0$");
        assertThat(tender.given()).containsExactly(new TotalLine("Carte ···· 1234", "46,00\u00a0$"));
        clerk.type("20");
        tender.exact();
        assertThat(tender.dueProperty().get()).isEqualTo("30,00\u00a0$");
        tender.exact();

        assertThat(clerk.onlySale().tenders()).containsExactly(new TenderLine.Card(Clerk.cad(46_00), "A1", "1234"),
                new TenderLine.Cash(Clerk.cad(50_00), Clerk.cad(50_00), Clerk.cad(0)));
    }

    @Test
    void cashIsRoundedAndCardsAreNot() {
        clerk.screen.cart().clear();
        clerk.screen.sticky().chooseEvent(CounterInMemory.FINAL);
        clerk.screen.sticky().chooseZone("C");
        clerk.enter("1");
        assertThat(clerk.total()).isEqualTo("67,27\u00a0$");
        assertThat(clerk.screen.cart().totals()).last().isEqualTo(new TotalLine("Arrondi si comptant", "−0,02\u00a0$"));
        tender.card();
        assertThat(tender.dueProperty().get()).isEqualTo("67,27\u00a0$");
        tender.close();
        tender.exact();

        assertThat(clerk.onlySale().rounding()).isEqualTo(Clerk.cad(-2));
        assertThat(clerk.onlySale().total()).isEqualTo(Clerk.cad(67_27));
    }

    @Test
    void exactCashEndsASaleOfWhichACardLeavesACentOrTwo() {
        tender.split();
        clerk.type("95,98");
        payByCard("A1");
        assertThat(tender.dueProperty().get()).isEqualTo("0,02\u00a0$");
        tender.exact();

        assertThat(clerk.onlySale().rounding()).isEqualTo(Clerk.cad(-2));
        assertThat(clerk.onlySale().tenders()).containsExactly(new TenderLine.Card(Clerk.cad(95_98), "A1", "1234"),
                new TenderLine.Cash(Clerk.cad(0), Clerk.cad(0), Clerk.cad(0)));
        assertThat(clerk.screen.sale().shownProperty().get()).isTrue();
    }

    @Test
    void aCardLeavesACentBesideCash() {
        tender.split();
        clerk.type("50");
        tender.exact();
        clerk.type("45,99");
        payByCard("A1");
        tender.exact();

        assertThat(clerk.onlySale().rounding()).isEqualTo(Clerk.cad(-1));
    }

    @Test
    void aCardsNumberSellsNothingAndDoesNotStay() {
        payByCard("4111 1111 1111 1111");

        assertThat(clerk.sales()).isEmpty();
        assertThat(clerk.noticeKey()).isEqualTo("sale.card.number");
        assertThat(tender.modeProperty().get()).isEqualTo(Mode.CARD);
        assertThat(tender.referenceProperty().get()).isEmpty();
        tender.referenceProperty().set("A1");
        clerk.enter();
        assertThat(clerk.onlySale().tenders()).containsExactly(new TenderLine.Card(Clerk.cad(96_00), "A1", "1234"));
    }

    @Test
    void whatWasTakenAlreadyIsNotForgottenInSilence() {
        tender.split();
        clerk.type("46");
        payByCard("A1");
        clerk.screen.escape();
        assertThat(tender.isOpen()).isFalse();
        assertThat(clerk.notice()).contains("46,00\u00a0$");
        clerk.screen.undo();
        assertThat(tender.dueProperty().get()).isEqualTo("50,00\u00a0$");
        tender.exact();

        assertThat(clerk.onlySale().tenders()).hasSize(2);
    }

    private void payByCard(String reference) {
        tender.card();
        tender.referenceProperty().set(reference);
        tender.lastFourProperty().set("1234");
        clerk.enter();
    }

    @Test
    void amountsTypedWhilePayingAreReadAfterTheKeysBeforeThem() {
        clerk.diskIsSlow();
        tender.exact();
        clerk.enter("2");
        tender.cash();
        clerk.type("2009");
        clerk.screen.eraseAmount();
        clerk.screen.eraseAmount();
        clerk.type("0").enter();
        clerk.diskAnswers();

        assertThat(clerk.sales()).hasSize(2);
        assertThat(clerk.sales().getLast().tenders())
                .containsExactly(new TenderLine.Cash(Clerk.cad(96_00), Clerk.cad(200_00), Clerk.cad(104_00)));
        assertThat(clerk.screen.line().isEmpty()).isTrue();
    }

    @Test
    void escapeWhilePayingTouchesOnlyWhatComesAfter() {
        clerk.diskIsSlow();
        tender.exact();
        clerk.screen.escape();
        clerk.diskAnswers();
        clerk.screen.undo();

        assertThat(clerk.sales()).hasSize(1);
        assertThat(tender.modeProperty().get()).isEqualTo(Mode.CLOSED);
        clerk.enter("1");
        tender.exact();
        assertThat(clerk.sales()).hasSize(2);
    }

    @Test
    void payingTwiceSellsOnce() {
        clerk.diskIsSlow();
        tender.exact();
        tender.exact();
        tender.quick(1);
        assertThat(tender.modeProperty().get()).isEqualTo(Mode.PAYING);
        clerk.diskAnswers();

        assertThat(clerk.sales()).hasSize(1);
        assertThat(clerk.counter.printer.prints()).hasSize(1);
        assertThat(tender.isOpen()).isFalse();
    }

    @Test
    void keysPressedWhilePayingServeTheNextCustomer() {
        clerk.diskIsSlow();
        tender.exact();
        clerk.enter("3");
        clerk.type("104");
        tender.exact();
        assertThat(clerk.sales()).isEmpty();
        clerk.diskAnswers();

        assertThat(clerk.sales()).extracting(sale -> sale.tickets().size()).containsExactly(2, 3);
        assertThat(clerk.screen.line().text()).isEqualTo("104");
    }

    @Test
    void aFullDiskKeepsCartAndTender() {
        tender.cash();
        clerk.type("100");
        clerk.counter.journal.fill();
        clerk.enter();

        assertThat(clerk.sales()).isEmpty();
        assertThat(clerk.cart()).hasSize(1);
        assertThat(tender.modeProperty().get()).isEqualTo(Mode.CASH);
        assertThat(tender.typedProperty().get()).isEqualTo("100");
        assertThat(clerk.notice()).isNotEmpty();
        assertThat(clerk.counter.printer.prints()).isEmpty();
    }

    @Test
    void aViewThatFallsBehindSellsOn() {
        clerk.counter.records.breakDown();
        tender.exact();

        assertThat(clerk.sales()).hasSize(1);
        assertThat(clerk.counter.printer.prints()).hasSize(1);
    }

    @Test
    void anEmptyCartIsNotPaid() {
        clerk.screen.cart().clear();
        tender.exact();

        assertThat(clerk.noticeKey()).isEqualTo("sale.cart.empty");
        assertThat(clerk.sales()).isEmpty();
    }
}
