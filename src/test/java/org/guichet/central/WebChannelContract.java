package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guichet.app.HallFiles;
import org.guichet.app.SeasonReading;
import org.guichet.central.BringCatalogue.Sound;
import org.guichet.central.Places.Where;
import org.guichet.central.Token.Role;
import org.guichet.central.WebOrders.Sold;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.Guards;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.IncarnationEntry;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.TicketLine;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.FixedTime;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.Signer;
import org.guichet.kernel.system.SystemIds;
import org.guichet.sale.SeasonFiles;
import org.guichet.ticketing.RefusedTicket;
import org.guichet.wire.Basket;
import org.guichet.wire.Basket.State;
import org.guichet.wire.BasketAnswer;
import org.guichet.wire.BasketRequest;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Notice;
import org.guichet.wire.Order;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.PickUpAnswer;
import org.guichet.wire.PickUpRequest;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.Rejected;
import org.guichet.wire.Website;
import org.guichet.wire.json.JsonNoticeCodec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the website may count on, wherever the books are kept and however many centres serve it. */
public abstract class WebChannelContract {

    static final int EVENT = HallFiles.FIRST;
    private static final int CAPACITY = 40;
    static final long PRICE = 48_00;
    static final int MINUTES = 600;

    @TempDir
    Path season;

    private SeasonInForce seasons = new SeasonInForce(document -> {
        throw new IllegalStateException();
    });
    private final List<CentralInventory> inventories = new ArrayList<>();
    private final List<Website> websites = new ArrayList<>();

    /** The same empty books as several centres hold them; one will do. */
    protected abstract List<? extends Books> centres();

    @BeforeEach
    void bring() throws IOException {
        SeasonFiles files = SeasonReading.read(HallFiles.write(season), season);
        Sound sound = new Sound(SeasonReading.document(files), files.season(), files.plans());
        FixedTime time = new FixedTime("2027-04-19T18:00:00Z");
        new BringCatalogue(books(), time).bring(sound, Optional.empty(), new Decision("test", ""));
        seasons = new SeasonInForce(document -> sound);
        for (Books books : centres()) {
            inventories.add(inventory(books));
            websites.add(website(books));
        }
    }

    static CentralInventory inventory(Books books) {
        return new CentralInventory(books, "maison-1", Ed25519Key.fresh(), Ed25519Key::isOf, new JsonEntryCodec(),
                new JsonNoticeCodec(), new FixedTime("2027-04-19T18:00:00Z"), new SystemIds(), Guards.ALL);
    }

    final Website website(Books books) {
        return new WebChannel(books, seasons, inventories.getFirst(), new SystemIds(), Guards.ALL)
                .of(new Token("", Role.WEBSITE, "shop", Instant.EPOCH, false));
    }

    final CentralInventory inventory() {
        return inventories.getFirst();
    }

    final Books books() {
        return centres().getFirst();
    }

    final Website website() {
        return websites.getFirst();
    }

    @Test
    void aBasketKeepsItsSeatsAndSaysSoAgain() {
        BasketRequest request = hold("101-A-1", "101-A-2");
        Basket basket = kept(website().hold(request));
        assertThat(basket.state()).isEqualTo(State.HELD);
        assertThat(kept(websites.getLast().hold(request))).as("the same request, at any centre").isEqualTo(basket);
        expectStandings(38, 2, 0);

        BasketAnswer other = website().hold(hold("101-A-2", "101-A-3", "no-such-seat"));
        assertThat(other.basket()).isNull();
        assertThat(other.taken()).containsExactly("101-A-2", "no-such-seat");
        expectStandings(38, 2, 0);

        assertThat(website().release(basket.request()).state()).isEqualTo(State.RELEASED);
        assertThat(website().release(basket.request()).state()).isEqualTo(State.RELEASED);
        expectStandings(40, 0, 0);
        assertThat(kept(website().hold(request)).state()).as("what is over begins no new one")
                .isEqualTo(State.RELEASED);
    }

    @Test
    void aZoneGivesNeighboursOrNothing() {
        Basket basket = kept(website().hold(BasketRequest.some(UUID.randomUUID(), EVENT, "A", 4, MINUTES)));
        assertThat(basket.seats()).hasSize(4).doesNotHaveDuplicates();
        assertThat(website().hold(BasketRequest.some(UUID.randomUUID(), EVENT, "A", 37, MINUTES)))
                .isEqualTo(new BasketAnswer(null, List.of()));
        expectStandings(36, 4, 0);
    }

