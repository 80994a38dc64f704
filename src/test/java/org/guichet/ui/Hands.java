package org.guichet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.guichet.journal.SaleEntry;
import org.guichet.sale.CartLine;
import org.testfx.util.WaitForAsyncUtils;

/** A clerk's hands on the real window: real keys, counted, and eyes on what came of them. */
final class Hands {

    final CounterInMemory counter;
    final SellHarness harness;
    private final Fingers fingers = new Fingers();
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
        fingers.press(codes);
        keys += codes.length;
        harness.settle();
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
        chord(code, KeyCode.ALT);
    }

    void ctrl(KeyCode code) {
        chord(code, KeyCode.CONTROL);
    }

    /** As some systems report the key to the right of the space bar. */
    void altGr(KeyCode code) {
        chord(code, KeyCode.CONTROL, KeyCode.ALT);
    }

    private void chord(KeyCode code, KeyCode... held) {
        fingers.chord(code, held);
        harness.settle();
    }

    void click(String query) {
        click(node(query));
    }

    void click(Node node) {
        click(FxThread.middle(node));
    }

    /** @param point on the screen */
    void click(Point2D point) {
        fingers.click(point);
        harness.settle();
    }

    /** Acts on the JavaFX thread, and waits for what comes of it. */
    void act(Runnable act) {
        FxThread.run(act);
        harness.settle();
    }

    /** The first node of that selector. */
    Node node(String query) {
        return FxThread.ask(() -> Objects.requireNonNull(harness.scene.getRoot().lookup(query), query));
    }

    /** What can be read in the window. */
    Set<String> shown() {
        return Texts.shown(harness.scene.getRoot());
    }

    /** From now on the disk answers only when told. */
    void hold() {
        FxThread.run(harness::hold);
    }

    void release() {
        act(harness::release);
    }

    /** How many plain keys were pressed so far. */
    int keys() {
        return keys;
    }

    List<CartLine> cart() {
        return counter.wicket.cart().lines();
    }

    TextField entry() {
        return (TextField) node(".entry");
    }

    Button button(String spoken) {
        return FxThread.ask(() -> harness.scene.getRoot().lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getAccessibleText() != null && button.getAccessibleText().startsWith(spoken))
                .findFirst().orElseThrow());
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
            throw new AssertionError("not reached; " + shown(), e);
        }
        harness.settle();
    }
}
