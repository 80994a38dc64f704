package org.guichet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.guichet.journal.SaleEntry;
import org.guichet.sale.CartLine;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A clerk's hands on the real window: real keys, counted, and eyes on what came of them. */
final class Hands {

    final CounterInMemory counter;
    final FxRobot robot = new FxRobot();
    final SellHarness harness;
    private int keys;

    /** Opens the window on a stage; JavaFX thread. */
    Hands(Stage stage) {
        this(new CounterInMemory(), stage, 1366, 768);
    }

    /** Opens the window of a counter on a stage; JavaFX thread. */
    Hands(CounterInMemory counter, Stage stage, int width, int height) {
        this.counter = counter;
        harness = new SellHarness(counter, stage, width, height);
    }

    void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            robot.type(code);
            keys++;
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Presses the keys of plain characters, one by one. */
    void type(String text) {
        text.chars().forEach(c -> press(switch (c) {
            case '-' -> KeyCode.MINUS;
            case ',' -> KeyCode.COMMA;
            case '.' -> KeyCode.PERIOD;
            case '/' -> KeyCode.SLASH;
            default -> KeyCode.valueOf(Character.isDigit(c) ? "DIGIT" + (char) c : String.valueOf((char) c));
        }));
    }

    void alt(KeyCode code) {
        robot.press(KeyCode.ALT).type(code).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void ctrl(KeyCode code) {
        robot.press(KeyCode.CONTROL).type(code).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** As some systems report the key to the right of the space bar. */
    void altGr(KeyCode code) {
        robot.press(KeyCode.CONTROL, KeyCode.ALT).type(code).release(KeyCode.ALT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void click(String query) {
        click(FxThread.ask(() -> robot.lookup(query).<Node>query()));
    }

    void click(Node node) {
        robot.clickOn(FxThread.middle(node));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** From now on the disk answers only when told. */
    void hold() {
        robot.interact(harness::hold);
    }

    void release() {
        robot.interact(harness::release);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** How many plain keys were pressed so far. */
    int keys() {
        return keys;
    }

    List<CartLine> cart() {
        return counter.wicket.cart().lines();
    }

    TextField entry() {
        return FxThread.ask(() -> robot.lookup(".entry").query());
    }

    Button button(String spoken) {
        return FxThread.ask(() -> robot.lookup((Button button) -> button.getAccessibleText() != null
                && button.getAccessibleText().startsWith(spoken)).query());
    }

    String noticeKey() {
        return harness.window.sell().noticeProperty().get().map(notice -> notice.message().key()).orElse("");
    }

    /** Waits for so many sales; the last of them. */
    SaleEntry sale(int count) {
        await(() -> sales().size() >= count);
        assertThat(sales()).hasSize(count);
        return sales().getLast();
    }

    List<SaleEntry> sales() {
        return counter.journal.entries().stream().filter(SaleEntry.class::isInstance).map(SaleEntry.class::cast)
                .toList();
    }

    void await(BooleanSupplier state) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, state::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("not reached; " + Texts.shown(harness.scene.getRoot()), e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
