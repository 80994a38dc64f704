package org.guichet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TenderLine;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.sale.CartLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A clerk's real keys on the real window. */
@ExtendWith(ApplicationExtension.class)
class SellScreenTest {

    private final CounterInMemory counter = new CounterInMemory();
    private final FxRobot robot = new FxRobot();
    private SellHarness harness;
    private int keys;

    @Start
    void open(Stage stage) {
        harness = new SellHarness(counter, stage, 1366, 768);
    }

    @Test
    void twoBestSeatsForExactCashAreThreeKeys() {
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F9);

        assertThat(sale(1).tickets()).hasSize(2);
        assertThat(keys).isEqualTo(3);
        await(() -> cart().isEmpty());
    }

    @Test
    void aQuickAmountIsAtMostSixKeys() {
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F10, KeyCode.F10, KeyCode.ENTER);

        assertThat(sale(1).tenders())
                .containsExactly(new TenderLine.Cash(Money.cad(96_00), Money.cad(100_00), Money.cad(4_00)));
        assertThat(keys).isLessThanOrEqualTo(6);
    }

    @Test
    void twoPriceTypesAreAtMostSixKeys() {
        press(KeyCode.DIGIT1, KeyCode.A, KeyCode.DIGIT1, KeyCode.E, KeyCode.ENTER, KeyCode.F9);

        assertThat(sale(1).tickets()).extracting(ticket -> ticket.type()).containsExactly('A', 'E');
        assertThat(keys).isLessThanOrEqualTo(6);
    }

    @Test
    void explicitSeatsCostTheirLabelAndTwoKeys() {
        press(KeyCode.DIGIT1, KeyCode.DIGIT0, KeyCode.DIGIT4, KeyCode.B, KeyCode.DIGIT3, KeyCode.MINUS, KeyCode.DIGIT4,
                KeyCode.ENTER, KeyCode.F9);

        assertThat(sale(1).tickets()).extracting(ticket -> ticket.section() + ticket.row() + ticket.number())
                .containsExactly("104B3", "104B4");
        assertThat(keys).isEqualTo("104B3-4".length() + 2);
    }

    @Test
    void payingTwiceWithTheSameKeySellsOnce() {
        press(KeyCode.DIGIT2, KeyCode.ENTER);
        robot.interact(() -> harness.hold());
        press(KeyCode.F9, KeyCode.F9);
        robot.interact(() -> harness.release());

        sale(1);
        await(() -> cart().isEmpty());
        assertThat(counter.printer.prints()).hasSize(1);
    }

    @Test
    void digitsTypedWhilePayingServeTheNextCustomer() {
        press(KeyCode.DIGIT2, KeyCode.ENTER);
        robot.interact(() -> harness.hold());
        press(KeyCode.F9, KeyCode.DIGIT3, KeyCode.ENTER, KeyCode.F9);
        robot.interact(() -> harness.release());

        assertThat(sale(2).tickets()).hasSize(3);
    }

    @Test
    void aCardIsTakenWithoutAMouse() {
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F11, KeyCode.DIGIT7, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.DIGIT2,
                KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.ENTER);

        assertThat(sale(1).tenders()).containsExactly(new TenderLine.Card(Money.cad(96_00), "7", "1234"));
        await(() -> entry().isFocused());
    }

    @Test
    void aSplitIsTakenWithoutAMouse() {
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F12, KeyCode.DIGIT5, KeyCode.DIGIT0, KeyCode.F9, KeyCode.F9);

        assertThat(sale(1).tenders())
                .containsExactly(new TenderLine.Cash(Money.cad(96_00), Money.cad(96_00), Money.cad(0)));
    }

    @Test
    void parksAndTakesBackWithOneKey() {
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F7);
        assertThat(cart()).isEmpty();
        press(KeyCode.F7);
        assertThat(cart()).hasSize(2);
    }

    @Test
    void escapeClearsStepByStepAndUndoBringsBack() {
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F10, KeyCode.ESCAPE);
        assertThat(harness.window.sell().tender().isOpen()).isFalse();
        press(KeyCode.ESCAPE);
        assertThat(cart()).isEmpty();
        ctrl(KeyCode.Z);
        assertThat(cart()).hasSize(2);
    }

    @Test
    void altWithALetterActsAndTypesNothing() {
        alt(KeyCode.Z);
        assertThat(harness.window.sell().sticky().zone()).isEqualTo("B");
        alt(KeyCode.T);
        assertThat(harness.window.sell().sticky().type()).isEqualTo('E');
        alt(KeyCode.A);
        assertThat(cart()).hasSize(2);
        alt(KeyCode.L);
        assertThat(cart()).hasSize(4);
        assertThat(entry().getText()).isEmpty();
    }

    @Test
    void altGrMakesCharacters() {
        robot.interact(() -> javafx.event.Event.fireEvent(entry(),
                new KeyEvent(KeyEvent.KEY_TYPED, "@", "", KeyCode.UNDEFINED, false, true, true, false)));

        assertThat(entry().getText()).isEqualTo("@");
    }

    @Test
    void aScannersBurstSellsNothing() {
        counter.time.gapMillis(6);
        for (int i = 0; i < 14; i++) {
            press(KeyCode.DIGIT2);
        }
        press(KeyCode.ENTER);

        await(() -> harness.window.sell().noticeProperty().get().isPresent());
        assertThat(entry().getText()).isEmpty();
        assertThat(cart()).isEmpty();
    }

    @Test
    void arrowsAndSpaceTakeASeatFromTheMap() {
        await(() -> harness.window.map().readyProperty().get());
        press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.UP, KeyCode.SPACE);
        int place = harness.window.map().focusedPlaceProperty().get();

        assertThat(cart()).extracting(CartLine::place).containsExactly(place);
        press(KeyCode.SPACE);
        assertThat(cart()).isEmpty();
        assertThat(entry().getText()).isEmpty();
    }

    @Test
    void theListSellsAsTheMapDoes() {
        press(KeyCode.F6, KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE, KeyCode.F9);

        assertThat(sale(1).tickets()).hasSize(1);
        press(KeyCode.F6);
        await(() -> entry().isFocused());
    }

    @Test
    void tabLeavesTheLineAndSpaceBelongsToWhatHasTheFocus() {
        robot.interact(() -> button("Zone C").requestFocus());
        press(KeyCode.SPACE);
        assertThat(harness.window.sell().sticky().zone()).isEqualTo("C");
        press(KeyCode.DIGIT2, KeyCode.ENTER);
        assertThat(cart()).as("characters still go to the line").hasSize(2);
    }

    @Test
    void aClickLeavesTheLineReady() {
        robot.clickOn(button("Zone D"));

        await(() -> harness.window.sell().sticky().zone().equals("D") && entry().isFocused());
    }

    @Test
    void theEventIsChangedByKeyboard() {
        press(KeyCode.F2);
        await(SellScreenTest::menuShown);
        press(KeyCode.DOWN, KeyCode.ENTER);

        await(() -> harness.window.sell().sticky().event() == CounterInMemory.GAME_4);
    }

    @Test
    void findsAndActsByKeyboard() {
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F9);
        sale(1);
        await(() -> cart().isEmpty());
        ctrl(KeyCode.K);
        await(() -> harness.scene.getFocusOwner() != entry());
        press(KeyCode.A, KeyCode.N, KeyCode.N, KeyCode.U, KeyCode.L, KeyCode.ENTER);

        await(() -> counter.records.isVoided(counter.records.last().orElseThrow().entry().id()));
        assertThat(cart()).isEmpty();
    }

    @Test
    void helpOpensAndClosesWithoutTouchingTheSale() {
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F1, KeyCode.ESCAPE);

        assertThat(cart()).hasSize(2);
    }

    @Test
    void theLanguageIsSwitchedByKey() {
        alt(KeyCode.G);

        assertThat(harness.words.language()).isEqualTo(Language.EN);
        assertThat(Texts.shown(harness.scene.getRoot())).contains("Best seats", "Cart", "Cash");
    }

    // ----

    private void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            robot.type(code);
            keys++;
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void alt(KeyCode code) {
        robot.press(KeyCode.ALT).type(code).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void ctrl(KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<CartLine> cart() {
        return counter.wicket.cart().lines();
    }

    private TextField entry() {
        return robot.lookup(".entry").query();
    }

    private Button button(String spoken) {
        return robot.lookup((Button button) -> button.getAccessibleText() != null
                && button.getAccessibleText().startsWith(spoken)).query();
    }

    private static boolean menuShown() {
        return Window.getWindows().stream().anyMatch(window -> window instanceof ContextMenu menu && menu.isShowing());
    }

    /** Waits for so many sales; the last of them. */
    private SaleEntry sale(int count) {
        await(() -> sales().size() >= count);
        assertThat(sales()).hasSize(count);
        return sales().getLast();
    }

    private List<SaleEntry> sales() {
        return counter.journal.entries().stream().filter(SaleEntry.class::isInstance).map(SaleEntry.class::cast)
                .toList();
    }

    private void await(BooleanSupplier state) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, state::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("not reached; " + Texts.shown(harness.scene.getRoot()), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
