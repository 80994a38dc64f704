package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.guichet.inventory.Guards;
import org.guichet.journal.CloseEntry;
import org.guichet.journal.Histories;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.VoidEntry;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Grant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of the seats and tickets of a counter that sells no more, and of the seats that others sold meanwhile. */
public abstract class FencedCountersContract extends CentreAtWork {

    private static final Decision JO = new Decision("Jo", "it burnt");

    private BackOffice office;
    private SettleCases settle;
    private WrittenChain two;
    private Grant grant;

    @BeforeEach
    void aCounterWithThreeSeatsIsRevoked() {
        office = new BackOffice(books, new JsonEntryCodec(), time, Guards.ALL);
        settle = new SettleCases(books, new JsonEntryCodec(), time);
        two = enrolled(2);
        grant = take(two, 3);
        centre.push(two.push(1));
        office.revoke(2, JO);
    }

    private String seat(int index) {
        return grant.seats().get(index);
    }

    private WrittenChain soldByThree(String seat) {
        WrittenChain three = enrolled(3);
        three.write(sale(7, seat));
        centre.push(three.push(1));
        return three;
    }

    private void tell(SaleEntry sale) {
        two.write(sale);
        refused(ErrorCode.FENCED, () -> centre.push(two.push(two.length())));
    }

    private void sayTheLastWord() {
        two.write(new CloseEntry("fin"));
        refused(ErrorCode.FENCED, () -> centre.push(two.push(two.length())));
    }

    @Test
    void aSaleAfterItWasGivenUpIsShownSeatBySeat() {
        BackOffice.GivenUp done = office.giveUp(two.counter, JO);
        assertThat(done.freed()).isEqualTo(3);
        tell(sale(1, seat(0), seat(1)));

        assertThat(settle.open()).extracting(seen -> seen.about().why()).containsExactly("late", "late");
        assertThat(settle.open()).extracting(seen -> seen.about().seat()).containsExactlyInAnyOrder(seat(0), seat(1));
        assertThat(settle.open()).extracting(SettleCases.Seen::sale).containsOnly("G2-1");
        assertThat(count()).as("gates refuse them: no seat changes hands").isEqualTo(Map.of(Standing.OPEN, CAPACITY));
        refused(ErrorCode.FENCED, () -> centre.push(two.push(two.length())));
        assertThat(cases()).as("told again, it is the same case").hasSize(2);
    }

    @Test
    void aSaleOfItsOwnWaitingSeatsIsNoCaseAndOneOfOthersIs() {
        tell(sale(1, seat(0), "s-19"));
        two.write(new StoredEntry("SALE", 1, "{}"));
        refused(ErrorCode.FENCED, () -> centre.push(two.push(two.length())));

        assertThat(cases()).extracting(Cases.Case::why).containsExactly("not-held", "unreadable");
        assertThat(cases()).extracting(Cases.Case::seat).containsExactly("s-19", "");
    }

    @Test
    void aSaleThatGatesRefuseGivesNobodyTheSeat() {
        soldByThree(seat(0));
        office.giveUp(two.counter, JO);
        tell(sale(1, seat(0)));

        cases().forEach(each -> settle.settle(each.number(), JO));

        assertThat(standing(0)).isEqualTo(Standing.SOLD);
        assertThat(holder(0)).as("whose ticket is let in").isEqualTo(new CounterId(3, 1));
    }

    @Test
    void aSeatUnderReviewStaysSoWhenItsHolderSaysItsLastWord() {
        WrittenChain three = soldByThree(seat(0));
        sayTheLastWord();

        assertThat(standing(0)).as("three's ticket is out").isEqualTo(Standing.QUARANTINED);
        assertThat(count()).containsEntry(Standing.OPEN, CAPACITY - 1);
        assertThat(settle.settle(cases().getFirst().number(), JO)).contains(Standing.SOLD);
        assertThat(holder(0)).isEqualTo(three.counter);
    }

    @Test
    void aSeatUnderReviewStaysSoWhenItsHolderIsGivenUp() {
        soldByThree(seat(0));

        assertThat(office.giveUp(two.counter, JO).freed()).isEqualTo(2);
        assertThat(standing(0)).isEqualTo(Standing.QUARANTINED);
    }

    @Test
    void aSeatThatAnotherFencedCounterSoldWaitsForItsCase() {
        WrittenChain three = enrolled(3);
        office.revoke(3, JO);
        three.write(sale(7, seat(0)));
        refused(ErrorCode.FENCED, () -> centre.push(three.push(1)));
        sayTheLastWord();

        assertThat(standing(0)).isEqualTo(Standing.PENDING);
        assertThat(settle.settle(cases().getFirst().number(), JO)).contains(Standing.SOLD);
        assertThat(holder(0)).isEqualTo(three.counter);
    }

    @Test
    void aSaleThatWasFoundGoodKeepsTheSeatWhenItsHolderNeverSoldIt() {
        WrittenChain three = soldByThree(seat(0));
        assertThat(settle.settle(cases().getFirst().number(), JO)).as("two may yet have sold it")
                .contains(Standing.QUARANTINED);
        sayTheLastWord();

        assertThat(standing(0)).isEqualTo(Standing.SOLD);
        assertThat(holder(0)).isEqualTo(three.counter);
    }

    @Test
    void aCaseThatOpensWhileAnotherIsSettledKeepsTheSeat() {
        WrittenChain three = soldByThree(seat(0));
        three.write(new VoidEntry(Histories.id(7), "G2-7", "erreur", List.of(), Histories.DAY));
        centre.push(three.push(three.length()));
        WrittenChain four = enrolled(4);
        four.write(sale(8, seat(0)));
        office.giveUp(two.counter, JO);
        long number = cases().getFirst().number();
        Books interrupted = Interrupted.before(books, "register", "lock",
                Interrupted.wholly(() -> centre.push(four.push(1))));

        assertThat(new SettleCases(interrupted, new JsonEntryCodec(), time).settle(number, JO))
                .contains(Standing.QUARANTINED);
        assertThat(settle.open()).extracting(seen -> seen.about().counter()).containsExactly(four.counter);
    }

    private Standing standing(int index) {
        return place(index).standing();
    }

    private @Nullable CounterId holder(int index) {
        return place(index).holder();
    }

    private Places.Place place(int index) {
        return books.inTransaction(transaction -> transaction.places().find(EVENT, seat(index)).orElseThrow());
    }
}