    @Test
    void aBasketBecomesAnOrderOnce() {
        Basket basket = kept(website().hold(hold("101-A-1", "101-A-2", "101-A-3")));
        OrderRequest request = order(basket.request(), 2 * PRICE, "101-A-1", "101-A-3");
        Order order = sold(website().order(request));

        assertThat(order.total()).isEqualTo(Money.cad(2 * PRICE));
        assertThat(order.tickets()).extracting(Order.Ticket::seat).containsExactly("101-A-1", "101-A-3");
        assertThat(order.tickets().getFirst()).isEqualTo(
                new Order.Ticket("101-A-1", "101", "A", "1", 'A', Money.cad(PRICE)));
        assertThat(order.reference()).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(sold(websites.getLast().order(request))).isEqualTo(order);
        expectStandings(38, 0, 2);
        Sold kept = books().inTransaction(books -> books.webOrders().byReference(order.reference()).orElseThrow());
        assertThat(kept.shop()).isEqualTo("shop");
        assertThat(kept.sale().tickets()).extracting(ticket -> ticket.taxes().size()).containsOnly(1);
        assertThat(website().release(basket.request()).state()).as("an order is not given back").isEqualTo(State.SOLD);
        expectStandings(38, 0, 2);
    }

    @Test
    void seatsAreSoldWithoutABasketOrTheyAreNamed() {
        sold(website().order(order(null, PRICE, "101-B-1")));
        Basket others = kept(website().hold(hold("101-B-2")));
        OrderAnswer answer = website().order(order(null, 3 * PRICE, "101-B-1", "101-B-2", "101-B-3"));
        assertThat(answer).isEqualTo(new OrderAnswer(null, List.of("101-B-1", "101-B-2")));
        assertThat(website().order(order(UUID.randomUUID(), others.request(), PRICE, "101-B-1")).gone())
                .containsExactly("101-B-1");
        expectStandings(38, 1, 1);
    }

    @Test
    void anotherTotalAnotherTypeAndAnotherEventAreRefused() {
        assertThat(refused(() -> website().order(order(null, PRICE - 1, "101-A-1")))).isEqualTo(ErrorCode.PRICE);
        assertThat(refused(() -> website().order(new OrderRequest(UUID.randomUUID(), EVENT, null,
                List.of(new OrderRequest.Wanted("101-A-1", 'Z')), PRICE, Language.FR, List.of()))))
                .isEqualTo(ErrorCode.UNKNOWN);
        assertThat(refused(() -> website().order(order(UUID.randomUUID(), UUID.randomUUID(), PRICE, "101-A-1"))))
                .isEqualTo(ErrorCode.UNKNOWN);
        assertThat(refused(() -> website().order(order(null, 2 * PRICE, "101-A-1", "101-A-1"))))
                .isEqualTo(ErrorCode.MALFORMED);
        assertThat(refused(() -> website().hold(BasketRequest.some(UUID.randomUUID(), 99, "A", 2, MINUTES))))
                .isEqualTo(ErrorCode.UNKNOWN);
        assertThat(refused(() -> website().release(UUID.randomUUID()))).isEqualTo(ErrorCode.UNKNOWN);
        expectStandings(40, 0, 0);
    }

    @Test
    void whatIsOverGoesBackByTheClockOfTheBooks() {
        UUID late = overdue("101-C-1", "101-C-2");
        expectStandings(38, 2, 0);

        Basket fresh = kept(website().hold(hold("101-C-2")));
        expectStandings(39, 1, 0);
        assertThat(website().release(late).state()).isEqualTo(State.EXPIRED);
        OrderAnswer answer = website().order(order(late, 2 * PRICE, "101-C-1", "101-C-2"));
        assertThat(answer.gone()).as("the first is free again, the second another's").containsExactly("101-C-2");
        sold(website().order(order(UUID.randomUUID(), late, PRICE, "101-C-1")));
        assertThat(kept(website().hold(hold(fresh.request(), "101-C-2")))).isEqualTo(fresh);
        expectStandings(38, 1, 1);
    }

