package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.guichet.central.Cases.Case;
import org.guichet.central.Office.Act;
import org.guichet.central.Places.Change;
import org.guichet.central.Places.Where;
import org.guichet.central.WebOrders.Sold;
import org.guichet.inventory.Guards;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.FixedTime;
import org.guichet.kernel.Money;
import org.guichet.ticketing.RefusedTicket;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Order;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.PickUpRequest;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.json.JsonNoticeCodec;
import org.junit.jupiter.api.Test;

/** What is true of orders and their tickets when the books were put back, or a counter that printed them was given up. */
public abstract class RecoveringWebChannelContract extends WebChannelContract {

    private static final String REFERENCE = "7KQ4X-M2P9D";
    private static final Decision DECISION = new Decision("Mélanie", "looked");

    @Test
    void whatNobodyWaitsForGetsThePoolOrNothing() {
        kept(website().hold(hold("101-A-1")));
        keepFromSale("101-A-2", Standing.HELD);
        keepFromSale("101-A-3", Standing.BLOCKED);
        OrderRequest all = told(order(null, 4 * PRICE, "101-A-1", "101-A-2", "101-A-3", "101-A-4"));

        assertThat(website().order(all).gone()).containsExactly("101-A-1", "101-A-2", "101-A-3");
        assertThat(website().order(all).gone()).as("asked again").hasSize(3);
        expectStandings(37, 1, 0);
        assertThat(acts()).singleElement().satisfies(act -> {
            assertThat(act.what()).isEqualTo("order-not-recovered");
            assertThat(act.who()).isEqualTo("shop");
            assertThat(act.subject()).isEqualTo(REFERENCE + ": 101-A-1, 101-A-2, 101-A-3");
        });
        sold(website().order(told(order(null, PRICE, "101-A-4"))));
        expectStandings(36, 1, 1);
    }

    @Test
    void whatNobodyWaitsForIsSoldOnlyWhenAnythingIs() {
        enrol(2);
        restored();
        assertThat(refused(() -> website().order(told(order(null, PRICE, "101-A-4")))))
                .isEqualTo(ErrorCode.RECOVERING);
        expectStandings(40, 0, 0);
    }

    @Test
    void anOrderOfBeforeTheRestoreIsNoneOfLaterAndTakesNoHoldUnseen() {
        sold(website().order(order(null, PRICE, "101-B-1")));
        keepFromSale("101-A-2", Standing.HELD);
        keepFromSale("101-A-3", Standing.BLOCKED);
        restored();
        Order order = sold(website().order(order(null, 2 * PRICE, "101-A-2", "101-A-3").answered(
                new Order(REFERENCE, EVENT, List.of(), Money.cad(0), Instant.parse("2027-05-01T12:00:00Z")))));

        assertThat(order.at()).isEqualTo("2027-04-19T18:00:00Z");
        assertThat(acts().getLast().what()).isEqualTo("order-over-hold");
        assertThat(acts().getLast().subject()).isEqualTo(REFERENCE + ": 101-A-2, 101-A-3");
        expectStandings(37, 0, 3);
    }

    @Test
    void anOrderOfBeforeTheRestoreCostsWhatWasPaid() {
        sold(website().order(order(null, PRICE, "101-B-1")));
        restored();
        long paid = 3 * PRICE - 1_000;
        Order order = sold(website().order(told(order(null, paid, "101-A-1", "101-A-2", "101-A-3"))));

        assertThat(order.total()).isEqualTo(Money.cad(paid));
        assertThat(order.tickets()).extracting(Order.Ticket::total).containsExactly(Money.cad(PRICE - 333),
                Money.cad(PRICE - 333), Money.cad(PRICE - 334));
        assertThat(found(REFERENCE).sale().tickets()).extracting(TicketLine::price)
                .containsExactly(Money.cad(PRICE - 333), Money.cad(PRICE - 333), Money.cad(PRICE - 334));
    }

    @Test
    void aLostOrderThatTwoCountersPrintedIsForAPerson() {
        List<WrittenChain> journals = List.of(enrolled(2), enrolled(3));
        SaleEntry like = found(sold(website().order(order(null, PRICE, "101-A-1"))).reference()).sale();
        restored();
        journals.forEach(journal -> push(
                journal.write(print(like, REFERENCE, "101-B-1", "G" + journal.counter.number() + "-000001"))));

        sold(website().order(told(order(null, PRICE, "101-B-1"))));
        assertThat(found(REFERENCE).fetchedBy()).isEqualTo(journals.getFirst().counter);
        assertThat(cases()).filteredOn(each -> each.resolved().isEmpty())
                .allSatisfy(each -> assertThat(each.counter()).isEqualTo(journals.getLast().counter))
                .extracting(Case::why).containsExactlyInAnyOrder("not-held", "fetched-twice");
        assertThat(refusals()).as("gates let the first in").singleElement().satisfies(ticket -> {
            assertThat(ticket.counter()).isEqualTo(journals.getLast().counter);
            assertThat(ticket.why()).isEqualTo(RefusedTicket.FETCHED_TWICE);
        });
        expectStandings(38, 0, 2);
    }

