package org.guichet.app;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.guichet.app.Contradictions.Contradiction;
import org.guichet.app.Settings.CentreLink;
import org.guichet.inventory.Guards;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.IdSource;
import org.guichet.kernel.SignatureCheck;
import org.guichet.kernel.Signer;
import org.guichet.kernel.TimeSource;
import org.guichet.kernel.system.Ed25519;
import org.guichet.sale.ClaimSeats;
import org.guichet.sale.Mandate;
import org.guichet.sale.OrdersToFetch;
import org.guichet.sale.Programme;
import org.guichet.sale.ReturnSeats;
import org.guichet.sale.TakeGrant;
import org.guichet.sync.AnswerRecall;
import org.guichet.sync.Ask;
import org.guichet.sync.Breaker;
import org.guichet.sync.CounterInbox;
import org.guichet.sync.Notices;
import org.guichet.sync.SyncLoop;
import org.guichet.sync.SyncStatus;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.sync.WorkingStock;
import org.guichet.sync.http.HttpCentre;
import org.guichet.wire.Notice;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.Rejected;
import org.guichet.wire.Signed;
import org.guichet.wire.Unreachable;
import org.guichet.wire.json.JsonNoticeCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the sync loop speak to the centre, on one thread of its own, from {@link #start} to {@link #close}. Whoever sells never
 * waits for it. The other methods are safe from any thread.
 */
public final class SyncService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncService.class);
    /** As long as an on-sale that sells an arena out, where the house says nothing else. */
    private static final Duration RIDE_OUT = Duration.ofMinutes(90);
    /** Who was away for longer than that answers the next wish. */
    private static final Duration WISH_LASTS = Duration.ofHours(1);
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
    private volatile Duration ahead = Duration.ZERO;
    private final ClaimSeats claims;
    private final Breaker breaker;
    private final ExecutorService caller = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().daemon().name("guichet-claim").unstarted(task));
    private final SeatLooks looks;
    private final Thread thread;
    private volatile boolean closing;
    /** As the loop has it; read by those who do not wait for the loop. */
    private volatile Line line = Line.UNKNOWN;
    /** Tag of the centre's, as last heard. */
    private String catalogueThere = "";

    SyncService(HttpCentre centre, SyncLoop loop, List<Notices> listeners, Programme programme, WorkingStock stock,
            LaterCatalogue later, ReturnSeats returnSeats, IdSource ids, TimeSource time,
            Contradictions contradictions) {
        this.centre = centre;
        this.loop = loop;
        this.listeners = listeners;
        this.looks = new SeatLooks(centre, programme);
        this.stock = stock;
        this.time = time;
        this.clock = () -> time.monotonicNanos() / NANOS_A_MILLI;
        this.contradictions = contradictions;
        this.later = later;
        listeners.add((notice, at) -> {
            if (notice instanceof Notice.Catalogue catalogue) {
                catalogueThere = catalogue.tag();
            }
        });
        this.breaker = new Breaker(SyncService::below);
        this.claims = new ClaimSeats(programme,
                new CentrePool(centre, loop.counter(), ids, () -> line,
                        grant -> heard(now -> loop.heardMeanwhile(grant)), () -> heard(loop::doubt), breaker, clock,
                        caller),
                returnSeats, time);
        this.thread = new Thread(this::run, "guichet-sync");
        this.thread.setDaemon(true);
    }

    /**
     * That of an enrolled counter.
     *
     * @throws org.guichet.ticketing.keys.KeysUnavailable the key by which the centre knows this counter cannot be read
     */
    static SyncService of(OpenStore store, Programme programme, CentreLink link) {
        Signer signer = Enrolling.signer(store.folder());
        TimeSource time = store.around().time();
        ProgressFile progress = new ProgressFile(
                store.around().anchors().resolve(store.settings().store() + ".progress"));
        CounterId counter = store.settings().counter();
        SignatureCheck signatures = Ed25519.check();
        TakeGrant takeGrant = new TakeGrant(programme, store.ledger(), store.view(),
                grant -> signatures.isOf(link.key(),
                        Signed.grant(counter, grant.event(), grant.grant(), grant.seats()), grant.signature()),
                Guards.ALL);
        InboxFolder kept = Objects.requireNonNull(store.inbox());
        List<Notices> listeners = new CopyOnWriteArrayList<>();
        CounterInbox inbox = new CounterInbox(takeGrant, new JsonEntryCodec(), new JsonNoticeCodec(), kept,
                (notice, at) -> listeners.forEach(each -> each.hear(notice, at)));
        SyncLoop loop = new SyncLoop(new JournalOutbox(counter, store.journal()), inbox, signer,
                progress.read(link.generation()).keeping(kept.last()), progress, SyncService::below);
        WorkingStock stock = new WorkingStock(programme, counter, store.around().ids(), RIDE_OUT);
        ReturnSeats returnSeats = new ReturnSeats(programme, store.ledger(), store.view());
        AnswerRecall answerRecall = new AnswerRecall(programme, stock, returnSeats);
        kept.notices((notice, at) -> setPolicy(stock, notice));
        listeners.add((notice, at) -> {
            setPolicy(stock, notice);
            if (notice instanceof Notice.Recall recall && at.isAfter(time.now().minus(WISH_LASTS))) {
                answerRecall.give(recall, time.monotonicNanos() / NANOS_A_MILLI);
            }
        });
        HttpCentre centre = CentreConnection.open(link.url(), link.authority(),
                Optional.of(new HttpCentre.Identity(counter, signer)));
        return new SyncService(centre, loop, listeners, programme, stock, new LaterCatalogue(store, centre),
                returnSeats, store.around().ids(), time, new Contradictions(store.folder().contradictions()));
    }

    private static void setPolicy(WorkingStock stock, Notice notice) {
        if (notice instanceof Notice.Policy policy) {
            stock.rideOut(policy.event(), Duration.ofMinutes(policy.rideOutMinutes()));
        }
    }

    /** Orders of the website, asked for at the centre while the line is up: for what was told before, and from here on. */
    OrdersToFetch orders(OpenStore store) {
        WebOrdersHere orders = new WebOrdersHere(loop.counter(), centre, () -> line == Line.ONLINE);
        Objects.requireNonNull(store.inbox()).notices(orders);
        listen(orders);
        return orders;
    }

    private static long below(long bound) {
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

    /** At once, whatever is being carried out. */
    public SyncStatus status() {
        return loop.status();
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
        synchronized (loop) {
            loop.switchOff(off, clock.getAsLong());
            see();
            loop.notifyAll();
        }
    }

    private void run() {
        while (!closing) {
            try {
                Ask ask = next();
                if (ask instanceof Ask.Wait wait) {
                    restock();
                    bringCatalogue();
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
        } catch (Unreachable e) {
            failed(e);
        } catch (Rejected e) {
            LOG.info("the centre refuses: {}", e.getMessage());
            heard(now -> loop.failed(e, now));
        }
    }

    private void restock() {
        synchronized (loop) {
            if (loop.status().line() == Line.ONLINE && loop.wanted() == 0) {
                stock.missing(clock.getAsLong()).forEach(loop::want);
            }
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
        if (line != Line.ONLINE) {
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
            told.at(clock.getAsLong());
            see();
            loop.notifyAll();
        }
    }

    private void failed(Unreachable failure) {
        heard(now -> loop.failed(failure, now));
    }

    private void see() {
        Line now = loop.status().line();
        if (now == Line.ONLINE && line != Line.ONLINE) {
            breaker.reset();
        }
        line = now;
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
        synchronized (loop) {
            loop.notifyAll();
        }
        try {
            thread.join(FAREWELL_MILLIS);
            caller.awaitTermination(FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            claims.giveBackAll();
        } catch (JournalUnavailable e) {
            LOG.warn("seats that were fetched stay here", e);
        }
    }
}
