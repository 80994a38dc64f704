package org.guichet.lab.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

import org.guichet.app.Counter;
import org.guichet.app.OpenStore;
import org.guichet.app.StoreFolder;
import org.guichet.app.Surroundings;
import org.guichet.app.SyncService;
import org.guichet.app.Workers;
import org.guichet.catalogue.Event;
import org.guichet.catalogue.PriceZone;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.Language;
import org.guichet.kernel.Refusal;
import org.guichet.sale.Cart;
import org.guichet.sale.Checkout;
import org.guichet.sale.Party;
import org.guichet.sale.SellSeats;
import org.guichet.sale.Tender;
import org.guichet.sale.Wicket;
import org.guichet.store.OpeningListener;

/** The counter next door, without a window: a clerk who sells the best seats left, one party after the other, whatever happens. */
final class OtherCounter implements AutoCloseable {

    private static final long MOST_PAUSE_MILLIS = 400;
    private static final int MOST_SEATS = 4;

    private final OpenStore store;
    private final Workers workers = new Workers();
    private final Counter counter;
    private final SplittableRandom chance = new SplittableRandom(2);
    private final Thread clerk = new Thread(this::serve, "guichet-other-clerk");
    private volatile boolean selling = true;

    OtherCounter(StoreFolder folder, Surroundings around) throws IOException {
        store = OpenStore.openExisting(folder, around, OpeningListener.NONE);
        counter = Counter.open(store, workers.printer()).orElseThrow();
        clerk.setDaemon(true);
    }

    /** The doors open. */
    void open() {
        sync().start();
        clerk.start();
    }

    SyncService sync() {
        return counter.sync().orElseThrow();
    }

    /** Sales so far. */
    int sales() {
        return counter.wicket().records().count();
    }

    /** No further customer is served. */
    void stopSelling() {
        selling = false;
        try {
            clerk.join();
            counter.printing().awaitPrinted();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() {
        while (selling) {
            try {
                sell();
            } catch (Refusal e) {
                counter.wicket().cart().clear(); // nothing left of that: the next party wants something else
            }
            Stagehand.pause(Duration.ofMillis(1 + chance.nextLong(MOST_PAUSE_MILLIS)));
        }
    }

    private void sell() {
        Wicket wicket = counter.wicket();
        Cart cart = wicket.cart();
        List<Event> events = wicket.programme().events();
        List<PriceZone> zones = wicket.programme().season().priceZones();
        char type = wicket.programme().season().priceTypes().getFirst().letter();
        wicket.offerSeats().best(cart, events.get(chance.nextInt(events.size())).number(),
                zones.get(chance.nextInt(zones.size())).code(), Party.of(1 + chance.nextInt(MOST_SEATS), type));
        if (cart.isEmpty()) {
            return;
        }
        SellSeats.Confirmed sold = wicket.sellSeats().sell(Checkout.of(cart,
                List.of(new Tender.Card(cart.total(), "000042", "4242")), Language.FR));
        cart.sold(sold);
        wicket.printing().print(sold.sale(), sold.sale().entry().tickets().stream().map(TicketLine::line).toList(), 0);
    }

    @Override
    public void close() throws IOException {
        if (clerk.isAlive()) {
            stopSelling();
        }
        sync().close();
        workers.close();
        store.close();
    }
}
