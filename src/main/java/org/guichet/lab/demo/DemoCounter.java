package org.guichet.lab.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.guichet.app.Counter;
import org.guichet.app.CounterScreen;
import org.guichet.app.OpenStore;
import org.guichet.app.StoreFolder;
import org.guichet.app.Surroundings;
import org.guichet.app.Workers;
import org.guichet.kernel.Language;
import org.guichet.sale.Wicket;
import org.guichet.store.OpeningListener;
import org.guichet.ui.common.Look;
import org.guichet.ui.common.Words;
import org.guichet.ui.shell.CounterWindow;

/** A counter with its real window on a stage, which can be closed and opened again in the middle of the play. */
final class DemoCounter implements AutoCloseable {

    /** A scanner's characters come less than 30 ms apart. */
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(40);

    private final StoreFolder folder;
    private final Surroundings around;
    private final Path pictures;
    private final Stage stage;
    private final Scene scene;
    private final Words words = new Words(Language.FR);
    private final Keys keys;
    private int pictured;
    private Running running;

    /** What runs between two starts. */
    private record Running(OpenStore store, Workers workers, Counter counter, CounterWindow window) {}

    private DemoCounter(StoreFolder folder, Surroundings around, Path pictures, Stage stage, int width, int height)
            throws IOException {
        this.folder = folder;
        this.around = around;
        this.pictures = pictures;
        this.stage = stage;
        this.scene = new Scene(new Group(), width, height);
        this.keys = new Keys(scene);
        this.running = start();
        Stagehand.run(() -> {
            stage.setScene(scene);
            stage.show();
        });
    }

    static DemoCounter open(StoreFolder folder, Surroundings around, Path pictures, int width, int height)
            throws IOException {
        Stage stage = Stagehand.call(Stage::new);
        return new DemoCounter(folder, around, pictures, stage, width, height);
    }

    Wicket wicket() {
        return running.counter().wicket();
    }

    void keys(Consumer<Keys> act) {
        Stagehand.run(() -> act.accept(keys));
    }

    /** Types as a clerk does: slower than a scanner, or it would be taken for one. */
    void type(String text) {
        text.codePoints().forEach(letter -> {
            Stagehand.run(() -> keys.type(Character.toString(letter)));
            Stagehand.pause(BETWEEN_KEYS);
        });
    }

    void frames() {
        Stagehand.frames();
    }

    void chooseEvent(int number) {
        Stagehand.run(() -> running.window().sell().sticky().chooseEvent(number));
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
        pictured++;
        Stagehand.picture(scene, pictures.resolve(String.format(Locale.ROOT, "%02d-%s.png", pictured, name)));
    }

    /** Closes the counter and opens it again, as a new morning does. */
    void restart() {
        try {
            stop();
            running = start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        Stagehand.run(stage::close);
    }

    private Running start() throws IOException {
        OpenStore store = OpenStore.open(folder, around, OpeningListener.NONE);
        Workers workers = new Workers();
        Counter counter = Counter.open(store, workers.printer()).orElseThrow();
        CounterWindow window = Stagehand.call(() -> {
            CounterWindow built = CounterScreen.build(store, counter, workers, words);
            built.show(scene, Look.LIGHT);
            return built;
        });
        return new Running(store, workers, counter, window);
    }

    private void stop() throws IOException {
        running.workers().close();
        running.store().close();
    }
}
