package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.CloseEntry;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.Histories;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.VoidEntry;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.HelloAnswer.Verdict;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.PushAnswer.Result;
import org.guichet.wire.Rejected;
import org.guichet.wire.TakenSeat;
import org.guichet.wire.TakenSeat.Holder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A counter's life with a centre, from its code to its last word, signed and chained as in the field. */
public abstract class CentralInventoryContract extends CentreAtWork {
    @Test
    void aCodeIsGoodOnceAndForItsKey() {
        String code = centre.offer(2, "Guichet 2");
        EnrolRequest request = new EnrolRequest(code, Ed25519Key.fresh().publicKey(), "comptoir");
        EnrolAnswer answer = centre.enrol(request);

        assertThat(answer.counter()).isEqualTo(new CounterId(2, 1));
        assertThat(centre.enrol(request)).isEqualTo(answer);
        refused(ErrorCode.UNAUTHORISED,
                () -> centre.enrol(new EnrolRequest(code, Ed25519Key.fresh().publicKey(), "voleur")));
        refused(ErrorCode.UNAUTHORISED, () -> centre.enrol(new EnrolRequest("' or 1=1 --", request.key(), "x")));
    }

    @Test
    void aCodeTypedOnTheWrongMachineCostsItsCounterNothing() {
        WrittenChain three = enrolled(3);
        WrittenChain five = enrolled(5);
        Grant grant = take(five, 2);
        centre.push(five.push(1));
        String code = centre.offer(5, "Guichet 5");

        refusedToOther(code, past("maison-1", three));
        refusedToOther(code, past("maison-2", five));
        refusedToOther(code, past("", five));

        five.write(sale(1, grant.seats().getFirst()));
        assertThat(centre.push(five.push(five.length())).results()).extracting(Result::outcome)
                .containsExactly(Outcome.ACCEPTED);
        EnrolAnswer again = centre.enrol(new EnrolRequest(code, Ed25519Key.fresh().publicKey(), "comptoir",
                past("maison-1", five)));
        assertThat(again.counter()).as("the code stayed good for its own machine").isEqualTo(new CounterId(5, 2));
        refusedToOther(centre.offer(5, "Guichet 5"), past("maison-1", five));
        assertThat(centre.hello(three.hello(1, 0)).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void whoNeverHadTheAnswerAndComesWithAnotherCodeIsTheSame() {
        String key = Ed25519Key.fresh().publicKey();
        EnrolAnswer lost = centre.enrol(new EnrolRequest(centre.offer(2, "Guichet 2"), key, "comptoir"));

        assertThat(centre.enrol(new EnrolRequest(centre.offer(2, "Guichet 2"), key, "comptoir"))).isEqualTo(lost);
    }

    @Test
    void theCodeOfAnAdoptedCounterIsForTheStoreThatWasAdopted() {
        Ed25519Key key = Ed25519Key.fresh();
        WrittenChain alone = new WrittenChain(new CounterId(1, 1), key)
                .write(new GrantEntry(EVENT, new GrantNumber(0, 1), true, List.of(), ""));
        WrittenChain older = alone.copy();
        alone.write(sale(1, "s-1"));
        WrittenChain other = older.copy().write(sale(2, "s-2"));
        new AdoptCounter(books, new JsonEntryCodec(), Ed25519Key::isOf, time).adopt(alone.records(), "Guichet 1",
                new Decision("Jo", "we grow"));
        String code = centre.offer(1, "Guichet 1");

        refusedToOther(code, null);
        refusedToOther(code, past("", older));
        refusedToOther(code, past("", other));
        refusedToOther(code, past("maison-1", enrolled(3)));

        alone.write(sale(3, "s-3"));
        assertThat(centre.enrol(new EnrolRequest(code, key.publicKey(), "comptoir", past("", alone))).counter())
                .isEqualTo(alone.counter);
        assertThat(centre.hello(alone.hello(1, 0)).verdict()).isEqualTo(Verdict.OK);
    }

    private void refusedToOther(String code, EnrolRequest.@Nullable Past past) {
        refused(ErrorCode.OTHER_STORE,
                () -> centre.enrol(new EnrolRequest(code, Ed25519Key.fresh().publicKey(), "ailleurs", past)));
    }

    private static EnrolRequest.Past past(String house, WrittenChain chain) {
        return new EnrolRequest.Past(house, chain.counter, chain.length(), chain.head());
    }

    @Test
    void grantsAreAnsweredAgainAndTheSeatsOfOthersAreNamed() {
        WrittenChain two = enrolled(2);
        WrittenChain three = enrolled(3);
        GrantRequest request = asking(two.counter, "s-1", "s-2");
        GrantAnswer answer = centre.grants(request);

        assertThat(centre.grants(request)).isEqualTo(answer);
        assertThat(centre.grants(asking(three.counter, "s-2", "s-3")).taken())
                .containsExactly(new TakenSeat("s-2", Holder.COUNTER, "Guichet 2"));
        GrantAnswer some = centre.grants(new GrantRequest(new UUID(9, 9), three.counter, EVENT,
                List.of("s-1", "s-2", "s-3", "s-4", "s-5"), "", 2));
        assertThat(Objects.requireNonNull(some.grant()).seats()).containsExactly("s-3", "s-4");
        assertThat(centre.grants(new GrantRequest(new UUID(9, 8), three.counter, EVENT, List.of("s-1", "s-5"), "", 2))
                .grant()).as("all that were asked for, or none").isNull();
        assertThat(granted(three, 4).seats()).doesNotContain("s-1", "s-2").hasSize(4);
        assertThat(count()).containsEntry(Standing.GRANTED, 8).containsEntry(Standing.OPEN, CAPACITY - 8);
    }

    @Test
    void whatIsPushedIsAppliedOnceAndAnsweredTheSame() {
        WrittenChain chain = enrolled(2);
        Grant grant = take(chain, 4);
        chain.write(sale(1, grant.seats().get(0), grant.seats().get(1))).write(sale(2, grant.seats().get(2)));
        chain.write(new VoidEntry(Histories.id(2), "G2-000002", "erreur", List.of(), Histories.DAY));
        chain.write(new ReturnEntry(EVENT, grant.number(), List.of(grant.seats().get(3))));

        PushAnswer first = centre.push(chain.push(1));
        PushAnswer again = centre.push(chain.push(1));

        assertThat(first.accepted()).isEqualTo(chain.length());
        assertThat(first.head()).isEqualTo(chain.head());
        assertThat(first.results()).extracting(Result::outcome).containsOnly(Outcome.ACCEPTED);
        assertThat(again.results()).extracting(Result::outcome).containsOnly(Outcome.DUPLICATE);
        assertThat(count()).isEqualTo(Map.of(Standing.SOLD, 2, Standing.GRANTED, 1, Standing.OPEN, CAPACITY - 3));
        assertThat(centre.hello(chain.hello(1, chain.length())).verdict()).isEqualTo(Verdict.OK);
        assertThat(kept(chain)).containsExactlyElementsOf(
                chain.push(1).entries().stream().map(entry -> entry.entry()).toList());
    }

    @Test
    void aVoidFindsASaleOfAnEarlierPush() {
        WrittenChain chain = enrolled(2);
        Grant grant = take(chain, 2);
        chain.write(sale(1, grant.seats().getFirst()));
        centre.push(chain.push(1));
        long next = chain.length() + 1;
        chain.write(new VoidEntry(Histories.id(1), "G2-000001", "erreur", List.of(), Histories.DAY));
        centre.push(chain.push(next));

        assertThat(count()).isEqualTo(Map.of(Standing.GRANTED, 2, Standing.OPEN, CAPACITY - 2));
    }

    @Test
    void aPushOfAHundredSalesIsOneAnswer() {
        books.inTransaction(transaction -> {
            transaction.places().found(IntStream.range(0, 200)
                    .mapToObj(seat -> BooksContract.open(EVENT, "t-" + seat, 100 + seat, "bleu")).toList());
            return EVENT;
        });
        WrittenChain chain = enrolled(2);
        GrantAnswer answer = centre.grants(new GrantRequest(ids.newId(), chain.counter, EVENT, List.of(), "bleu", 200));
        Grant grant = Objects.requireNonNull(answer.grant());
        write(chain, grant);
        centre.push(chain.push(1));
        long from = chain.length() + 1;
        for (int i = 0; i < Push.MOST_ENTRIES; i++) {
            chain.write(sale(i, grant.seats().get(2 * i), grant.seats().get(2 * i + 1)));
        }

        assertThat(centre.push(chain.push(from)).results()).hasSize(Push.MOST_ENTRIES)
                .extracting(Result::outcome).containsOnly(Outcome.ACCEPTED);
        assertThat(count()).isEqualTo(Map.of(Standing.SOLD, 200, Standing.OPEN, CAPACITY));
    }

    @Test
    void aSaleOfASeatThatIsNotItsOwnIsKeptAndLookedAt() {
        WrittenChain two = enrolled(2);
        WrittenChain three = enrolled(3);
        Grant grant = take(two, 1);
        String seat = grant.seats().getFirst();
        two.write(sale(1, seat));
        centre.push(two.push(1));
        three.write(sale(7, seat, "s-19", "no\0such'seat")).write(sale(8, "s-19"));

        PushAnswer answer = centre.push(three.push(1));

        assertThat(answer.accepted()).isEqualTo(three.length());
        assertThat(answer.results()).extracting(Result::outcome).endsWith(Outcome.CONFLICT, Outcome.CONFLICT);
        assertThat(count()).isEqualTo(
                Map.of(Standing.SOLD, 1, Standing.QUARANTINED, 1, Standing.OPEN, CAPACITY - 2));
        assertThat(cases()).extracting(Cases.Case::why).containsOnly("not-held").hasSize(4);
    }

    @Test
    void aContradictionIsAnsweredAgainInTheSameWord() {
        WrittenChain chain = enrolled(2);
        chain.write(sale(7, "s-19")).write(new StoredEntry("SALE", 1, "{}"))
                .write(new GrantEntry(EVENT, new GrantNumber(1, 9), false, List.of("s-3"), "c2ln"));
        PushAnswer lost = centre.push(chain.push(1));
        long fresh = chain.length() + 1;
        chain.write(sale(8, "s-18"));

        assertThat(lost.results()).extracting(Result::why).containsExactly("", "not-held", "unreadable",
                "no-such-grant");
        List<Result> again = centre.push(chain.push(1)).results();
        assertThat(again.getFirst()).isEqualTo(new Result(1, Outcome.DUPLICATE, ""));
        assertThat(again.subList(1, 4)).isEqualTo(lost.results().subList(1, 4));
        assertThat(again.getLast()).isEqualTo(new Result(fresh, Outcome.CONFLICT, "not-held"));
        assertThat(again).hasSize(5);
    }

    @Test
    void anUnreadableEntryBlocksNothing() {
        WrittenChain chain = enrolled(2);
        Grant grant = take(chain, 1);
        chain.write(new StoredEntry("SALE", 1, "{\"tickets\":[{\"seat\":\"'; delete from inventory_place\"}]}"))
                .write(sale(1, grant.seats().getFirst()));

        PushAnswer answer = centre.push(chain.push(1));

        assertThat(answer.results()).extracting(Result::why).endsWith("unreadable", "");
        assertThat(count()).containsEntry(Standing.SOLD, 1);
    }

    @Test
    void aGapIsToldAndNothingOfItKept() {
        WrittenChain chain = enrolled(2);
        chain.write(new CloseEntry("x"));
        Rejected refusal = refused(ErrorCode.GAP, () -> centre.push(chain.push(2)));

        assertThat(refusal.accepted()).isZero();
        assertThat(kept(chain)).isEmpty();
    }

    @Test
    void falseSignaturesAndChainsChangeNothing() {
        WrittenChain chain = enrolled(2);
        Push push = chain.push(1);
        refused(ErrorCode.UNAUTHORISED, () -> centre.push(new Push(push.counter(), push.from(), push.previous(),
                push.entries(), push.head(), Ed25519Key.fresh().sign(new byte[1]))));
        refused(ErrorCode.MALFORMED, () -> centre.push(new Push(push.counter(), push.from(), push.previous(),
                push.entries(), push.previous(), push.signature())));
        refused(ErrorCode.UNAUTHORISED, () -> centre.push(new WrittenChain(new CounterId(9, 1), Ed25519Key.fresh())
                .write(new CloseEntry("x")).push(1)));

        assertThat(kept(chain)).isEmpty();
    }

    @Test
    void twoJournalsFromOnePastAreKeptAndNeitherSellsOn() {
        WrittenChain chain = enrolled(2);
        Grant grant = take(chain, 2);
        WrittenChain copy = chain.copy();
        chain.write(sale(1, grant.seats().get(0)));
        copy.write(sale(2, grant.seats().get(1)));
        centre.push(chain.push(1));

        refused(ErrorCode.FORK, () -> centre.push(copy.push(copy.length())));

        assertThat(count()).isEqualTo(
                Map.of(Standing.SOLD, 1, Standing.QUARANTINED, 1, Standing.OPEN, CAPACITY - 2));
        List<StoredRecord> strays = books.inTransaction(transaction -> transaction.chains().strays(chain.counter));
        assertThat(strays).extracting(StoredRecord::hash).containsExactly(copy.head());
        assertThat(cases()).extracting(Cases.Case::why).contains("fork");
        refused(ErrorCode.FENCED, () -> centre.grants(asking(chain.counter, "s-9")));
        chain.write(new CloseEntry("fin"));
        refused(ErrorCode.FENCED, () -> centre.push(chain.push(chain.length())));
    }

    @Test
    void theSeatsOfAReplacedCounterWaitForItsLastWord() {
        WrittenChain old = enrolled(2);
        Grant grant = take(old, 3);
        old.write(sale(1, grant.seats().getFirst()));
        centre.push(old.push(1));
        WrittenChain young = enrolled(2);

        assertThat(young.counter).isEqualTo(new CounterId(2, 2));
        assertThat(count()).containsEntry(Standing.PENDING, 2);
        assertThat(centre.hello(old.hello(1, old.length())).verdict()).isEqualTo(Verdict.FENCED);
        long from = old.length() + 1;
        old.write(sale(2, grant.seats().get(1))).write(new CloseEntry("remplacé"));
        refused(ErrorCode.FENCED, () -> centre.push(old.push(from)));

        assertThat(count()).isEqualTo(Map.of(Standing.SOLD, 2, Standing.OPEN, CAPACITY - 2));
        assertThat(kept(old)).hasSize((int) old.length());
    }

    @Test
    void whatACounterMayHaveMissedIsInItsFeed() {
        WrittenChain chain = enrolled(2);
        granted(chain, 2);
        granted(chain, 3);

        assertThat(centre.feed(chain.counter, 0).items()).extracting(item -> item.number()).containsExactly(1L, 2L);
        assertThat(centre.feed(chain.counter, 1).items()).hasSize(1);
        assertThat(centre.feed(chain.counter, 2).head()).isEqualTo(2);
        refused(ErrorCode.UNAUTHORISED, () -> centre.feed(new CounterId(9, 1), 0));
    }
}
