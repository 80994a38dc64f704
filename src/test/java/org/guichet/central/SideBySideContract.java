package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.Guards;
import org.guichet.journal.CloseEntry;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.Histories;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.VoidEntry;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Refusal;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.json.JsonNoticeCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of two who act on the same seat, counter or name at once, in the order that does the most harm. */
public abstract class SideBySideContract extends CentreAtWork {

    private static final Decision JO = new Decision("Jo", "looked");

    private final Interrupted meanwhile = new Interrupted();
    private WrittenChain two;
    private WrittenChain three;
    private Grant grant;
    private String seat = "";

    @BeforeEach
    void threeSellsASeatOfTwo() {
        two = enrolled(2);
        grant = take(two, 1);
        seat = grant.seats().getFirst();
        centre.push(two.push(1));
        three = enrolled(3);
        three.write(sale(7, seat));
        centre.push(three.push(1));
    }

    private CentralInventory over(Books interrupted) {
        return new CentralInventory(interrupted, "maison-1", Ed25519Key.fresh(), Ed25519Key::isOf,
                new JsonEntryCodec(), new JsonNoticeCodec(), time, ids, Guards.ALL);
    }

    private SettleCases settling(Books interrupted) {
        return new SettleCases(interrupted, new JsonEntryCodec(), time);
    }

    private BackOffice office() {
        return new BackOffice(books, new JsonEntryCodec(), time, Guards.ALL);
    }

    private static void pushEnd(CentralInventory to, WrittenChain chain) {
        to.push(chain.push(chain.length()));
    }

    private void voidOfThree() {
        three.write(new VoidEntry(Histories.id(7), "G2-7", "erreur", List.of(), Histories.DAY));
    }

    private Places.Place place() {
        return books.inTransaction(transaction -> transaction.places().find(EVENT, seat).orElseThrow());
    }

    /** Under review, and nobody's but for the case of three, who has taken its sale back. */
    private long freeButForACase() {
        voidOfThree();
        pushEnd(centre, three);
        office().revoke(2, JO);
        office().giveUp(two.counter, JO);
        assertThat(place().standing()).isEqualTo(Standing.PENDING);
        return cases().getFirst().number();
    }

    private WrittenChain four() {
        return enrolled(4).write(sale(8, seat));
    }

    private void onlyTheCaseOfFourIsOpenAndTheSeatIsUnderReview() {
        assertThat(place().standing()).isEqualTo(Standing.QUARANTINED);
        assertThat(settling(books).open()).extracting(seen -> seen.about().counter())
                .containsExactly(new CounterId(4, 1));
    }

    @Test
    void theLastCaseOfASeatIsSettledWhileAnothersSaleOfItComes() {
        long number = freeButForACase();
        Books settled = Interrupted.before(books, "places", "lock", meanwhile::waits);
        over(Interrupted.before(books, "chains", "append", meanwhile.by(() -> settling(settled).settle(number, JO))))
                .push(four().push(1));
        meanwhile.join();

        onlyTheCaseOfFourIsOpenAndTheSeatIsUnderReview();
    }

    @Test
    void anothersSaleOfASeatComesWhileItsLastCaseIsSettled() {
        long number = freeButForACase();
        WrittenChain four = four();
        CentralInventory sold = over(Interrupted.before(books, "places", "lock", meanwhile::waits));
        settling(Interrupted.before(books, "cases", "resolve", meanwhile.by(() -> sold.push(four.push(1)))))
                .settle(number, JO);
        meanwhile.join();

        onlyTheCaseOfFourIsOpenAndTheSeatIsUnderReview();
    }

    @Test
    void aSeatThatAnotherSoldIsNotFreeWhenItsHolderReturnsIt() {
        two.write(new ReturnEntry(EVENT, grant.number(), List.of(seat)));
        pushEnd(centre, two);

        assertThat(place().standing()).isEqualTo(Standing.QUARANTINED);
        assertThat(settling(books).settle(cases().getFirst().number(), JO)).contains(Standing.SOLD);
        assertThat(place().holder()).isEqualTo(three.counter);
    }

    @Test
    void aSaleThatWasFoundGoodKeepsTheSeatWhenItsHolderCloses() {
        settling(books).settle(cases().getFirst().number(), JO);
        two.write(new CloseEntry("fin"));
        pushEnd(centre, two);

        assertThat(place().standing()).isEqualTo(Standing.SOLD);
        assertThat(place().holder()).isEqualTo(three.counter);
    }

