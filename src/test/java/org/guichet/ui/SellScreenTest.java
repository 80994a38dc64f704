package org.guichet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.guichet.journal.TenderLine;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.sale.CartLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A clerk's real keys on the real window. */
@ExtendWith(ApplicationExtension.class)
class SellScreenTest {

    private Hands hands;

    @Start
    void open(Stage stage) {
        hands = new Hands(stage);
    }

    @Test
    void twoBestSeatsForExactCashAreThreeKeys() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F9);

        assertThat(hands.sale(1).tickets()).hasSize(2);
        assertThat(hands.keys()).isEqualTo(3);
        hands.await(() -> hands.cart().isEmpty());
    }

    @Test
    void aQuickAmountIsAtMostSixKeys() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F10, KeyCode.F10, KeyCode.ENTER);

        assertThat(hands.sale(1).tenders())
                .containsExactly(new TenderLine.Cash(Money.cad(96_00), Money.cad(100_00), Money.cad(4_00)));
        assertThat(hands.keys()).isLessThanOrEqualTo(6);
    }

    @Test
    void twoPriceTypesAreAtMostSixKeys() {
        hands.press(KeyCode.DIGIT1, KeyCode.A, KeyCode.DIGIT1, KeyCode.E, KeyCode.ENTER, KeyCode.F9);

        assertThat(hands.sale(1).tickets()).extracting(ticket -> ticket.type()).containsExactly('A', 'E');
        assertThat(hands.keys()).isLessThanOrEqualTo(6);
    }

    @Test
    void explicitSeatsCostTheirLabelAndTwoKeys() {
        hands.press(KeyCode.DIGIT1, KeyCode.DIGIT0, KeyCode.DIGIT4, KeyCode.B, KeyCode.DIGIT3, KeyCode.MINUS,
                KeyCode.DIGIT4,
                KeyCode.ENTER, KeyCode.F9);

        assertThat(hands.sale(1).tickets()).extracting(ticket -> ticket.section() + ticket.row() + ticket.number())
                .containsExactly("104B3", "104B4");
        assertThat(hands.keys()).isEqualTo("104B3-4".length() + 2);
    }

    @Test
    void payingTwiceWithTheSameKeySellsOnce() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER);
        hands.hold();
        hands.press(KeyCode.F9, KeyCode.F9);
        hands.release();

        hands.sale(1);
        hands.await(() -> hands.cart().isEmpty());
        assertThat(hands.counter.printer.prints()).hasSize(1);
    }

    @Test
    void digitsTypedWhilePayingServeTheNextCustomer() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER);
        hands.hold();
        hands.press(KeyCode.F9, KeyCode.DIGIT3, KeyCode.ENTER, KeyCode.F9);
        hands.release();

        assertThat(hands.sale(2).tickets()).hasSize(3);
    }

    @Test
    void aCardIsTakenWithoutAMouse() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F11, KeyCode.DIGIT7, KeyCode.ENTER, KeyCode.DIGIT1,
                KeyCode.DIGIT2,
                KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.ENTER);

        assertThat(hands.sale(1).tenders()).containsExactly(new TenderLine.Card(Money.cad(96_00), "7", "1234"));
        hands.await(() -> hands.entry().isFocused());
    }

    @Test
    void aSplitIsTakenWithoutAMouse() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F12, KeyCode.DIGIT5, KeyCode.DIGIT0, KeyCode.F9, KeyCode.F9);

        assertThat(hands.sale(1).tenders())
                .containsExactly(new TenderLine.Cash(Money.cad(96_00), Money.cad(96_00), Money.cad(0)));
    }

    @Test
    void parksAndTakesBackWithOneKey() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F7);
        assertThat(hands.cart()).isEmpty();
        hands.press(KeyCode.F7);
        assertThat(hands.cart()).hasSize(2);
    }

    @Test
    void escapeClearsStepByStepAndUndoBringsBack() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F10, KeyCode.ESCAPE);
        assertThat(hands.harness.window.sell().tender().isOpen()).isFalse();
        hands.press(KeyCode.ESCAPE);
        assertThat(hands.cart()).isEmpty();
        hands.ctrl(KeyCode.Z);
        assertThat(hands.cart()).hasSize(2);
    }

    @Test
    void altWithALetterActsAndTypesNothing() {
        hands.alt(KeyCode.Z);
        assertThat(hands.harness.window.sell().sticky().zone()).isEqualTo("B");
        hands.alt(KeyCode.T);
        assertThat(hands.harness.window.sell().sticky().type()).isEqualTo('E');
        hands.alt(KeyCode.A);
        assertThat(hands.cart()).hasSize(2);
        hands.alt(KeyCode.L);
        assertThat(hands.cart()).hasSize(4);
        assertThat(hands.entry().getText()).isEmpty();
    }

    @Test
    void altGrMakesCharacters() {
        hands.act(() -> javafx.event.Event.fireEvent(hands.entry(),
                new KeyEvent(KeyEvent.KEY_TYPED, "@", "", KeyCode.UNDEFINED, false, true, true, false)));

        assertThat(hands.entry().getText()).isEqualTo("@");
    }

    @Test
    void aScannersBurstSellsNothing() {
        hands.counter.time.gapMillis(6);
        for (int i = 0; i < 14; i++) {
            hands.press(KeyCode.DIGIT2);
        }
        hands.press(KeyCode.ENTER);

        hands.await(() -> hands.harness.window.sell().noticeProperty().get().isPresent());
        assertThat(hands.entry().getText()).isEmpty();
        assertThat(hands.cart()).isEmpty();
    }

    @Test
    void arrowsAndSpaceTakeASeatFromTheMap() {
        hands.await(() -> hands.harness.window.map().readyProperty().get());
        hands.press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.UP, KeyCode.SPACE);
        int place = hands.harness.window.map().focusedPlaceProperty().get();

        assertThat(hands.cart()).extracting(CartLine::place).containsExactly(place);
        hands.press(KeyCode.SPACE);
        assertThat(hands.cart()).isEmpty();
        assertThat(hands.entry().getText()).isEmpty();
    }

    @Test
    void theListSellsAsTheMapDoes() {
        hands.press(KeyCode.F6, KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE, KeyCode.F9);

        assertThat(hands.sale(1).tickets()).hasSize(1);
        hands.press(KeyCode.F6);
        hands.await(() -> hands.entry().isFocused());
    }

    @Test
    void tabLeavesTheLineAndSpaceBelongsToWhatHasTheFocus() {
        hands.act(() -> hands.button("Zone C").requestFocus());
        hands.press(KeyCode.SPACE);
        assertThat(hands.harness.window.sell().sticky().zone()).isEqualTo("C");
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER);
        assertThat(hands.cart()).as("characters still go to the line").hasSize(2);
    }

    @Test
    void aClickLeavesTheLineReady() {
        hands.click(hands.button("Zone D"));

        hands.await(() -> hands.harness.window.sell().sticky().zone().equals("D") && hands.entry().isFocused());
    }

    @Test
    void theEventIsChangedByKeyboard() {
        hands.press(KeyCode.F2);
        hands.await(SellScreenTest::menuShown);
        hands.press(KeyCode.DOWN, KeyCode.ENTER);

        hands.await(() -> hands.harness.window.sell().sticky().event() == CounterInMemory.GAME_4);
    }

    @Test
    void findsAndActsByKeyboard() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F9);
        hands.sale(1);
        hands.await(() -> hands.cart().isEmpty());
        hands.ctrl(KeyCode.K);
        hands.await(() -> hands.harness.scene.getFocusOwner() != hands.entry());
        hands.press(KeyCode.A, KeyCode.N, KeyCode.N, KeyCode.U, KeyCode.L, KeyCode.ENTER);

        hands.await(() -> hands.counter.records.isVoided(hands.counter.records.last().orElseThrow().entry().id()));
        assertThat(hands.cart()).isEmpty();
    }

    @Test
    void helpOpensAndClosesWithoutTouchingTheSale() {
        hands.press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F1, KeyCode.ESCAPE);

        assertThat(hands.cart()).hasSize(2);
    }

    @Test
    void theLanguageIsSwitchedByKey() {
        hands.alt(KeyCode.G);

        assertThat(hands.harness.words.language()).isEqualTo(Language.EN);
        assertThat(hands.shown()).contains("Best seats", "Cart", "Cash");
    }

    private static boolean menuShown() {
        return Window.getWindows().stream().anyMatch(window -> window instanceof ContextMenu menu && menu.isShowing());
    }
}
