package org.guichet.lab.bench;

import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.guichet.sync.Ask;
import org.guichet.sync.Inbox;
import org.guichet.sync.Outbox;
import org.guichet.sync.Progress;
import org.guichet.sync.SyncLoop;
import org.guichet.sync.http.HttpCentre.Identity;
import org.guichet.wire.Centre;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;

/** A counter that comes back with a journal that the centre has not heard of, and is driven by the real loop until it is told. */
final class ReturningCounter implements Crew.Work {

    private final Centre centre;
    private final Outbox journal;
    private final Semaphore sockets;
    private final Storm storm;
    private final SyncLoop loop;

    /**
     * @param sockets one for each who may speak at a time
     * @param storm where what went wrong is counted
     */
    ReturningCounter(Centre centre, KeptJournal journal, Semaphore sockets, Storm storm) {
        this.centre = centre;
        this.journal = journal;
        this.sockets = sockets;
        this.storm = storm;
        Identity me = journal.seller();
        this.loop = new SyncLoop(journal, new Nothing(), me.signer(),
                Progress.begun(1),
                _ -> {}, bound -> ThreadLocalRandom.current().nextLong(bound));
    }

    @Override
    public void run() throws InterruptedException {
        do {
            Ask ask = loop.next(now());
            switch (ask) {
                case Ask.Wait wait -> TimeUnit.MILLISECONDS.sleep(Math.max(1, wait.untilMillis() - now()));
                case Ask.SayHello hello -> say(() -> centre.hello(hello.hello()), answer -> loop.heard(answer, now()));
                case Ask.SendPush push -> say(() -> centre.push(push.push()), answer -> loop.heard(answer, now()));
                case Ask.FetchFeed feed -> say(() -> centre.feed(loop.counter(), feed.after()),
                        page -> loop.heard(page, now()));
                case Ask.RequestGrant _ -> throw new IllegalStateException("no seats were wanted");
            }
        } while (loop.status().acknowledged() < journal.sequence());
    }

    private <T> void say(Supplier<T> message, Consumer<T> heard) throws InterruptedException {
        sockets.acquire();
        T answer;
        try {
            answer = message.get();
        } catch (Rejected e) {
            storm.refused(e);
            loop.failed(e, now());
            return;
        } catch (Unreachable e) {
            storm.unanswered(e);
            loop.failed(e, now());
            return;
        } finally {
            sockets.release();
        }
        heard.accept(answer);
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    /** Nothing is said to a counter that only tells. */
    private static final class Nothing implements Inbox {

        @Override
        public void granted(Grant grant, int generation) {
            throw new IllegalStateException("nothing was asked for");
        }

        @Override
        public void told(FeedItem item, int generation) {
            throw new IllegalStateException("nothing was asked for");
        }
    }
}