    @Test
    void aSeatIsReturnedWhileAnothersSaleOfItComes() {
        WrittenChain four = four();
        voidOfThree();
        pushEnd(centre, three);
        settling(books).settle(cases().getFirst().number(), JO);
        two.write(new ReturnEntry(EVENT, grant.number(), List.of(seat)));
        CentralInventory returned = over(Interrupted.before(books, "places", "move", meanwhile::waits));
        over(Interrupted.before(books, "chains", "append", meanwhile.by(() -> pushEnd(returned, two))))
                .push(four.push(1));
        meanwhile.join();

        onlyTheCaseOfFourIsOpenAndTheSeatIsUnderReview();
    }

    @Test
    void aSaleThatWasFoundGoodIsTakenBackWhileTheHolderSaysItsLastWord() {
        office().revoke(2, JO);
        settling(books).settle(cases().getFirst().number(), JO);
        voidOfThree();
        two.write(new CloseEntry("fin"));
        CentralInventory closed = over(Interrupted.before(books, "register", "lock", 1, meanwhile::waits));
        pushEnd(over(Interrupted.before(books, "chains", "append",
                meanwhile.by(() -> refused(ErrorCode.FENCED, () -> pushEnd(closed, two))))), three);
        meanwhile.join();

        assertThat(place().standing()).isEqualTo(Standing.OPEN);
        assertThat(place().holder()).isNull();
    }

    @Test
    void seatsHeldTwiceUnderOneNameAreHeld() {
        List<String> seats = List.of("s-11", "s-12");
        HoldSeats first = new HoldSeats(books, time);
        new HoldSeats(Interrupted.before(books, "places", "move",
                Interrupted.wholly(() -> first.hold(EVENT, seats, "press", JO))), time)
                .hold(EVENT, seats, "press", JO);

        assertThat(count()).containsEntry(Standing.HELD, 2);
    }

    @Test
    void whatIsHeldUnderAnotherNameMeanwhileIsNotReleased() {
        List<String> seats = List.of("s-11", "s-12");
        HoldSeats first = new HoldSeats(books, time);
        first.hold(EVENT, seats, "press", JO);
        HoldSeats late = new HoldSeats(Interrupted.before(books, "namedHolds", "remove", Interrupted.wholly(() -> {
            first.release(EVENT, seats, "press", Set.of(), JO);
            first.hold(EVENT, seats, "sponsor", JO);
        })), time);

        assertThat(catchThrowableOfType(Refusal.class, () -> late.release(EVENT, seats, "press", Set.of(), JO)))
                .isNotNull();
        assertThat(count()).containsEntry(Standing.HELD, 2);
        assertThat(first.held().get(EVENT)).containsOnlyKeys("sponsor");
    }

    @Test
    void twoWhoAreInvitedAtOnceGetNumbersOfTheirOwn() {
        InviteCounter first = new InviteCounter(books, ids, time);
        AtomicReference<InviteCounter.Invitation> other = new AtomicReference<>();
        InviteCounter.Invitation late = new InviteCounter(Interrupted.before(books, "register", "lock",
                Interrupted.wholly(() -> other.set(first.invite(0, "A", JO)))), ids, time).invite(0, "B", JO);

        assertThat(List.of(Objects.requireNonNull(other.get()).counter(), late.counter())).containsExactly(4, 5);
    }

    @Test
    void nobodyIsGrantedWhatAnAdoptedCounterIsGivenMeanwhile() {
        WrittenChain alone = new WrittenChain(new CounterId(1, 1), Ed25519Key.fresh())
                .write(new GrantEntry(2, new GrantNumber(0, 1), true, List.of(), ""));
        books.inTransaction(transaction -> {
            transaction.places().found(BooksContract.seats(2, "t-1", "t-2"));
            return EVENT;
        });
        CentralInventory granting = over(Interrupted.before(books, "places", "move", meanwhile::waits));
        AtomicReference<GrantAnswer> answer = new AtomicReference<>();
        AdoptCounter.Adopted adopted = new AdoptCounter(Interrupted.before(books, "register", "adopt",
                meanwhile.by(() -> answer.set(granting.grants(new org.guichet.wire.GrantRequest(ids.newId(),
                        three.counter, 2, List.of("t-1"), "", 0))))),
                new JsonEntryCodec(), Ed25519Key::isOf, time)
                .adopt(alone.records(), "Guichet 1", JO);
        meanwhile.join();

        assertThat(adopted.held()).isEqualTo(2);
        assertThat(Objects.requireNonNull(answer.get()).grant()).isNull();
    }
}