    @Test
    void anOrderThatWasPrintedTooLateForTheGatesIsFetchedAgain() {
        WrittenChain late = enrolled(2);
        WrittenChain other = enrolled(3);
        String asked = sold(website().order(order(null, PRICE, "101-A-1"))).reference();
        String offline = sold(website().order(order(null, PRICE, "101-A-2"))).reference();
        push(late);
        assertThat(willCall().pickUp(new PickUpRequest(late.counter, asked, true)).fetchedAt()).isEmpty();
        assertThat(willCall().pickUp(new PickUpRequest(late.counter, offline, true)).fetchedAt()).isEmpty();
        BackOffice office = office();
        office.revoke(2, DECISION);
        office.giveUp(late.counter, DECISION);
        late.write(print(found(asked).sale(), asked, "101-A-1", "G2-000001"));
        late.write(print(found(offline).sale(), offline, "101-A-2", "G2-000002"));
        assertThat(refused(() -> push(late))).isEqualTo(ErrorCode.FENCED);

        assertThat(cases()).extracting(Case::why).containsExactly("late", "late");
        assertThat(willCall().pickUp(new PickUpRequest(other.counter, asked, true)).fetchedAt()).isEmpty();
        assertThat(found(asked).fetchedBy()).isEqualTo(other.counter);
        other.write(print(found(offline).sale(), offline, "101-A-2", "G3-000001"));
        assertThat(push(other)).isEqualTo(Outcome.ACCEPTED);
        assertThat(found(offline).fetchedBy()).isEqualTo(other.counter);
        assertThat(refusals()).isEmpty();
    }

    @Test
    void anOrderIsHandedOutWhenEverybodyHasToldAndNobodyElseHasItsSeat() {
        WrittenChain seller = enrolled(2);
        CounterId counter = enrol(3);
        SaleEntry sale = found(sold(website().order(order(null, PRICE, "101-A-1"))).reference()).sale();
        BackOffice office = restored();
        PickUpRequest request = new PickUpRequest(counter, sale.number(), true);
        assertThat(refused(() -> willCall().pickUp(request))).isEqualTo(ErrorCode.RECOVERING);
        assertThat(willCall().pickUp(new PickUpRequest(counter, sale.number(), false)).fetchedAt()).isEmpty();
        willCall().deliver(counter);
        assertThat(letters(counter)).as("nobody prints it unasked").isZero();

        push(seller.write(print(sale, "ABCDE-12345", "101-A-1", "G2-000001")));
        website().told(2);
        List.of(seller.counter, counter).forEach(each -> books().inTransaction(books -> {
            books.register().put(books.register().enrolment(each).orElseThrow().answering(2));
            return each;
        }));
        assertThat(office.missing()).isEmpty();
        assertThat(refused(() -> willCall().pickUp(request))).as("two has a ticket of its seat")
                .isEqualTo(ErrorCode.UNKNOWN);
        willCall().deliver(counter);
        assertThat(letters(counter)).isZero();

        new SettleCases(books(), new JsonEntryCodec(), time()).settle(cases().getFirst().number(), DECISION);
        assertThat(willCall().pickUp(request).fetchedAt()).isEmpty();
        assertThat(found(sale.number()).fetchedBy()).isEqualTo(counter);
    }

    private static FixedTime time() {
        return new FixedTime("2027-04-19T18:00:00Z");
    }

    private BackOffice office() {
        return new BackOffice(books(), new JsonEntryCodec(), time(), Guards.ALL);
    }

    private HandOutOrders willCall() {
        return new HandOutOrders(centres().getLast(), new JsonNoticeCodec(), time());
    }

    /** @return what became of the last entry */
    private Outcome push(WrittenChain journal) {
        return inventory().push(journal.push(1)).results().getLast().outcome();
    }

    private int letters(CounterId counter) {
        return inventory().feed(counter, 0).items().size();
    }

    private void keepFromSale(String seat, Standing standing) {
        List<String> left = books().inTransaction(books -> books.places().move(EVENT, List.of(seat),
                Where.standing(Standing.OPEN), Change.to(standing)));
        assertThat(left).isEmpty();
    }

    private Sold found(String reference) {
        return books().inTransaction(books -> books.webOrders().byReference(reference).orElseThrow());
    }

    private List<Case> cases() {
        return books().inTransaction(books -> books.cases().all());
    }

    private List<RefusedTicket> refusals() {
        return books().inTransaction(books -> books.refusals().of(EVENT));
    }

    private List<Act> acts() {
        return books().inTransaction(
                books -> books.office().lastActs(10).stream().filter(act -> act.what().startsWith("order-")).toList());
    }
}
