package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.guichet.inventory.Guards;
import org.guichet.journal.CloseEntry;
import org.guichet.journal.Histories;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.VoidEntry;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.ticketing.GateList;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Grant;
import org.guichet.wire.Hello;
import org.guichet.wire.Signed;
import org.guichet.wire.SignedGateList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose tickets gates let in, and which of these not. */
public abstract class GateListsContract extends CentreAtWork {

    private static final Decision JO = new Decision("Jo", "it burnt");

    private final Ed25519Key centreKey = Ed25519Key.fresh();
    private final Ed25519Key ticketKey = Ed25519Key.fresh();
    private BackOffice office;
    private SettleCases settle;
    private WrittenChain two;
    private Grant grant;

    @BeforeEach
    void aCounterWithSeats() {
        office = new BackOffice(books, new JsonEntryCodec(), time, Guards.ALL);
        settle = new SettleCases(books, new JsonEntryCodec(), time);
        two = enrolled(2);
        grant = take(two, 4);
        centre.push(two.push(1));
        centre.hello(telling(two, ticketKey.publicKey()));
    }

    private static Hello telling(WrittenChain chain, String... keys) {
        return new Hello(chain.counter, 1, chain.length(), chain.head(), chain.length(), 0, List.of(keys));
    }

    private SignedGateList signed() {
        return new GateLists(books, "maison-1", centreKey, new JsonEntryCodec(), time).of(EVENT, "").orElseThrow();
    }

    private List<String> refusedTickets() {
        return signed().list().refused().stream().map(ticket -> ticket.counter().dotted() + " " + ticket.sale() + "-"
                + ticket.line() + " " + ticket.below() + " " + ticket.why()).toList();
    }

    private String seat(int index) {
        return grant.seats().get(index);
    }

    private void tell(WrittenChain chain, SaleEntry sale) {
        chain.write(sale);
        centre.push(chain.push(chain.length()));
    }

    private static VoidEntry voided(int number) {
        return new VoidEntry(Histories.id(number), "G2-" + number, "erreur", List.of(), Histories.DAY);
    }

    private static ReprintEntry reprint(int number, int generation, Integer... lines) {
        return new ReprintEntry(Histories.id(number), "G2-" + number, List.of(lines), generation, "");
    }

    private WrittenChain soldByThree(String seat) {
        WrittenChain three = enrolled(3);
        three.write(sale(7, seat));
        centre.push(three.push(1));
        return three;
    }

    @Test
    void theListIsSignedAndSaysTheSameTwice() {
        SignedGateList signed = signed();
        assertThat(signed.list().keys()).containsExactly(
                new GateList.Key(two.counter, ticketKey.publicKey(), GateList.Key.ALL));
        assertThat(signed.list().refused()).isEmpty();
        assertThat(Ed25519Key.isOf(signed.centreKey(), Signed.gateList(signed.list()), signed.signature())).isTrue();
        time.pass(Duration.ofMinutes(1));
        assertThat(signed().tag()).isEqualTo(signed.tag());
        assertThat(signed().list().at()).isAfter(signed.list().at());
        GateLists lists = new GateLists(books, "maison-1", centreKey, new JsonEntryCodec(), time);
        assertThat(lists.of(EVENT, signed.tag())).isEmpty();
        refused(ErrorCode.UNKNOWN, () -> lists.of(99, ""));
    }

    @Test
    void keysAreLearntFromEveryIncarnationAndNeverForgotten() {
        centre.hello(telling(two));
        WrittenChain again = enrolled(2);
        centre.hello(telling(again, "b", "a", "a"));
        centre.hello(telling(again, "c", "d", "e"));
        centre.hello(telling(two, ticketKey.publicKey()));
        assertThat(signed().list().keys()).extracting(key -> key.counter().dotted() + " " + key.key()).containsExactly(
                "2.1 " + ticketKey.publicKey(), "2.2 a", "2.2 b", "2.2 c", "2.2 d");
    }

    @Test
    void voidedSalesAndOldPrintsAreRefused() {
        tell(two, sale(1, seat(0), seat(1)));
        tell(two, sale(2, seat(2)));
        two.write(reprint(1, 1, 1, 2)).write(reprint(1, 2, 2)).write(voided(2)).write(voided(99));
        centre.push(two.push(two.length() - 3));
        assertThat(refusedTickets()).containsExactly("2.1 1-1 1 reprinted", "2.1 1-2 2 reprinted",
                "2.1 2-1 256 voided");
    }

