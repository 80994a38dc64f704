package org.guichet.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.Hash;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Signer;
import org.guichet.sync.SyncStatus.Line;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.FeedItem;
import org.guichet.wire.FeedPage;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Hello;
import org.guichet.wire.HelloAnswer;
import org.guichet.wire.HelloAnswer.Verdict;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.Rejected;
import org.guichet.wire.Unreachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyncLoopTest {

    private static final CounterId COUNTER = new CounterId(2, 1);
    private static final long NOW = 1_000;

    private final List<StoredRecord> journal = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();
    private final List<Progress> kept = new ArrayList<>();
    private final SyncLoop loop = new SyncLoop(new Outbox() {
        @Override
        public CounterId counter() {
            return COUNTER;
        }

        @Override
        public long sequence() {
            return journal.size();
        }

        @Override
        public Hash head() {
            return hash(journal.size());
        }

        @Override
        public List<StoredRecord> read(long from, int most) {
            return journal.subList((int) from - 1, Math.min(journal.size(), (int) from - 1 + most));
        }
    }, new Inbox() {
        @Override
        public void granted(Grant grant, int generation) {
            grants.add(grant);
        }

        @Override
        public void told(FeedItem item, int generation) {
            told.add(item.number());
        }
    }, new Signer() {
        @Override
        public String publicKey() {
            return "key";
        }

        @Override
        public String sign(byte[] bytes) {
            return "signed";
        }
    }, Progress.begun(1), kept::add, bound -> bound - 1);

    private static Hash hash(long sequence) {
        return new Hash(String.format("%064d", sequence));
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            long sequence = journal.size() + 1L;
            journal.add(new StoredRecord(COUNTER, sequence, Instant.EPOCH, 0, hash(sequence - 1), hash(sequence),
                    new StoredEntry("SALE", 1, "{}")));
        }
    }

    private static HelloAnswer answer(Verdict verdict, int generation, long accepted, String why) {
        return new HelloAnswer(verdict, generation, accepted, hash(accepted), 0, 0, "", Instant.EPOCH, why);
    }

    private Hello hello(long now) {
        assertThat(loop.next(now)).isInstanceOf(Ask.SayHello.class);
        return ((Ask.SayHello) loop.next(now)).hello();
    }

    private Push push(long now) {
        assertThat(loop.next(now)).isInstanceOf(Ask.SendPush.class);
        return ((Ask.SendPush) loop.next(now)).push();
    }

    private void greeted(long accepted) {
        hello(NOW);
        loop.heard(answer(Verdict.OK, 1, accepted, ""), NOW);
    }

    @Test
    void saysHelloFirstThenPushesWhatTheCentreHasNot() {
        write(3);
        assertThat(hello(NOW).sequence()).isEqualTo(3);
        loop.heard(answer(Verdict.OK, 1, 1, ""), NOW);
        Push push = push(NOW);
        assertThat(push.from()).isEqualTo(2);
        assertThat(push.to()).isEqualTo(3);
        assertThat(push.previous()).isEqualTo(hash(1));
        loop.heard(new PushAnswer(3, hash(3), List.of()), NOW);
        assertThat(loop.status().waiting()).isZero();
        assertThat(kept.getLast().acknowledged()).isEqualTo(3);
    }

    @Test
    void remembersTheLastBatchAndKeepsTheTimeOfAnOutageThatIsTriedAtOnce() {
        write(2);
        greeted(0);
        push(NOW);
        loop.heard(new PushAnswer(2, hash(2), List.of(new PushAnswer.Result(1, Outcome.ACCEPTED, ""),
                new PushAnswer.Result(2, Outcome.ACCEPTED, ""))), NOW + 30);
        assertThat(loop.status().lastBatch()).isEqualTo(new SyncStatus.Batch(NOW + 30, 2, 30));

        loop.failed(new Unreachable("test"), NOW + 50);
        loop.switchOff(false, NOW + 60);
        assertThat(loop.next(NOW + 60)).as("tried at once").isInstanceOf(Ask.SayHello.class);
        assertThat(loop.status().line()).isEqualTo(Line.OFFLINE);
        assertThat(loop.status().sinceMillis()).isEqualTo(NOW + 50);
    }

    @Test
    void waitsLongerAfterEachFailureButNeverMoreThanTheCap() {
        long now = NOW;
        long before = 0;
        for (int failure = 0; failure < 15; failure++) {
            loop.next(now);
            loop.failed(new Unreachable("test"), now);
            assertThat(loop.next(now)).isInstanceOf(Ask.Wait.class);
            long wait = ((Ask.Wait) loop.next(now)).untilMillis() - now;
            assertThat(wait).isBetween(before, 300_000L);
            before = wait;
            now += wait;
        }
        assertThat(before).isEqualTo(300_000);
        assertThat(loop.status().line()).isEqualTo(Line.OFFLINE);
        hello(now);
    }

    @Test
    void neverComesBackSoonerThanTheCentreAsked() {
        greeted(0);
        loop.failed(Rejected.later(ErrorCode.BUSY, 7_000, "test"), NOW);
        assertThat(((Ask.Wait) loop.next(NOW)).untilMillis()).isGreaterThanOrEqualTo(NOW + 7_000);
    }

    @Test
    void aBusyCentreIsNoFailure() {
        greeted(0);
        write(1);
        long now = NOW;
        for (int times = 0; times < 8; times++) {
            assertThat(loop.next(now)).isInstanceOf(Ask.SendPush.class);
            loop.failed(Rejected.later(ErrorCode.BUSY, 3_000, "test"), now);
            long until = ((Ask.Wait) loop.next(now)).untilMillis();
            assertThat(until - now).isBetween(3_000L, 6_000L);
            now = until;
        }
    }

    @Test
    void aHelloThatABusyCentreDidNotHearIsSaidAgain() {
        greeted(0);
        write(1);
        loop.failed(new Unreachable("test"), NOW);
        long now = ((Ask.Wait) loop.next(NOW)).untilMillis();
        assertThat(loop.next(now)).isInstanceOf(Ask.SayHello.class);
        loop.failed(Rejected.later(ErrorCode.BUSY, 3_000, "test"), now);
        now = ((Ask.Wait) loop.next(now)).untilMillis();
        assertThat(loop.next(now)).isInstanceOf(Ask.SayHello.class);
    }

    @Test
    void halvesABatchThatIsTooLargeAndLetsItGrowAgain() {
        write(400);
        greeted(0);
        assertThat(push(NOW).entries()).hasSize(100);
        loop.failed(Rejected.because(ErrorCode.TOO_LARGE, "test"), NOW);
        assertThat(push(NOW).entries()).hasSize(50);
        loop.failed(Rejected.because(ErrorCode.TOO_LARGE, "test"), NOW);
        assertThat(push(NOW).entries()).hasSize(25);
        loop.heard(new PushAnswer(25, hash(25), List.of()), NOW);
        assertThat(push(NOW).entries()).hasSize(50);
        loop.heard(new PushAnswer(75, hash(75), List.of()), NOW);
        assertThat(push(NOW).from()).isEqualTo(76);
        assertThat(push(NOW).entries()).hasSize(100);
    }

    @Test
    void anEntryThatIsTooLargeByItselfIsNotSentAgainAtOnce() {
        write(1_000);
        greeted(0);
        while (push(NOW).entries().size() > 1) {
            loop.failed(Rejected.because(ErrorCode.TOO_LARGE, "test"), NOW);
        }
        loop.failed(Rejected.because(ErrorCode.TOO_LARGE, "test"), NOW);
        assertThat(loop.next(NOW)).isInstanceOf(Ask.Wait.class);
    }

    @Test
    void aFencedCounterTellsTheRestAndAsksForNothing() {
        write(4);
        loop.want(new GrantRequest(new UUID(0, 1), COUNTER, 1, List.of("A1"), "", 0));
        hello(NOW);
        loop.heard(answer(Verdict.FENCED, 1, 2, "revoked"), NOW);
        assertThat(push(NOW).from()).isEqualTo(3);
        loop.failed(Rejected.at(ErrorCode.FENCED, 4, "kept"), NOW);
        hello(NOW);
        loop.heard(answer(Verdict.FENCED, 1, 4, "revoked"), NOW);
        assertThat(loop.next(NOW)).isInstanceOf(Ask.Wait.class);
        assertThat(loop.status().line()).isEqualTo(Line.FENCED);
    }

    @Test
    void whoeverWasFencedStaysSoWhateverIsSaidOrDoneAfterwards() {
        write(2);
        assertThat(loop.withdrawn()).isEmpty();
        loop.switchOff(true, NOW);
        loop.heard(answer(Verdict.FENCED, 1, 2, "fork"), NOW);
        assertThat(loop.status().line()).as("though its line was cut").isEqualTo(Line.FENCED);
        assertThat(kept.getLast().fenced()).isEqualTo("fork");
        loop.switchOff(true, NOW);
        loop.failed(new Unreachable("test"), NOW);
        loop.heard(answer(Verdict.FENCED, 1, 2, "revoked"), NOW);
        loop.heard(answer(Verdict.CHALLENGE, 2, 1, "generation"), NOW);
        loop.heard(answer(Verdict.OK, 2, 1, ""), NOW);
        assertThat(loop.status().line()).as("though a centre put back says nothing of it").isEqualTo(Line.FENCED);
        assertThat(loop.status().why()).isEqualTo("fork");
        assertThat(kept.getLast().fenced()).isEqualTo("fork");
        assertThat(loop.withdrawn()).isPresent();
        assertThat(push(NOW + 10_000).from()).as("it still tells").isEqualTo(2);
        loop.heard(new PushAnswer(2, hash(2), List.of()), NOW);
        assertThat(loop.status().line()).isEqualTo(Line.FENCED);
    }

    @Test
    void aRefusedPushFencesAsWell() {
        write(1);
        greeted(0);
        push(NOW);
        loop.failed(Rejected.at(ErrorCode.FENCED, 1, "kept"), NOW);
        assertThat(loop.withdrawn()).isPresent();
        loop.heard(answer(Verdict.FENCED, 1, 1, "revoked"), NOW);
        assertThat(kept.getLast().fenced()).as("the word that says more").isEqualTo("revoked");
    }

    @ParameterizedTest
    @EnumSource(names = {"FENCED", "OK"})
    void aJournalThatPartsFromTheCentresIsToldFromTheFirstEntry(Verdict verdict) {
        write(4);
        hello(NOW);
        loop.heard(new HelloAnswer(verdict, 1, 3, hash(33), 0, 0, "", Instant.EPOCH, ""), NOW);
        assertThat(push(NOW).from()).isEqualTo(1);
    }

    @Test
    void anOlderCopyIsToldFromTheFirstEntry() {
        write(2);
        hello(NOW);
        loop.heard(answer(Verdict.FENCED, 1, 3, "older-copy"), NOW);
        write(1);
        assertThat(push(NOW).from()).isEqualTo(1);
    }

    @Test
    void whatTheCentreHasOfAnotherJournalIsNotTakenForTold() {
        write(150);
        hello(NOW);
        loop.heard(new HelloAnswer(Verdict.OK, 1, 140, hash(33), 0, 0, "", Instant.EPOCH, ""), NOW);
        assertThat(push(NOW).to()).isEqualTo(100);
        loop.heard(new PushAnswer(140, hash(33), List.of()), NOW);
        assertThat(push(NOW).from()).isEqualTo(101);
    }

    @Test
    void tellsAgainWhatARestoredCentreLostAndThenThatThisWasAll() {
        write(5);
        greeted(5);
        hello(NOW + 60_000);
        loop.heard(answer(Verdict.CHALLENGE, 2, 2, "generation"), NOW + 60_000);
        assertThat(hello(NOW + 60_000).generation()).isEqualTo(2);
        assertThat(hello(NOW + 60_000).acknowledged()).isEqualTo(5);
        loop.heard(answer(Verdict.RESEND_FROM, 2, 2, "centre-lost"), NOW + 60_000);
        assertThat(push(NOW + 60_000).from()).isEqualTo(3);
        loop.heard(new PushAnswer(5, hash(5), List.of()), NOW + 60_000);
        assertThat(hello(NOW + 60_000).sequence()).isEqualTo(5);
    }

    @Test
    void readsTheFeedOfARestoredCentreFromItsBeginning() {
        greeted(0);
        loop.next(NOW);
        loop.heard(new FeedPage(List.of(item(1), item(2)), 2), NOW);
        hello(NOW + 60_000);
        loop.heard(answer(Verdict.CHALLENGE, 1, 0, "behind"), NOW + 60_000);
        assertThat(hello(NOW + 60_000).cursor()).as("the same centre").isEqualTo(2);
        loop.heard(answer(Verdict.CHALLENGE, 2, 0, "generation"), NOW + 60_000);
        assertThat(hello(NOW + 60_000).cursor()).isZero();
        loop.heard(answer(Verdict.OK, 2, 0, ""), NOW + 60_000);
        assertThat(loop.next(NOW + 60_000)).isEqualTo(new Ask.FetchFeed(0));
        loop.heard(new FeedPage(List.of(item(1)), 1), NOW + 60_000);
        assertThat(told).containsExactly(1L, 2L, 1L);
    }

    @Test
    void aChallengedCounterSaysThatItKnowsWhatTheCentreHas() {
        write(2);
        hello(NOW);
        loop.heard(answer(Verdict.CHALLENGE, 1, 9, "behind"), NOW);
        assertThat(hello(NOW).acknowledged()).isEqualTo(9);
    }

    @Test
    void takesEachFeedItemOnceAndInOrder() {
        greeted(0);
        assertThat(loop.next(NOW)).isEqualTo(new Ask.FetchFeed(0));
        FeedPage page = new FeedPage(List.of(item(1), item(2)), 2);
        int before = kept.size();
        loop.heard(page, NOW);
        loop.heard(page, NOW);
        assertThat(kept).as("once a page").hasSize(before + 1);
        assertThat(told).containsExactly(1L, 2L);
        assertThat(kept.getLast().cursor()).isEqualTo(2);
    }

    @Test
    void asksForSeatsUntilThereIsAnAnswer() {
        GrantRequest request = new GrantRequest(new UUID(0, 1), COUNTER, 1, List.of("A1"), "", 0);
        loop.want(request);
        greeted(0);
        loop.next(NOW);
        loop.heard(new FeedPage(List.of(), 0), NOW);
        assertThat(loop.next(NOW)).isEqualTo(new Ask.RequestGrant(request));
        loop.failed(new Unreachable("test"), NOW);
        assertThat(loop.wanted()).isEqualTo(1);
        Grant grant = new Grant(COUNTER, 1, new GrantNumber(1, 1), List.of("A1"), "signed");
        loop.heard(new GrantAnswer(grant, List.of()), NOW);
        assertThat(grants).containsExactly(grant);
        assertThat(loop.wanted()).isZero();
    }

    @Test
    void pushesInItsSlotAndFetchesItsFeedMeanwhile() {
        write(3);
        hello(NOW);
        loop.heard(new HelloAnswer(Verdict.OK, 1, 0, hash(0), 20_000, 0, "", Instant.EPOCH, ""), NOW);
        assertThat(loop.next(NOW)).isEqualTo(new Ask.FetchFeed(0));
        loop.heard(new FeedPage(List.of(), 0), NOW);
        assertThat(loop.next(NOW)).isEqualTo(new Ask.Wait(NOW + 15_000));
        loop.heard(new FeedPage(List.of(), 0), NOW + 15_000);
        assertThat(loop.next(NOW + 15_000)).isEqualTo(new Ask.Wait(NOW + 20_000));
        assertThat(push(NOW + 20_000).entries()).hasSize(3);
    }

    @Test
    void switchedOffItSaysNothing() {
        loop.switchOff(true, NOW);
        assertThat(loop.next(NOW)).isEqualTo(new Ask.Wait(Long.MAX_VALUE));
        loop.switchOff(false, NOW);
        hello(NOW);
    }

    private static FeedItem item(long number) {
        return new FeedItem(number, Instant.EPOCH, new StoredEntry("MESSAGE", 1, "{}"));
    }
}
