package org.guichet.app;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.guichet.app.Settings.CentreLink;
import org.guichet.inventory.Guards;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.SignatureCheck;
import org.guichet.kernel.Signer;
import org.guichet.kernel.TimeSource;
import org.guichet.kernel.system.Ed25519;
import org.guichet.sale.Programme;
import org.guichet.sale.ReturnSeats;
import org.guichet.sale.TakeGrant;
import org.guichet.sync.AnswerRecall;
import org.guichet.sync.CounterInbox;
import org.guichet.sync.Notices;
import org.guichet.sync.Outbox;
import org.guichet.sync.Progress;
import org.guichet.sync.SyncLoop;
import org.guichet.sync.WorkingStock;
import org.guichet.sync.http.HttpCentre;
import org.guichet.wire.Notice;
import org.guichet.wire.Signed;
import org.guichet.wire.json.JsonNoticeCodec;

/** Puts together what speaks to the centre for an enrolled counter. */
final class EnrolledSync {

    /** As long as an on-sale that sells an arena out, where the house says nothing else. */
    private static final Duration RIDE_OUT = Duration.ofMinutes(90);
    /** Who was away for longer than that answers the next wish. */
    private static final Duration WISH_LASTS = Duration.ofHours(1);
    private static final long NANOS_A_MILLI = 1_000_000;

    private EnrolledSync() {}

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
        Outbox outbox = new JournalOutbox(counter, store.journal());
        SyncLoop loop = new SyncLoop(outbox, inbox, signer, store.keys().told(),
                remembered(progress.read(link.generation()).keeping(kept.last()), outbox), progress,
                SyncService::below);
        WorkingStock stock = new WorkingStock(programme, counter, store.around().ids(), RIDE_OUT);
        ReturnSeats returnSeats = new ReturnSeats(programme, store.ledger(), store.view());
        AnswerRecall answerRecall = new AnswerRecall(programme, stock, returnSeats);
        CentreNews news = new CentreNews(store.folder().messagesSeen(), time);
        Notices always = (notice, at) -> {
            setPolicy(stock, notice);
            news.hear(notice, at);
        };
        kept.notices(always);
        listeners.add(always);
        listeners.add((notice, at) -> {
            if (notice instanceof Notice.Recall recall && at.isAfter(time.now().minus(WISH_LASTS))) {
                answerRecall.give(recall, time.monotonicNanos() / NANOS_A_MILLI)
                        .ifPresent(given -> news.askedBack(recall, given, at));
            }
        });
        HttpCentre centre = centre(link, counter, signer);
        return new SyncService(centre, loop, listeners, programme, stock, new LaterCatalogue(store, centre),
                returnSeats, store.around().ids(), time, new Contradictions(store.folder().contradictions()),
                news);
    }

    /**
     * Fetches the season of the house for a counter that was enrolled before there was one.
     *
     * @throws org.guichet.wire.Unreachable the centre does not answer
     * @throws org.guichet.wire.Rejected the centre does not know this counter
     * @throws Refusal nothing may be said on that line
     */
    static void fetchSeason(OpenStore store, CentreLink link) {
        CentreConnection.barred(link).ifPresent(word -> {
            throw Refusal.of("sync.why." + word);
        });
        try (HttpCentre centre = centre(link, store.settings().counter(), Enrolling.signer(store.folder()))) {
            centre.catalogue("").ifPresent(store::importSeason);
        }
    }

    private static HttpCentre centre(CentreLink link, CounterId counter, Signer signer) {
        return CentreConnection.ofCounter(link, new HttpCentre.Identity(counter, signer));
    }

    /** A power cut between a counter's last word and the note of it brings no counter back. */
    private static Progress remembered(Progress noted, Outbox outbox) {
        long last = outbox.sequence();
        return last > 0 && outbox.read(last, 1).getFirst().entry().type().equals(StoredEntry.CLOSE)
                ? noted.fencedFor(SyncLoop.CLOSED)
                : noted;
    }

    private static void setPolicy(WorkingStock stock, Notice notice) {
        if (notice instanceof Notice.Policy policy) {
            stock.rideOut(policy.event(), Duration.ofMinutes(policy.rideOutMinutes()));
        }
    }
}
