package org.guichet.sync;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.journal.Hash;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;
import org.guichet.kernel.Signer;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.wire.FeedItem;
import org.guichet.wire.FeedPage;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Hello;
import org.guichet.wire.HelloAnswer;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.PushedEntry;
import org.guichet.wire.Rejected;
import org.guichet.wire.Signed;
import org.guichet.wire.Unreachable;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the counter says to its centre, one message at a time: HELLO first and after every failure, then what the
 * journal holds in batches, then what the feed has, then the seats that are wanted. Whoever drives it asks for the next
 * {@link Ask}, carries it out and tells what came of it; time comes in as milliseconds of a clock that only goes forward.
 * One thread at a time, but for {@link #status} and {@link #withdrawn}, which are safe from any and wait for
 * nothing.
 */
public final class SyncLoop {

    private static final long FEED_EVERY = Duration.ofSeconds(15).toMillis();
    private static final long HELLO_EVERY = Duration.ofMinutes(1).toMillis();
    private static final long FENCED_EVERY = Duration.ofMinutes(5).toMillis();

    /** Of a counter that has said its last word. */
    public static final String CLOSED = "closed";
    /** Words for a withdrawal that have a sentence of their own. */
    private static final Set<String> WITHDRAWALS = Set.of(CLOSED, "fork", "older-copy", "revoked");

    private final Outbox outbox;
    private final Inbox inbox;
    private final Signer signer;
    private final List<String> ticketKeys;
    private final Progress.Keeper keeper;
    private final Backoff backoff;
    private final BatchSize batch = new BatchSize();
    private final Deque<GrantRequest> wanted = new ArrayDeque<>();

    private volatile Progress progress;
    private volatile Snapshot snapshot;
    private Ask asked = new Ask.Wait(0);
    private boolean greeted;
    /** Until the centre has heard a HELLO that says that it now has everything. */
    private boolean retelling;
    private long accepted;
    /** The last entry of the push that was asked for last. */
    private long pushed;
    /** How far a fenced journal is kept at the centre, in its chain or beside it. */
    private long kept;
    private long feedHead;
    private long notBefore;
    /** The centre's word on when so many returning counters are to push; nothing else waits for it. */
    private long pushDue;
    private long helloDue;
    private long feedDue;
    private Line line;
    private long lineSince;
    private long askedAt;
    private SyncStatus.@Nullable Batch lastBatch;
    private String why = "";

    /** @param told last entry here that the centre is known to have */
    private record Snapshot(SyncStatus status, long told) {}

    /** Of a counter whose tickets are no matter of the centre's. */
    public SyncLoop(Outbox outbox, Inbox inbox, Signer signer, Progress progress, Progress.Keeper keeper,
            Chance chance) {
        this(outbox, inbox, signer, List.of(), progress, keeper, chance);
    }

    /** @param ticketKeys as {@link Hello#ticketKeys} */
    public SyncLoop(Outbox outbox, Inbox inbox, Signer signer, List<String> ticketKeys, Progress progress,
            Progress.Keeper keeper, Chance chance) {
        this.ticketKeys = List.copyOf(ticketKeys);
        this.outbox = outbox;
        this.inbox = inbox;
        this.signer = signer;
        this.progress = progress;
        this.keeper = keeper;
        this.backoff = new Backoff(chance);
        this.line = progress.isFenced() ? Line.FENCED : Line.UNKNOWN;
        this.snapshot = look();
    }

    /** Who speaks. */
    public CounterId counter() {
        return outbox.counter();
    }

    /** What to do now. */
    public Ask next(long now) {
        asked = decide(now);
        askedAt = now;
        return asked;
    }

    private Ask decide(long now) {
        if (line == Line.SWITCHED_OFF) {
            return new Ask.Wait(Long.MAX_VALUE);
        }
        if (now < notBefore) {
            return new Ask.Wait(notBefore);
        }
        if (!greeted || now >= helloDue) {
            return new Ask.SayHello(new Hello(outbox.counter(), progress.generation(), outbox.sequence(), outbox.head(),
                    progress.acknowledged(), progress.cursor(), ticketKeys));
        }
        boolean waiting = outbox.sequence() > accepted;
        if (waiting && now >= pushDue) {
            return new Ask.SendPush(push());
        }
        if (line == Line.FENCED) {
            return new Ask.Wait(helloDue);
        }
        if (feedHead > progress.cursor() || now >= feedDue) {
            return new Ask.FetchFeed(progress.cursor());
        }
        GrantRequest request = wanted.peek();
        long idle = Math.min(helloDue, feedDue);
        return request == null
                ? new Ask.Wait(waiting ? Math.min(idle, pushDue) : idle)
                : new Ask.RequestGrant(request);
    }

    /** Seats to ask for when it is their turn; asked until there is an answer. */
    public void want(GrantRequest request) {
        wanted.add(request);
    }

    /** How many requests for seats have no answer yet. */
    public int wanted() {
        return wanted.size();
    }

    /** Cuts the line by hand, or lets it be tried again at once, as if nothing had failed before. */
    public void switchOff(boolean off, long now) {
        if (off || line == Line.SWITCHED_OFF) {
            line(off ? Line.SWITCHED_OFF : Line.UNKNOWN, now);
        }
        greeted = false;
        notBefore = 0;
        backoff.worked();
        snapshot = look();
    }

    /** The last word of this counter is in its journal: it sells no more, and tells what waits. */
    public void retire(long now) {
        keep(progress.fencedFor(CLOSED));
        line(Line.FENCED, now);
        snapshot = look();
    }

    public void heard(HelloAnswer answer, long now) {
        worked();
        switch (answer.verdict()) {
            case CHALLENGE -> {
                retelling = true;
                kept = answer.generation() == progress.generation() ? kept : 0;
                keep(progress.in(answer.generation()).acknowledging(answer.accepted()));
            }
            case FENCED -> {
                greeted = true;
                keep(progress.fencedFor(answer.why()));
                accepted = Math.max(kept, inCommon(answer));
                retelling = accepted < outbox.sequence();
                helloDue = now + FENCED_EVERY;
                line(Line.FENCED, now);
            }
            case OK, RESEND_FROM -> {
                greeted = true;
                why = answer.why();
                accepted = inCommon(answer);
                retelling = (retelling || answer.verdict() == HelloAnswer.Verdict.RESEND_FROM)
                        && accepted < outbox.sequence();
                keep(answer.verdict() == HelloAnswer.Verdict.OK
                        ? progress.acknowledging(answer.accepted())
                        : progress.restarting(answer.accepted()));
                feedHead = answer.feedHead();
                helloDue = now + HELLO_EVERY;
                pushDue = now + answer.pushAfterMillis();
                line(Line.ONLINE, now);
            }
        }
        snapshot = look();
    }

    public void heard(PushAnswer answer, long now) {
        worked();
        batch.worked();
        lastBatch = new SyncStatus.Batch(now, answer.results().size(), now - askedAt);
        // no further than was just said: what the centre has beyond it may be another's
        accepted = pushed;
        keep(progress.acknowledging(answer.accepted()));
        greetWhenAllIsTold();
        line(Line.ONLINE, now);
        snapshot = look();
    }

    public void heard(FeedPage page, long now) {
        worked();
        Progress before = progress;
        try {
            for (FeedItem item : page.items()) {
                if (item.number() > progress.cursor()) {
                    inbox.told(item, progress.generation());
                    progress = progress.told(item.number());
                }
            }
        } finally { // once a page: what is asked for again after a power cut is in the inbox already
            keepAfter(before);
        }
        feedHead = page.head();
        if (page.items().isEmpty() && feedHead > progress.cursor()) {
            keep(progress.told(feedHead)); // numbers that the centre skipped
        }
        feedDue = now + FEED_EVERY;
        line(Line.ONLINE, now);
        snapshot = look();
    }

    /** Of the request that {@link #next} gave last. */
    public void heard(GrantAnswer answer, long now) {
        worked();
        wanted.poll();
        if (answer.grant() != null) {
            inbox.granted(answer.grant(), progress.generation());
        }
        line(Line.ONLINE, now);
        snapshot = look();
    }

    /** Of a request that was made beside this loop, while a clerk waited. */
    public void heardMeanwhile(Grant grant) {
        inbox.granted(grant, progress.generation());
    }

    /** Somebody beside this loop had no answer: says HELLO next, to know. */
    public void doubt(long now) {
        helloDue = Math.min(helloDue, now);
    }

    public void failed(Unreachable failure, long now) {
        batch.tooMuch();
        tryLater(0, now);
        line(Line.OFFLINE, now);
        snapshot = look();
    }

    public void failed(Rejected refusal, long now) {
        why = refusal.code().word();
        switch (refusal.code()) {
            case TOO_LARGE -> {
                if (!(asked instanceof Ask.SendPush) || !batch.tooMuch()) {
                    notPossible(now);
                }
            }
            case GAP -> greeted = false;
            case FENCED, FORK -> {
                keep(progress.fencedFor(why));
                line(Line.FENCED, now);
                if (refusal.accepted() > accepted) {
                    kept = refusal.accepted();
                    accepted = kept;
                    greetWhenAllIsTold();
                } else {
                    tryLater(0, now);
                }
            }
            case BUSY, THROTTLED -> notBefore = now + backoff.putOff(refusal.retryAfterMillis());
            case RECOVERING -> tryLater(refusal.retryAfterMillis(), now);
            default -> notPossible(now);
        }
        snapshot = look();
    }

    private void notPossible(long now) {
        if (asked instanceof Ask.RequestGrant) {
            wanted.poll();
        }
        tryLater(0, now);
    }

    /** As of the last message that was wholly carried out; what waits, as of now. */
    public SyncStatus status() {
        Snapshot last = snapshot;
        return last.status().waiting(Math.max(0, outbox.sequence() - last.told()));
    }

    /** Why the centre lets this incarnation sell no more, and what to do, for its clerk; empty while it may sell. */
    public Optional<Message> withdrawn() {
        String fenced = progress.fenced();
        return fenced.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("sale.withdrawn",
                        Message.of("sync.why." + (WITHDRAWALS.contains(fenced) ? fenced : "fenced"))));
    }

    private Snapshot look() {
        return new Snapshot(new SyncStatus(line, lineSince, 0, lastBatch, progress.generation(),
                progress.acknowledged(), progress.cursor(), Math.max(feedHead, progress.cursor()),
                progress.isFenced() ? progress.fenced() : why), Math.max(accepted, acknowledged()));
    }

    private long acknowledged() {
        return greeted ? 0 : progress.acknowledged();
    }

    private Push push() {
        List<StoredRecord> records = outbox.read(accepted + 1, batch.size());
        StoredRecord last = records.getLast();
        pushed = last.sequence();
        return new Push(outbox.counter(), accepted + 1, records.getFirst().previous(),
                records.stream().map(record -> new PushedEntry(record.at(), record.monotonicNanos(), record.entry()))
                        .toList(),
                last.hash(), signer.sign(Signed.head(outbox.counter(), last.sequence(), last.hash())));
    }

    /**
     * Up to which entry the centre has this journal. One that was forked or put back to an image has another entry there, or
     * none: where the two part nobody knows, so that it is told from the first entry on.
     */
    private long inCommon(HelloAnswer answer) {
        long last = answer.accepted();
        if (last == 0 || last > outbox.sequence()) {
            return 0;
        }
        Hash own = last == outbox.sequence() ? outbox.head() : outbox.read(last, 1).getFirst().hash();
        return own.equals(answer.head()) ? last : 0;
    }

    /** The centre, in recovery, waits to hear that this was all. */
    private void greetWhenAllIsTold() {
        if (retelling && outbox.sequence() == accepted) {
            greeted = false;
        }
    }

    private void keep(Progress next) {
        Progress before = progress;
        progress = next;
        keepAfter(before);
    }

    private void keepAfter(Progress before) {
        if (!progress.equals(before)) {
            keeper.keep(progress);
        }
    }

    private void worked() {
        backoff.worked();
    }

    private void tryLater(long atLeast, long now) {
        notBefore = now + backoff.failed(atLeast);
        greeted = false;
    }

    /** Whoever was told to sell no more stays so, whatever a centre that was put back says or a hand does. */
    private void line(Line towards, long now) {
        Line next = progress.isFenced() ? Line.FENCED : towards;
        if (line == Line.SWITCHED_OFF && next != Line.UNKNOWN && next != Line.FENCED) {
            return;
        }
        if (line != next) {
            line = next;
            lineSince = now;
        }
    }
}