    @Test
    void aFencedCounterTakesItsOwnTicketsBack() {
        tell(two, sale(1, seat(0)));
        office.revoke(2, JO);
        two.write(sale(2, seat(1))).write(voided(1)).write(reprint(2, 1, 1));
        refused(ErrorCode.FENCED, () -> centre.push(two.push(two.length() - 2)));
        assertThat(refusedTickets()).containsExactly("2.1 1-1 256 voided", "2.1 2-1 1 reprinted");
        assertThat(signed().list().keys()).extracting(GateList.Key::lastSale).containsExactly(GateList.Key.ALL);
    }

    @Test
    void whatACopyTookBackIsTakenBack() {
        tell(two, sale(1, seat(0)));
        WrittenChain copy = two.copy();
        tell(two, sale(2, seat(1)));
        copy.write(sale(3, seat(2))).write(voided(1)).write(voided(3));
        refused(ErrorCode.FORK, () -> centre.push(copy.push(copy.length() - 2)));
        assertThat(refusedTickets()).containsExactly("2.1 1-1 256 voided", "2.1 3-1 256 voided");
    }

    @Test
    void afterAnOverrideWhatIsNotHereIsRefused() {
        tell(two, sale(1, seat(0)));
        tell(two, sale(2, seat(1)));
        office.revoke(2, JO);
        office.giveUp(two.counter, JO);
        two.write(sale(3, seat(2)));
        refused(ErrorCode.FENCED, () -> centre.push(two.push(two.length())));
        assertThat(signed().list().keys()).extracting(GateList.Key::lastSale).containsExactly(2);
    }

    @Test
    void whoNeverSoldBeforeAnOverrideSellsNothing() {
        office.revoke(2, JO);
        office.giveUp(two.counter, JO);
        assertThat(signed().list().keys()).extracting(GateList.Key::lastSale).containsExactly(0);
    }

    @Test
    void ofTwoTicketsToASeatThatOfItsHolderIsLetInOnceThatIsSettled() {
        tell(two, sale(1, seat(0)));
        WrittenChain three = soldByThree(seat(0));
        assertThat(refusedTickets()).as("nobody has decided").isEmpty();
        settle.settle(cases().getFirst().number(), JO);
        assertThat(refusedTickets()).containsExactly(three.counter.dotted() + " 7-1 256 contradicted");
    }

    @Test
    void whatWasSettledEarlyLosesWhenItsHolderHadSoldItAfterAll() {
        office.revoke(2, JO);
        soldByThree(seat(0));
        settle.settle(cases().getFirst().number(), JO);
        assertThat(refusedTickets()).as("two may yet have sold it, or not").isEmpty();
        two.write(sale(1, seat(0))).write(new CloseEntry("fin"));
        refused(ErrorCode.FENCED, () -> centre.push(two.push(two.length() - 1)));
        assertThat(refusedTickets()).containsExactly("3.1 7-1 256 contradicted");
    }

    @Test
    void theSaleOfAnotherStandsUntilTheHolderSells() {
        WrittenChain three = soldByThree(seat(0));
        settle.settle(cases().getFirst().number(), JO);
        assertThat(refusedTickets()).as("two holds the seat and has not sold it").isEmpty();
        tell(two, sale(1, seat(0)));
        assertThat(refusedTickets()).containsExactly(three.counter.dotted() + " 7-1 256 contradicted");
    }

    @Test
    void aSaleThatStandsIsLetIn() {
        WrittenChain three = soldByThree("s-19");
        tell(three, sale(8, "s-19"));
        cases().forEach(each -> settle.settle(each.number(), JO));
        assertThat(refusedTickets()).as("of two by the same counter the first").containsExactly(
                three.counter.dotted() + " 8-1 256 contradicted");
    }

    @Test
    void aBadNumberOfASaleBlocksNothing() {
        two.write(Histories.sale(Histories.id(1), "no number", Histories.DAY,
                List.of(Histories.ticket(1, EVENT, seat(0))))).write(voided(1));
        centre.push(two.push(two.length() - 1));
        assertThat(signed().list().refused()).isEmpty();
    }
}