    @Test
    void countersGetWhatIsOverAndNothingElse() {
        kept(website().hold(hold("101-C-1")));
        overdue("101-C-2");
        CounterId counter = enrol(2);
        GrantAnswer none = inventories.getFirst().grants(grant(counter, "101-C-1", "101-C-2"));
        assertThat(none.taken()).extracting(org.guichet.wire.TakenSeat::seat).containsExactly("101-C-1");
        GrantAnswer some = inventories.getFirst().grants(grant(counter, "101-C-2"));
        assertThat(Objects.requireNonNull(some.grant()).seats()).containsExactly("101-C-2");
        assertThat(website().hold(hold("101-C-2")).taken()).containsExactly("101-C-2");
    }

    @Test
    void thePoolIsWhatTheEndOfAnOldBasketNeverTouches() {
        UUID late = overdue("101-C-2");
        books().inTransaction(books -> books.places().move(EVENT, List.of("101-C-2"),
                Where.standing(Standing.WEB_HELD), Places.Change.to(Standing.QUARANTINED)));
        books().inTransaction(books -> books.places().move(EVENT, List.of("101-C-2"),
                Where.standing(Standing.QUARANTINED), Places.Change.free(Standing.OPEN)));
        UUID fresh = UUID.randomUUID();
        books().inTransaction(books -> books.baskets().take(EVENT, List.of("101-C-2"), fresh));

        assertThat(website().hold(hold("101-C-2")).taken()).containsExactly("101-C-2");
        assertThat(website().release(late).state()).isEqualTo(State.EXPIRED);
        expectStandings(39, 1, 0);
    }

    @Test
    void nothingIsSoldAfterARestoreOrInAlarm() {
        Basket basket = kept(website().hold(hold("101-A-1")));
        enrol(2);
        FixedTime time = new FixedTime("2027-04-19T18:00:00Z");
        BackOffice office = new BackOffice(books(), new JsonEntryCodec(), time, Guards.ALL);
        office.restored(new Decision("Mélanie", "disk"));
        assertThat(refused(() -> website().order(order(basket.request(), PRICE, "101-A-1"))))
                .isEqualTo(ErrorCode.RECOVERING);
        assertThat(refused(() -> website().hold(hold("101-A-2")))).isEqualTo(ErrorCode.RECOVERING);
        office.giveUp(new CounterId(2, 1), new Decision("Mélanie", "lost"));
        sold(website().order(order(basket.request(), PRICE, "101-A-1")));

        books().inTransaction(books -> {
            books.register().alarm("restored-unannounced");
            return true;
        });
        assertThat(refused(() -> website().order(order(null, PRICE, "101-A-2")))).isEqualTo(ErrorCode.RECOVERING);
        office.calm(new Decision("Mélanie", "looked"));
        sold(website().order(order(null, PRICE, "101-A-2")));
    }

    final BackOffice restored() {
        BackOffice office = new BackOffice(books(), new JsonEntryCodec(), new FixedTime("2027-04-19T18:00:00Z"),
                Guards.ALL);
        office.restored(new Decision("Mélanie", "disk"));
        return office;
    }

    static OrderRequest told(OrderRequest request) {
        return request.answered(
                new Order("7KQ4X-M2P9D", EVENT, List.of(), Money.cad(0), Instant.parse("2027-04-18T12:00:00.123Z")));
    }

    @Test
    void afterARestoreTheWebsiteTellsItsOrdersBeforeAnythingIsSold() {
        OrderRequest kept = order(null, PRICE, "101-A-1");
        Order known = sold(website().order(kept));
        restored();
        assertThat(refused(() -> website().order(order(null, PRICE, "101-A-2")))).isEqualTo(ErrorCode.RECOVERING);

        OrderRequest lost = told(order(null, 2 * PRICE, "101-B-1", "101-B-2"));
        assertThat(sold(website().order(kept.answered(known)))).isEqualTo(known);
        Order again = sold(website().order(lost));
        assertThat(again.reference()).isEqualTo("7KQ4X-M2P9D");
        assertThat(again.at()).isEqualTo("2027-04-18T12:00:00.123Z");
        assertThat(again.tickets()).extracting(Order.Ticket::seat).containsExactly("101-B-1", "101-B-2");
        assertThat(sold(websites.getLast().order(lost))).isEqualTo(again);
        expectStandings(37, 0, 3);

        assertThat(website().told(0)).isEqualTo(2);
        assertThat(website().told(1)).as("of before the restore, and late").isEqualTo(2);
        assertThat(refused(() -> website().hold(hold("101-A-2")))).isEqualTo(ErrorCode.RECOVERING);
        assertThat(website().told(2)).isEqualTo(2);
        sold(website().order(order(null, PRICE, "101-A-2")));
        assertThat(website().order(order(null, PRICE, "101-B-1")).gone()).containsExactly("101-B-1");
        assertThat(refused(() -> website().order(told(order(null, PRICE, "101-C-1")))))
                .as("another order of that reference").isEqualTo(ErrorCode.MALFORMED);
    }

