package org.guichet.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.guichet.journal.JournalUnavailable;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.kernel.Refusal;
import org.guichet.store.OpeningListener;
import org.guichet.store.StoreUnavailable;
import org.guichet.ticketing.keys.KeysUnavailable;
import org.guichet.ui.common.Look;
import org.guichet.ui.common.Screenless;
import org.guichet.ui.common.TaskRunner;
import org.guichet.ui.common.Words;
import org.guichet.ui.shell.CounterWindow;
import org.guichet.ui.start.FirstRunViewModel;
import org.guichet.ui.start.FirstSteps;
import org.guichet.ui.start.StartProblem;
import org.guichet.ui.start.StartProblemViewModel;
import org.guichet.ui.start.StartView;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The counter with its window: opens the store, shows the first run, the sell screen or what is in the way, and closes in
 * order. JavaFX thread only; the opening itself runs in the background.
 */
public final class CounterApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CounterApp.class);
    private static final String NAME = "Guichet";
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int LEAST_WIDTH = 1280;
    private static final int LEAST_HEIGHT = 720;

    private final StoreFolder folder;
    private final Surroundings around;
    private final Stage stage;
    private final Scene scene;
    private final Words words = new Words(Language.FR);
    private final Workers workers = new Workers();
    private volatile @Nullable OpenStore store;
    private @Nullable Counter counter;
    private @Nullable CounterWindow window;

    private CounterApp(StoreFolder folder, Surroundings around, Stage stage, int width, int height) {
        this.folder = folder;
        this.around = around;
        this.stage = stage;
        this.scene = new Scene(new Group(), width, height);
        Look.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.setTitle(NAME);
        words.languageProperty().addListener((property, before, now) -> remember(now));
    }

    /**
     * Opens the counter of a store on a screen, and returns when its window is closed.
     *
     * @throws Refusal this machine has no screen
     */
    public static int run(StoreFolder folder) {
        return run(folder, Surroundings.ofMachine(), app -> {});
    }

    /**
     * As {@link #run(StoreFolder)}, in other surroundings.
     *
     * @param shown is given the counter once its window is there, on the JavaFX thread
     */
    public static int run(StoreFolder folder, Surroundings around, Consumer<CounterApp> shown) {
        if (Screenless.isHere()) {
            throw Refusal.of("app.no-screen");
        }
        Display.start(false, WIDTH, HEIGHT);
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> LOG.error("{} failed", thread.getName(), e));
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> {
            CounterApp app = show(folder, around, new Stage(), WIDTH, HEIGHT);
            app.stage.setMinWidth(LEAST_WIDTH);
            app.stage.setMinHeight(LEAST_HEIGHT);
            app.stage.setOnHidden(event -> {
                app.close();
                closed.countDown();
            });
            shown.accept(app);
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return 0;
    }

    /** Shows the counter of a store on a stage. JavaFX thread only. */
    public static CounterApp show(StoreFolder folder, Surroundings around, Stage stage, int width, int height) {
        CounterApp app = new CounterApp(folder, around, stage, width, height);
        app.open();
        stage.show();
        return app;
    }

    public Scene scene() {
        return scene;
    }

    /** Says something beside the program's name, above the window. */
    public void announce(String news) {
        stage.setTitle(NAME + " — " + news);
    }

    /** The open counter; empty before the first season or while something is in the way. */
    public Optional<Counter> counter() {
        return Optional.ofNullable(counter);
    }

    /** The sell screen, when it is shown. */
    public Optional<CounterWindow> window() {
        return Optional.ofNullable(window);
    }

    /** Opens in the background, because a view that is made again may take seconds. */
    private void open() {
        place(new Label(words.tell("app.start.opening")));
        tasks().run(this::openCounter, this::opened, failure -> problem(explained(failure)));
    }

    private Optional<Counter> openCounter() throws IOException {
        if (store == null) {
            store = OpenStore.open(folder, around, OpeningListener.NONE);
        }
        return Counter.open(Objects.requireNonNull(store), workers.printer());
    }

    private void opened(Optional<Counter> ready) {
        words.speak(Objects.requireNonNull(store).settings().language());
        ready.ifPresentOrElse(this::sell, this::firstRun);
    }

    private StartProblem explained(Throwable failure) {
        return switch (failure) {
            case Refusal refused -> refused.reason().key().startsWith("journal.lock")
                    ? StartProblem.second(folder.root().toString())
                    : StartProblem.other(refused.reason());
            case InvalidInput invalid -> isOfSettings(invalid)
                    ? StartProblem.settings(folder.settings().toString(), invalid.problems())
                    : StartProblem.other(invalid.problems().getFirst().message());
            case JournalUnavailable unavailable -> StartProblem.journal(unavailable.reason());
            case StoreUnavailable unavailable -> StartProblem.other(unavailable.reason());
            case KeysUnavailable unavailable -> StartProblem.other(unavailable.reason());
            case IOException unusable -> StartProblem.folder(folder.root().toString());
            default -> StartProblem.other(Message.of("app.start.unknown", String.valueOf(failure)));
        };
    }

    private static boolean isOfSettings(InvalidInput invalid) {
        return invalid.problems().getFirst().message().key().startsWith("settings.");
    }

    private void sell(Counter ready) {
        counter = ready;
        CounterWindow built = CounterScreen.build(Objects.requireNonNull(store), ready, workers, words);
        window = built;
        built.show(scene, Look.LIGHT);
        built.guard(stage);
        ready.warmUp();
        ready.sync().ifPresent(SyncService::start);
    }

    private void firstRun() {
        place(StartView.firstRun(new FirstRunViewModel(words, tasks(), new FirstSteps() {
            @Override
            public void demo(Language language, Consumer<Message> progress) throws IOException {
                progress.accept(Message.of("app.start.plans"));
                Path season = DemoFiles.write(folder.root().resolve("season"), language,
                        LocalDate.ofInstant(around.time().now(), ZoneOffset.UTC));
                season(season, language, progress);
            }

            @Override
            public void season(Path file, Language language, Consumer<Message> progress) throws IOException {
                progress.accept(Message.of("app.start.importing"));
                Objects.requireNonNull(store).importSeason(file);
            }

            @Override
            public void ready() {
                CounterApp.this.open();
            }
        })));
    }

    private void problem(StartProblem found) {
        place(StartView.problem(new StartProblemViewModel(words, found, this::open, stage::hide)));
    }

    private void place(Parent root) {
        scene.setRoot(root);
    }

    private TaskRunner tasks() {
        return new TaskRunner(workers.counter(), Platform::runLater);
    }

    private void remember(Language language) {
        OpenStore opened = store;
        if (opened != null) {
            workers.counter().execute(() -> {
                try {
                    opened.rememberLanguage(language);
                } catch (IOException e) {
                    // the counter speaks it now; the next start may not
                }
            });
        }
    }

    /** Finishes what was begun and closes the store. */
    @Override
    public void close() {
        counter().flatMap(Counter::sync).ifPresent(SyncService::close);
        workers.close();
        OpenStore opened = store;
        store = null;
        if (opened != null) {
            try {
                opened.close();
            } catch (IOException e) {
                // every record was forced when it was made: the next start catches up
            }
        }
    }
}
