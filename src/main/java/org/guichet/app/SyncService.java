package org.guichet.app;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.guichet.app.Contradictions.Contradiction;
import org.guichet.app.Round.End;
import org.guichet.journal.JournalUnavailable;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.TimeSource;
import org.guichet.sale.ClaimSeats;
import org.guichet.sale.Mandate;
import org.guichet.sale.OrdersToFetch;
import org.guichet.sale.Programme;
import org.guichet.sale.ReturnSeats;
import org.guichet.sync.Ask;
import org.guichet.sync.Breaker;
import org.guichet.sync.Notices;
import org.guichet.sync.SyncLoop;
import org.guichet.sync.SyncStatus;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.sync.WorkingStock;
import org.guichet.sync.http.HttpCentre;
import org.guichet.ui.sync.CentreView;
import org.guichet.wire.Notice;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the sync loop speak to the centre, on one thread of its own, from {@link #start} to {@link #close}. Whoever sells never
 * waits for it. The other methods are safe from any thread.
 */
public final class SyncService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncService.class);
    private static final long LOOK_MILLIS = 250;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final long FAREWELL_MILLIS = 2_000;

    private final HttpCentre centre;
    private final SyncLoop loop;
    private final List<Notices> listeners;
    private final WorkingStock stock;
    private final LaterCatalogue later;
    /** Milliseconds of a clock that only goes forward. */
    private final LongSupplier clock;
    private final TimeSource time;
    private final Contradictions contradictions;
    private final CentreNews news;
    private volatile Duration ahead = Duration.ZERO;
    private final ClaimSeats claims;
    private final ReturnSeats returnSeats;
    private final Breaker breaker;
    private final ExecutorService caller = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("guichet-claim").unstarted(task));
    private final SeatLooks looks;
    private final Thread thread;
    private volatile boolean closing;
    /** There was nothing more to say or to ask for when the loop was looked at last. */
    private volatile boolean quiet;
    /** What was said last had no answer. */
    private volatile boolean unheard;
    /** Tag of the centre's, as last heard. */
    private String catalogueThere = "";

    SyncService(HttpCentre centre, SyncLoop loop, List<Notices> listeners, Programme programme, WorkingStock stock,
            LaterCatalogue later, ReturnSeats returnSeats, IdSource ids, TimeSource time,
            Contradictions contradictions, CentreNews news) {
        this.centre = centre;
        this.loop = loop;
        this.listeners = listeners;
        this.looks = new SeatLooks(centre, programme);
        this.stock = stock;
        this.time = time;
        this.clock = () -> time.monotonicNanos() / NANOS_A_MILLI;
        this.contradictions = contradictions;
        this.news = news;
        this.later = later;
        this.returnSeats = returnSeats;
        listeners.add((notice, at) -> {
            if (notice instanceof Notice.Catalogue catalogue) {
                catalogueThere = catalogue.tag();
            }
        });
        this.breaker = new Breaker(SyncService::below);
        this.claims = new ClaimSeats(programme,
                new CentrePool(centre, loop.counter(), ids, this::line,
                        grant -> heard(now -> loop.heardMeanwhile(grant)), () -> heard(loop::doubt), breaker, clock,
                        caller),
                returnSeats, time);
        this.thread = new Thread(this::run, "guichet-sync");
        this.thread.setDaemon(true);
    }

    /** Orders of the website, asked for at the centre while the line is up: for what was told before, and from here on. */
    OrdersToFetch orders(OpenStore store) {
        WebOrdersHere orders = new WebOrdersHere(loop.counter(), centre, this::isOnline,
                () -> loop.status().generation());
        InboxFolder inbox = Objects.requireNonNull(store.inbox());
        inbox.notices((notice, at) -> orders.hear(notice, inbox.generation()));
        listen(orders);
        return orders;
    }

    static long below(long bound) {
        return ThreadLocalRandom.current().nextLong(bound);
    }

    /** Seats of the pool for a clerk who points at them. */
    ClaimSeats claims() {
        return claims;
    }

    /** Tells what the centre tells from here on, on the thread of the sync; what it told before is in the inbox. */
    public void listen(Notices listener) {
        listeners.add(listener);
    }

    /** True when a later season has arrived, which is sold from the next start on. */
    public boolean isSeasonWaiting() {
        return later.isWaiting();
    }

    /** Begins to speak. */
    public void start() {
        thread.start();
    }

    /** Waits until this counter has told and heard all there is, or cannot; what a command is waiting for. */
    public Round settle(Duration atMost) throws InterruptedException {
        long end = clock.getAsLong() + atMost.toMillis();
        synchronized (loop) {
            loop.notifyAll();
            for (long left = atMost.toMillis(); left > 0
                    && round().end() == End.NOT_YET; left = end - clock.getAsLong()) {
                loop.wait(left);
            }
            return round();
        }
    }

    private Round round() {
        return Round.of(loop.status(), quiet, unheard);
    }

    /**
     * Ends this counter: what is unsold goes back, and nothing is sold here ever after. What the journal says of it still has to be
     * told.
     *
     * @throws org.guichet.kernel.Refusal a cart, perhaps a parked one, holds seats
     * @throws JournalUnavailable it goes on selling what was not given back yet
     */
    public void retire(String reason) {
        returnSeats.close(reason);
        heard(loop::retire);
    }

    /** At once, whatever is being carried out. */
    public SyncStatus status() {
        SyncStatus now = loop.status();
        return now.line() == Line.FENCED ? now : barred().map(now::because).orElse(now);
    }

    /** Why nothing may be said to the centre, as {@link CentreConnection#barred}. */
    public Optional<String> barred() {
        return Optional.of(centre.whyBarred()).filter(word -> !word.isEmpty());
    }

    /** What the centre has said last on whether this counter may sell, at this start or before. */
    Mandate mandate() {
        return loop::withdrawn;
    }

    /** How long ago that was, on the clock of {@link #status}. */
    public Duration ago(long millis) {
        return Duration.ofMillis(Math.max(0, clock.getAsLong() - millis));
    }

    /** By how much this machine's clock is ahead of the centre's, as of the last HELLO; negative when behind. */
    public Duration ahead() {
        return ahead;
    }

    Contradictions contradictions() {
        return contradictions;
    }

    CentreNews news() {
        return news;
    }

    /** What waits for the clerk's eye. */
    CentreView.Unseen unseen() {
        return new CentreView.Unseen(contradictions.unseen(), news.unseen(),
                contradictions.changes() + news.changes() + (isSeasonWaiting() ? 1 : 0));
    }

    /**
     * Cuts the line by hand: the counter sells what it holds and says nothing, until {@link #goOnline} or its next start. Not
     * remembered, for a switch that nobody thinks of any more must not keep a counter from its centre for days.
     */
    public void goOffline() {
        switchOff(true);
    }

    /** Speaks to the centre again, at once: one that is down is tried before its time. */
    public void goOnline() {
        switchOff(false);
    }

    private void switchOff(boolean off) {
        heard(now -> loop.switchOff(off, now));
    }

    private void run() {
        while (!closing) {
            try {
                Ask ask = next();
                quiet = false;
                if (ask instanceof Ask.Wait wait) {
                    if (restock()) {
                        continue;
                    }
                    bringCatalogue();
                    calm();
                    claims.giveBackIdle();
                    look();
                    pause(wait.untilMillis());
                } else {
                    carryOut(ask);
                }
            } catch (InterruptedException e) {
                return;
            } catch (JournalUnavailable e) {
                LOG.warn("what the centre said could not be recorded; it will be asked again", e);
                failed(new Unreachable("journal"));
            } catch (RuntimeException e) { // the counter sells on, and the next round may go better
                LOG.error("sync failed", e);
                failed(new Unreachable("unexpected"));
            }
        }
    }

    private Ask next() {
        synchronized (loop) {
            return loop.next(clock.getAsLong());
        }
    }

    private void carryOut(Ask ask) {
        try {
            switch (ask) {
                case Ask.SayHello hello -> {
                    var answer = centre.hello(hello.hello());
                    ahead = Duration.between(answer.at(), time.now());
                    heard(now -> loop.heard(answer, now));
                    catalogueThere = answer.catalogue();
                }
                case Ask.SendPush push -> {
                    var answer = centre.push(push.push());
                    contradictions.add(answer.results().stream().filter(each -> each.outcome() == Outcome.CONFLICT)
                            .map(each -> new Contradiction(each.sequence(), each.why(), false)).toList());
                    heard(now -> loop.heard(answer, now));
                }
                case Ask.FetchFeed feed -> {
                    var page = centre.feed(loop.counter(), feed.after());
                    heard(now -> loop.heard(page, now));
                }
                case Ask.RequestGrant grant -> {
                    var answer = centre.grants(grant.request());
                    heard(now -> loop.heard(answer, now));
                }
                case Ask.Wait _ -> throw new IllegalArgumentException("waiting is not carried out");
            }
            unheard = false;
        } catch (Unreachable e) {
            failed(e);
        } catch (Rejected e) {
            LOG.info("the centre refuses: {}", e.getMessage());
            unheard = false;
            heard(now -> loop.failed(e, now));
        }
    }

    /** True when there is something more to ask for. */
    private boolean restock() {
        synchronized (loop) {
            if (!isOnline() || loop.wanted() > 0) {
                return false;
            }
            stock.missing(clock.getAsLong()).forEach(loop::want);
            return loop.wanted() > 0;
        }
    }

    private void calm() {
        synchronized (loop) {
            quiet = true;
            loop.notifyAll();
        }
    }

    private void bringCatalogue() {
        try {
            later.hear(catalogueThere);
        } catch (Unreachable e) {
            failed(e);
        } catch (Rejected e) {
            LOG.info("no catalogue: {}", e.getMessage());
            catalogueThere = ""; // until the next HELLO
        }
    }

    /** While there is nothing more urgent. */
    private void look() {
        if (!isOnline()) {
            looks.fade();
            return;
        }
        try {
            looks.look(clock.getAsLong());
        } catch (Unreachable e) {
            failed(e);
        }
    }

    @FunctionalInterface
    private interface Told {
        void at(long now);
    }

    private void heard(Told told) {
        synchronized (loop) {
            boolean wasOnline = isOnline();
            told.at(clock.getAsLong());
            if (isOnline() && !wasOnline) {
                breaker.reset();
            }
            loop.notifyAll();
        }
    }

    private Line line() {
        return loop.status().line();
    }

    private boolean isOnline() {
        return line() == Line.ONLINE;
    }

    private void failed(Unreachable failure) {
        unheard = true;
        heard(now -> loop.failed(failure, now));
    }

    /** Looks again soon all the same: a sale may have come. */
    private void pause(long until) throws InterruptedException {
        synchronized (loop) {
            long wait = Math.min(LOOK_MILLIS, until - clock.getAsLong());
            if (wait > 0 && !closing) {
                loop.wait(wait);
            }
        }
    }

    /** Gives back what clerks fetched and did not sell, and says nothing more; what was not sent is in the journal. */
    @Override
    public void close() {
        closing = true;
        caller.shutdown();
        if (!isOnline()) {
            centre.close(); // nobody waits for a centre that does not answer
        }
        synchronized (loop) {
            loop.notifyAll();
        }
        try {
            thread.join(FAREWELL_MILLIS);
            caller.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        centre.close();
        try {
            claims.giveBackAll();
        } catch (JournalUnavailable e) {
            LOG.warn("seats that were fetched stay here", e);
        }
    }
}