    @Test
    void whatAWebsiteTellsAfterItWasGivenUpIsTakenOrGone() {
        sold(website().order(order(null, PRICE, "101-A-1")));
        BackOffice office = restored();
        Decision decision = new Decision("Mélanie", "closed");
        office.giveUpWebsite("shop", decision);
        assertThat(catchThrowableOfType(Refusal.class, () -> office.giveUpWebsite("shop", decision))).isNotNull();
        assertThat(catchThrowableOfType(Refusal.class, () -> office.giveUpWebsite("other", decision))).isNotNull();
        sold(website().order(order(null, PRICE, "101-A-2")));

        assertThat(website().order(told(order(null, 2 * PRICE, "101-A-2", "101-A-3")))).isEqualTo(
                new OrderAnswer(null, List.of("101-A-2")));
        sold(website().order(told(order(null, PRICE, "101-A-3"))));
        expectStandings(37, 0, 3);
    }

    @Test
    void aSeatThatACounterStillHasIsTheWebsitesWhenItsJournalIsTold() {
        WrittenChain journal = enrolled(2);
        sold(website().order(order(null, PRICE, "101-A-1")));
        Grant grant = Objects.requireNonNull(
                inventories.getFirst().grants(grant(journal.counter, "101-B-1", "101-B-2")).grant());
        restored();
        journal.write(new GrantEntry(EVENT, grant.number(), false, grant.seats(), grant.signature()))
                .write(new ReturnEntry(EVENT, grant.number(), List.of("101-B-1")));
        OrderRequest lost = told(order(null, PRICE, "101-B-1"));
        assertThat(refused(() -> website().order(lost))).isEqualTo(ErrorCode.RECOVERING);
        inventories.getFirst().push(journal.push(1));

        sold(website().order(lost));
        expectStandings(37, 0, 2);
    }

    /** The grant is later than the one that the books know, and the website sold the seat after it was returned. */
    @Test
    void anOldGrantTakesNothingFromTheWebsite() {
        WrittenChain journal = enrolled(2);
        sold(website().order(order(null, PRICE, "101-A-1")));
        Grant grant = Objects.requireNonNull(inventories.getFirst().grants(grant(journal.counter, "101-B-1")).grant());
        books().inTransaction(books -> books.places().move(EVENT, grant.seats(), Where.standing(Standing.GRANTED),
                new Places.Change(Standing.OPEN, true, null, GrantNumber.NONE)));
        restored();
        sold(website().order(told(order(null, PRICE, "101-B-1"))));
        journal.write(new GrantEntry(EVENT, grant.number(), false, grant.seats(), grant.signature()))
                .write(new ReturnEntry(EVENT, grant.number(), grant.seats()));
        inventories.getFirst().push(journal.push(1));

        expectStandings(38, 0, 2);
    }

