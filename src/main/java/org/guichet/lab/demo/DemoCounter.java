package org.guichet.lab.demo;

import java.time.Duration;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.guichet.app.Counter;
import org.guichet.app.CounterApp;
import org.guichet.app.StoreFolder;
import org.guichet.app.Surroundings;
import org.guichet.app.SyncService;
import org.guichet.inventory.SeatState;
import org.guichet.sale.Wicket;
import org.jspecify.annotations.Nullable;

/** The counter as a newcomer meets it, on a stage, which can be closed and opened again in the middle of the play. */
final class DemoCounter implements AutoCloseable {

    /** A scanner's characters come less than 30 ms apart. */
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(40);

    private final StoreFolder folder;
    private final Surroundings around;
    private final Pictures pictures;
    private final int width;
    private final int height;
    private final Stage stage = Stagehand.call(Stage::new);
    private CounterApp app;

    DemoCounter(StoreFolder folder, Surroundings around, Pictures pictures, int width, int height) {
        this.folder = folder;
        this.around = around;
        this.pictures = pictures;
        this.width = width;
        this.height = height;
        this.app = start();
    }

    Wicket wicket() {
        return app.counter().orElseThrow().wicket();
    }

    void keys(Consumer<Keys> act) {
        Stagehand.run(() -> act.accept(new Keys(app.scene())));
    }

    /** Types as a clerk does: slower than a scanner, or it would be taken for one. */
    void type(String text) {
        text.codePoints().forEach(letter -> {
            keys(keys -> keys.type(Character.toString(letter)));
            Stagehand.pause(BETWEEN_KEYS);
        });
    }

    /** Presses a button of a screen that is not the sell screen. */
    void button(String id) {
        Stagehand.until("button " + id, () -> isShown(app.scene().lookup("#" + id)));
        Stagehand.run(() -> ((Button) app.scene().lookup("#" + id)).fire());
        frames();
    }

    void frames() {
        Stagehand.frames();
    }

    void awaitButton(String id) {
        Stagehand.until("button " + id, () -> isShown(app.scene().lookup("#" + id)));
    }

    void awaitSellScreen() {
        Stagehand.until("the sell screen", () -> app.window().isPresent());
    }

    void chooseEvent(int number) {
        Stagehand.run(() -> app.window().orElseThrow().sell().sticky().chooseEvent(number));
        frames();
    }

    /** Does what makes a sale and waits until it is confirmed. */
    void sale(Runnable act) {
        int before = wicket().records().count();
        act.run();
        Stagehand.until("a sale", () -> wicket().records().count() > before && wicket().cart().isEmpty());
    }

    /** Waits until the last sale is void. */
    void awaitVoid() {
        Stagehand.until("a void",
                () -> wicket().records().last().map(sale -> wicket().records().isVoided(sale.entry().id()))
                        .orElse(false));
    }

    void picture(String name) {
        pictures.take(app.scene(), name);
    }

    /** What speaks to the centre. */
    SyncService sync() {
        return app.counter().flatMap(Counter::sync).orElseThrow();
    }

    /** Waits until that many seats of an event are for sale here. */
    void awaitSeats(int event, int seats) {
        Stagehand.until("seats", () -> wicket().programme().house(event).count(SeatState.MINE) >= seats);
    }

    /** Waits until the Sync screen has looked at the machine. */
    void awaitBoard() {
        Stagehand.until("the board", () -> app.scene().lookup(".lamp") != null);
    }

    /** Waits until every ticket is out. */
    void awaitPrinted() {
        Stagehand.until("the printer", () -> app.counter().orElseThrow().printing().unfinished().isEmpty());
    }

    /** Closes the counter and opens it again, as a new morning does. */
    void restart() {
        Stagehand.run(app::close);
        app = start();
        awaitSellScreen();
    }

    @Override
    public void close() {
        Stagehand.run(() -> {
            app.close();
            stage.hide();
        });
    }

    private CounterApp start() {
        return Stagehand.call(() -> CounterApp.show(folder, around, stage, width, height));
    }

    private static boolean isShown(@Nullable Node node) {
        boolean shown = node != null;
        for (Node one = node; one != null; one = one.getParent()) {
            shown &= one.isVisible();
        }
        return shown;
    }
}
