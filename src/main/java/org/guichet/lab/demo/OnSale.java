package org.guichet.lab.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import javafx.application.Platform;
import org.guichet.app.Counter;
import org.guichet.app.CounterApp;
import org.guichet.app.OpenStore;
import org.guichet.app.StoreFolder;
import org.guichet.app.Surroundings;
import org.guichet.app.SyncService;
import org.guichet.i18n.Texts;
import org.guichet.kernel.Language;
import org.guichet.kernel.Message;
import org.guichet.lab.website.WebShop;
import org.guichet.store.OpeningListener;
import org.guichet.sync.http.HttpWebsite;

/**
 * The demo on a screen: the window of counter 1 is the clerk's, counter 2 and the website sell beside it, and the centre dies
 * once and comes back. What happens is said on the console and above the window.
 */
public final class OnSale {

    private static final Duration UNTIL_IT_DIES = Duration.ofSeconds(60);
    private static final Duration DEAD = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path root;
    private final Language language;
    private final Consumer<Message> told;
    private final CompletableFuture<CounterApp> window = new CompletableFuture<>();

    /**
     * @param root an empty or missing folder
     * @param language in which the counter starts
     * @param told is given what happens, from any thread
     */
    public OnSale(Path root, Language language, Consumer<Message> told) {
        this.root = root;
        this.language = language;
        this.told = told;
    }

    /** Opens the house, and closes all of it when the window is closed. */
    public int play() throws IOException {
        Surroundings around = Surroundings.ofMachine().anchoredIn(root.resolve("anchors"));
        try (HouseOfDemo house = new HouseOfDemo(root, around, language)) {
            StoreFolder folder = house.enrol(1, "store");
            try (OpenStore store = OpenStore.openExisting(folder, around, OpeningListener.NONE)) {
                store.rememberLanguage(language);
            }
            try (HttpWebsite website = house.website();
                    OtherCounter other = new OtherCounter(house.enrol(2, "other-store"), around);
                    WebShop _ = house.openShop(website)) {
                other.open();
                return sell(folder, around, other, house.centre());
            }
        }
    }

    private int sell(StoreFolder folder, Surroundings around, OtherCounter other, CentreProcess centre) {
        Thread fate = Thread.ofPlatform().name("guichet-fate").start(() -> outage(other, centre));
        try {
            return CounterApp.run(folder, around, window::complete);
        } finally {
            fate.interrupt();
            await(fate);
        }
    }

    private void outage(OtherCounter other, CentreProcess centre) {
        try {
            CounterApp app = window.get();
            Counter counter = opened(app);
            say(app, Message.of("cli.demo.open", String.valueOf(UNTIL_IT_DIES.toSeconds())));
            Thread.sleep(UNTIL_IT_DIES);
            centre.kill();
            int before = sales(counter, other);
            say(app, Message.of("cli.demo.dead", String.valueOf(DEAD.toSeconds())));
            Thread.sleep(DEAD);
            centre.start();
            int meanwhile = sales(counter, other) - before;
            say(app, Message.of("cli.demo.back"));
            for (SyncService sync : List.of(counter.sync().orElseThrow(), other.sync())) {
                long sold = sync.status().acknowledged() + sync.status().waiting(); // what comes after does not count
                while (sync.status().acknowledged() < sold) {
                    Thread.sleep(BETWEEN_LOOKS);
                }
            }
            say(app, Message.of("cli.demo.drained", Message.counted("journal.count.sales", meanwhile)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the window is closed: the story ends here
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            if (!Thread.currentThread().isInterrupted()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Waits for a counter whose window is there already. */
    private static Counter opened(CounterApp app) throws InterruptedException, ExecutionException {
        for (;;) {
            Optional<Counter> counter = CompletableFuture.supplyAsync(app::counter, Platform::runLater).get();
            if (counter.isPresent()) {
                return counter.get();
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static int sales(Counter counter, OtherCounter other) {
        return counter.wicket().records().count() + other.sales();
    }

    private void say(CounterApp app, Message news) {
        told.accept(news);
        Platform.runLater(() -> app.announce(Texts.tell(language, news)));
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