    @Test
    void anOrderThatACounterPrintedAndTheBooksForgotIsNoContradiction() {
        WrittenChain journal = enrolled(2);
        sold(website().order(order(null, PRICE, "101-A-1")));
        Sold like = books().inTransaction(
                books -> books.webOrders().between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"))).getFirst();
        restored();
        journal.write(print(like.sale(), "7KQ4X-M2P9D", "101-B-1", "G2-000001"));
        inventories.getFirst().push(journal.push(1));
        expectStandings(38, 0, 1);

        sold(website().order(told(order(null, PRICE, "101-B-1"))));
        expectStandings(38, 0, 2);
        List<Cases.Case> cases = books().inTransaction(books -> books.cases().all());
        assertThat(cases).extracting(Cases.Case::resolved).containsExactly("shop: 7KQ4X-M2P9D");
        Sold again = books().inTransaction(books -> books.webOrders().byReference("7KQ4X-M2P9D").orElseThrow());
        assertThat(again.fetchedBy()).isEqualTo(journal.counter);
    }

    /** How a counter records that it printed an order for one seat, which is priced as that of another order was. */
    static SaleEntry print(SaleEntry like, String reference, String seat, String number) {
        TicketLine line = like.tickets().getFirst();
        return new SaleEntry(Notice.WebOrder.saleId(reference), number, like.venue(), 1,
                List.of(new TicketLine(1, EVENT, seat, line.section(), line.row(), line.number(), line.zone(),
                        line.type(), line.typeCode(), line.price(), line.fees(), line.taxes(), line.total(), null)),
                like.tenders(), like.total(), like.rounding(), null, null, null, like.businessDay(), SaleEntry.WEB,
                like.language(), reference);
    }

    @Test
    void anOrderIsInTheLetterBoxOfEveryWindowOnce() {
        enrol(2);
        enrol(3);
        String all = sold(website().order(order(null, PRICE, "101-A-1"))).reference();
        String one = sold(website().order(new OrderRequest(UUID.randomUUID(), EVENT, null,
                List.of(new OrderRequest.Wanted("101-A-2", 'A')), PRICE, Language.EN, List.of(3, 3)))).reference();
        assertThat(collect(3)).containsExactlyInAnyOrder(all, one);
        assertThat(collect(3)).isEmpty();

        CounterId first = new CounterId(3, 1);
        CounterId second = new CounterId(2, 1);
        assertThat(fetch(one, null, first)).isTrue();
        assertThat(fetch(one, null, second)).isFalse();
        assertThat(fetch("NONE", null, first)).isFalse();
        assertThat(fetch(all, null, second)).isTrue();
        assertThat(fetch(all, second, first)).as("who has it may change").isTrue();
        assertThat(fetch(all, second, first)).isFalse();
        assertThat(collect(2)).as("printed before it was told").isEmpty();
        assertThat(collect(3)).as("by itself").isEmpty();
        String both = sold(website().order(order(null, PRICE, "101-A-3"))).reference();
        assertThat(collect(2)).containsExactly(both);
        assertThat(collect(3)).containsExactly(both);
        assertThat(fetch(both, null, first)).isTrue();
        assertThat(collect(2)).containsExactly(both + "!");
        assertThat(collect(2)).isEmpty();
        Sold fetched = books().inTransaction(books -> books.webOrders().byReference(one).orElseThrow());
        assertThat(fetched.fetchedBy()).isEqualTo(first);
        List<Sold> between = books().inTransaction(
                books -> books.webOrders().between(fetched.at(), fetched.at().plusMillis(1)));
        assertThat(between).contains(fetched);
    }

    @Test
    void oneCounterHandsAnOrderOut() {
        CounterId second = enrol(2);
        CounterId third = enrol(3);
        HandOutOrders willCall = new HandOutOrders(centres().getLast(), new JsonNoticeCodec(),
                new FixedTime("2027-04-19T18:00:00Z"));
        String reference = sold(website().order(order(null, 2 * PRICE, "101-A-1", "101-A-2"))).reference();
        willCall.deliver(second);
        willCall.deliver(third);
        willCall.deliver(third);
        assertThat(inventories.getFirst().feed(second, 0).items()).singleElement()
                .satisfies(item -> assertThat(item.content().type()).isEqualTo("WEB_ORDER"));
        assertThat(willCall.pickUp(new PickUpRequest(second, reference, false)).fetchedAt()).isEmpty();
        PickUpAnswer taken = willCall
                .pickUp(new PickUpRequest(second, reference.toLowerCase(java.util.Locale.ROOT), true));
        assertThat(taken.fetchedAt()).isEmpty();
        assertThat(taken.order().tickets()).extracting("seat").containsExactly("101-A-1", "101-A-2");
        assertThat(willCall.pickUp(new PickUpRequest(second, reference, true))).isEqualTo(taken);
        assertThat(willCall.pickUp(new PickUpRequest(third, reference, true)).fetchedAt()).isEqualTo("Guichet 2");
        willCall.deliver(third);
        assertThat(inventories.getFirst().feed(third, 0).items()).extracting(item -> item.content().type())
                .containsExactly("WEB_ORDER", "WEB_FETCHED");
        assertThat(refused(() -> willCall.pickUp(new PickUpRequest(second, "NONE", true))))
                .isEqualTo(ErrorCode.UNKNOWN);

        new BackOffice(books(), new JsonEntryCodec(), new FixedTime("2027-04-19T18:00:00Z"), Guards.ALL).revoke(2,
                new Decision("Mélanie", "stolen"));
        assertThat(willCall.pickUp(new PickUpRequest(third, reference, true)).fetchedAt())
                .as("it took the order and never said that it printed").isEmpty();
        assertThat(refused(() -> willCall.pickUp(new PickUpRequest(second, reference, true))))
                .isEqualTo(ErrorCode.FENCED);
    }

    @Test
    void tellingOfATwiceFetchedOrderIsACaseAndNoSeatMoves() {
        List<WrittenChain> journals = List.of(enrolled(2), enrolled(3));
        String reference = sold(website().order(order(null, PRICE, "101-A-1"))).reference();
        Sold order = books().inTransaction(books -> books.webOrders().byReference(reference).orElseThrow());
        List<PushAnswer.Outcome> outcomes = new ArrayList<>();
        for (WrittenChain journal : journals) {
            SaleEntry sold = order.sale();
            journal.write(new SaleEntry(sold.id(), "G" + journal.counter.number() + "-000001", sold.venue(), 1,
                    sold.tickets(), sold.tenders(), sold.total(), sold.rounding(), null, null, null,
                    sold.businessDay(), SaleEntry.WEB, sold.language(), reference));
            outcomes.add(inventories.getFirst().push(journal.push(1)).results().getLast().outcome());
        }
        assertThat(outcomes).containsExactly(PushAnswer.Outcome.ACCEPTED, PushAnswer.Outcome.CONFLICT);
        List<Cases.Case> cases = books().inTransaction(books -> books.cases().all());
        assertThat(cases).singleElement().satisfies(found -> {
            assertThat(found.why()).isEqualTo("fetched-twice");
            assertThat(found.counter()).isEqualTo(new CounterId(3, 1));
        });
        int event = order.sale().tickets().getFirst().event();
        List<RefusedTicket> refused = books().inTransaction(books -> books.refusals().of(event));
        assertThat(refused).as("gates let the first in").singleElement().satisfies(ticket -> {
            assertThat(ticket.counter()).isEqualTo(new CounterId(3, 1));
            assertThat(ticket.why()).isEqualTo(RefusedTicket.FETCHED_TWICE);
        });
        expectStandings(39, 0, 1);
    }

    final WrittenChain enrolled(int number) {
        Signer key = Ed25519Key.fresh();
        CentralInventory inventory = inventories.getFirst();
        CounterId counter = inventory.enrol(new EnrolRequest(inventory.offer(number, "Guichet " + number),
                key.publicKey(), "comptoir")).counter();
        return new WrittenChain(counter, key).write(new IncarnationEntry("maison-1", "Guichet " + number, 1,
                key.publicKey()));
    }

    /** Baskets, orders and grants of many at once: every seat ends with one of them, and they sum to the capacity. */
    @Test
    void aSeatIsSoldToOne() throws Exception {
        List<Callable<Integer>> crowd = new ArrayList<>();
        List<CounterId> counters = List.of(enrol(2), enrol(3));
        for (int thread = 0; thread < 6; thread++) {
            Website website = websites.get(thread % websites.size());
            CentralInventory inventory = inventories.get(thread % inventories.size());
            int number = thread;
            crowd.add(() -> number < 4 ? shop(website, number) : take(inventory, counters.get(number - 4)));
        }
        int had = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(crowd.size())) {
            for (Future<Integer> each : threads.invokeAll(crowd)) {
                had += each.get();
            }
        }
        Map<Standing, Integer> standings = books().inTransaction(books -> books.places().count(EVENT));
        assertThat(standings.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CAPACITY);
        assertThat(standings.getOrDefault(Standing.SOLD, 0) + standings.getOrDefault(Standing.GRANTED, 0))
                .isEqualTo(had);
        assertThat(standings).doesNotContainKey(Standing.WEB_HELD).hasSizeGreaterThan(1);
        List<Sold> orders = books().inTransaction(
                books -> books.webOrders().between(Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z")));
        assertThat(orders.stream().flatMap(order -> order.sale().tickets().stream())).extracting("seat")
                .doesNotHaveDuplicates().hasSize(standings.getOrDefault(Standing.SOLD, 0));
    }

    private static int shop(Website website, int shopper) {
        int sold = 0;
        for (int turn = 0; turn < 6; turn++) {
            UUID request = UUID.randomUUID();
            Basket basket = website.hold(BasketRequest.some(request, EVENT, "A", 2, MINUTES)).basket();
            if (basket == null) {
                return sold;
            }
            if ((shopper + turn) % 3 == 0) {
                website.release(request);
            } else {
                String[] seats = basket.seats().toArray(String[]::new);
                sold += sold(website.order(order(request, 2 * PRICE, seats))).tickets().size();
            }
        }
        return sold;
    }

    private static int take(CentralInventory inventory, CounterId counter) {
        return IntStream.range(0, 6).map(turn -> {
            GrantAnswer answer = inventory
                    .grants(new GrantRequest(UUID.randomUUID(), counter, EVENT, List.of(), "A", 2));
            return answer.grant() == null ? 0 : answer.grant().seats().size();
        }).sum();
    }

    private UUID overdue(String... seats) {
        UUID request = UUID.randomUUID();
        books().inTransaction(books -> {
            books.baskets().put(new Basket(request, EVENT, List.of(seats), books.baskets().now().minusSeconds(1),
                    State.HELD));
            return books.baskets().take(EVENT, List.of(seats), request);
        });
        return request;
    }

    final CounterId enrol(int number) {
        CentralInventory inventory = inventories.getFirst();
        return inventory.enrol(new EnrolRequest(inventory.offer(number, "Guichet " + number),
                Ed25519Key.fresh().publicKey(), "comptoir")).counter();
    }

    private List<String> collect(int counter) {
        return books().inTransaction(books -> {
            books.register().lock(counter);
            return books.webOrders().collect(counter).stream()
                    .map(letter -> letter.order().reference() + (letter.fetched() ? "!" : "")).toList();
        });
    }

    private boolean fetch(String reference, @org.jspecify.annotations.Nullable CounterId before, CounterId by) {
        return books().inTransaction(books -> {
            boolean fetched = books.webOrders().fetch(reference, before, by);
            if (fetched) {
                books.webOrders().tellFetched(reference, by.number());
            }
            return fetched;
        });
    }

    final void expectStandings(int open, int held, int sold) {
        Map<Standing, Integer> standings = books().inTransaction(books -> books.places().count(EVENT));
        assertThat(List.of(standings.getOrDefault(Standing.OPEN, 0), standings.getOrDefault(Standing.WEB_HELD, 0),
                standings.getOrDefault(Standing.SOLD, 0))).containsExactly(open, held, sold);
    }

    static BasketRequest hold(String... seats) {
        return hold(UUID.randomUUID(), seats);
    }

    private static BasketRequest hold(UUID request, String... seats) {
        return BasketRequest.seats(request, EVENT, List.of(seats), MINUTES);
    }

    static OrderRequest order(@org.jspecify.annotations.Nullable UUID basket, long total, String... seats) {
        return order(UUID.randomUUID(), basket, total, seats);
    }

    private static OrderRequest order(UUID request, @org.jspecify.annotations.Nullable UUID basket, long total,
            String... seats) {
        return new OrderRequest(request, EVENT, basket,
                java.util.Arrays.stream(seats).map(seat -> new OrderRequest.Wanted(seat, 'A')).toList(), total,
                Language.FR, List.of());
    }

    private static GrantRequest grant(CounterId counter, String... seats) {
        return new GrantRequest(UUID.randomUUID(), counter, EVENT, List.of(seats), "", 0);
    }

    static Basket kept(BasketAnswer answer) {
        return Objects.requireNonNull(answer.basket(), answer.taken().toString());
    }

    static Order sold(OrderAnswer answer) {
        return Objects.requireNonNull(answer.order(), answer.gone().toString());
    }

    static ErrorCode refused(ThrowingCallable act) {
        return Objects.requireNonNull(catchThrowableOfType(Rejected.class, act), "it was not refused").code();
    }
}
