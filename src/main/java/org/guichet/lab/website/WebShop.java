package org.guichet.lab.website;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.guichet.app.SeasonReading;
import org.guichet.catalogue.Event;
import org.guichet.catalogue.Season;
import org.guichet.kernel.Refusal;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.Order;
import org.guichet.wire.Website;

/** A shop on the web with a crowd in it, from when it opens to when it closes. Owner's thread, but for {@link #takings}. */
public final class WebShop implements AutoCloseable {

    private static final long NANOS = 1_000_000_000L;
    private static final long FAREWELL_SECONDS = 60;

    private final Takings takings;
    private final SoldOrders sold;
    private final ExecutorService shoppers;
    private final Crowd crowd;
    private final Website website;
    private final Season season;
    private final Event event;
    private volatile boolean closing;

    /**
     * Who comes.
     *
     * @param shoppers how many at a time
     * @param perSecond visits of all of them together
     * @param windows numbers of the counters that are told of orders; empty for all
     * @param seed of their moods
     */
    public record Crowd(int event, int shoppers, int perSecond, List<Integer> windows, long seed) {}

    private WebShop(Website website, Season season, Event event, Crowd crowd, Takings takings) {
        this.takings = takings;
        this.website = website;
        this.sold = new SoldOrders(website, takings);
        this.season = season;
        this.event = event;
        this.crowd = crowd;
        this.shoppers = Executors.newVirtualThreadPerTaskExecutor();
        for (int number = 0; number < crowd.shoppers(); number++) {
            Random random = new Random(crowd.seed() * 1_000_003 + number);
            shoppers.execute(() -> shop(random));
        }
    }

    /**
     * Opens the shop: it sells until it is closed.
     *
     * @param website over which it reaches the centre; closed by whoever opened it
     * @throws Refusal the centre has no season, or not that event
     * @throws org.guichet.wire.Rejected the centre refuses the token
     * @throws org.guichet.wire.Unreachable the centre does not answer
     */
    public static WebShop open(Website website, Crowd crowd) {
        return open(website, crowd, order -> {});
    }

    /**
     * As above.
     *
     * @param heard gets each order the moment its customer hears of it, on the customer's thread
     */
    public static WebShop open(Website website, Crowd crowd, Consumer<Order> heard) {
        CatalogueDocument document = website.catalogue("").orElseThrow(() -> Refusal.of("sale.event.unknown",
                String.valueOf(crowd.event())));
        Season season = SeasonReading.read(document).season();
        Event event = season.event(crowd.event())
                .orElseThrow(() -> Refusal.of("sale.event.unknown", String.valueOf(crowd.event())));
        return new WebShop(website, season, event, crowd, new Takings(heard));
    }

    /** What came of it until now. */
    public Takings takings() {
        return takings;
    }

    /** Sells on for that long, then closes; those inside end their visit. */
    public Takings sell(Duration duration) throws InterruptedException {
        Thread.sleep(duration);
        close();
        return takings;
    }

    private void shop(Random random) {
        Shopper shopper = new Shopper(website, season, event, crowd.windows(), takings, sold, random);
        long pauseNanos = NANOS * crowd.shoppers() / Math.max(1, crowd.perSecond());
        try {
            Thread.sleep(Duration.ofNanos(random.nextLong(pauseNanos + 1)));
            do { // everybody who came in is served
                long began = System.nanoTime();
                shopper.visit();
                // evenly from half to one and a half of the pause, so that they do not walk in step
                long rest = pauseNanos / 2 + random.nextLong(pauseNanos + 1) - (System.nanoTime() - began);
                if (rest > 0) {
                    Thread.sleep(Duration.ofNanos(rest));
                }
            } while (!closing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing = true;
        shoppers.shutdown();
        try {
            if (!shoppers.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                shoppers.shutdownNow();
            }
        } catch (InterruptedException e) {
            shoppers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
