package org.guichet.wire.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.Hash;
import org.guichet.journal.Histories;
import org.guichet.journal.StoredEntry;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.ticketing.GateList;
import org.guichet.ticketing.RefusedTicket;
import org.guichet.ticketing.SeatHash;
import org.guichet.wire.Basket;
import org.guichet.wire.BasketAnswer;
import org.guichet.wire.BasketRequest;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.DayReport;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.FeedItem;
import org.guichet.wire.FeedPage;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Hello;
import org.guichet.wire.HelloAnswer;
import org.guichet.wire.Notice;
import org.guichet.wire.Order;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.PickUpAnswer;
import org.guichet.wire.PickUpRequest;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.PushedEntry;
import org.guichet.wire.Reconciliation;
import org.guichet.wire.SeatStates;
import org.guichet.wire.SignedGateList;
import org.guichet.wire.TakenSeat;
import org.guichet.wire.Takings;

/** One or two of every message, with every kind of letter that breaks programs. */
final class Samples {

    static final String ODD = "é « Œ » \"'\\/; DROP TABLE seat;-- {\"a\":[null]} <b> \u2028 \uD83C\uDFAD \u0645\u0633 ñ%s${x}";

    /** Of RFC 8032. */
    private static final String PUBLIC = "MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

    private static final CounterId COUNTER = new CounterId(65_535, 255);
    private static final Hash HASH = new Hash("0f".repeat(32));
    private static final Instant AT = Instant.parse("2026-11-24T23:59:59.999Z");
    private static final StoredEntry ENTRY = new StoredEntry("SALE_2", 65_535,
            "{ \"b\":1.50, \"a\" : \"\\u0000\\n\\uD83C é " + ODD.replace("\\", "").replace("\"", "") + "\" }");

    private Samples() {}

    static List<Object> of(Form<?> form) {
        return Objects.requireNonNull(all().get(form));
    }

    /** By the form of each. */
    static Map<Form<?>, List<Object>> all() {
        Map<Form<?>, List<Object>> all = new LinkedHashMap<>();
        all.put(Forms.ENROL, List.of(new EnrolRequest(ODD, "key", ODD), new EnrolRequest("", "", ""),
                new EnrolRequest(ODD, "key", ODD, new EnrolRequest.Past(ODD, COUNTER, Long.MAX_VALUE, HASH))));
        all.put(Forms.ENROLLED, List.of(new EnrolAnswer(ODD, COUNTER, ODD, Integer.MAX_VALUE, "key")));
        all.put(Forms.HELLO, List.of(new Hello(new CounterId(1, 1), 0, 0, Hash.NONE, 0, 0),
                new Hello(COUNTER, 7, Long.MAX_VALUE, HASH, Long.MAX_VALUE, Long.MAX_VALUE, List.of(PUBLIC))));
        all.put(GateForms.GATE_LIST, List.of(
                new SignedGateList(new GateList(ODD, 0, AT, List.of(), List.of()), "", ""),
                new SignedGateList(new GateList("house", Integer.MAX_VALUE, AT,
                        List.of(new GateList.Key(COUNTER, PUBLIC, GateList.Key.ALL),
                                new GateList.Key(new CounterId(1, 1), PUBLIC, 0)),
                        List.of(new RefusedTicket(COUNTER, Integer.MAX_VALUE, 255, new SeatHash((1L << 48) - 1),
                                RefusedTicket.ALL, "of-tomorrow"),
                                new RefusedTicket(COUNTER, 1, 1, new SeatHash(0), 1, RefusedTicket.REPRINTED))),
                        PUBLIC, "sig")));
        all.put(Forms.HELLO_ANSWER, java.util.Arrays.stream(HelloAnswer.Verdict.values())
                .map(verdict -> (Object) new HelloAnswer(verdict, 3, 4, HASH, 5, 6, "tag", AT, "why")).toList());
        all.put(Forms.GRANT_REQUEST, List.of(
                new GrantRequest(UUID.fromString("0e0c3b0e-3a44-4f0e-9a30-6cf9b4a3c9b1"), COUNTER, 12,
                        List.of(ODD, "seat-2"), "", 0),
                new GrantRequest(new UUID(0, 0), COUNTER, 0, List.of(), ODD, 2_000)));
        all.put(Forms.GRANT_ANSWER, List.of(new GrantAnswer(null, java.util.Arrays.stream(TakenSeat.Holder.values())
                .map(by -> new TakenSeat(ODD, by, ODD)).toList()), new GrantAnswer(
                        new Grant(COUNTER, 12, new GrantNumber(2, Integer.MAX_VALUE), List.of("a", ODD), "sig"),
                        List.of())));
        all.put(Forms.PUSH, List.of(new Push(COUNTER, 1, Hash.NONE, List.of(), HASH, ""),
                new Push(COUNTER, 9_000_000_000L, HASH, List.of(new PushedEntry(AT, Long.MIN_VALUE, ENTRY),
                        new PushedEntry(Instant.parse("2026-01-01T00:00:00Z"), 1, new StoredEntry("X", 1, "{}"))),
                        HASH, "sig")));
        all.put(Forms.PUSH_ANSWER, List.of(new PushAnswer(3, HASH, java.util.Arrays
                .stream(PushAnswer.Outcome.values()).map(it -> new PushAnswer.Result(3, it, "why")).toList())));
        all.put(Forms.FEED_ITEM, List.of(new FeedItem(Long.MAX_VALUE, AT, ENTRY)));
        all.put(Forms.FEED, List.of(new FeedPage(List.of(), 0),
                new FeedPage(List.of(new FeedItem(1, AT, ENTRY), new FeedItem(2, AT, ENTRY)), 9)));
        all.put(Forms.SEATS, List.of(new SeatStates(12, "v.1", true, "AAAA"), new SeatStates(0, "", false, "")));
        all.put(Forms.CATALOGUE, List.of(new CatalogueDocument("tag", "# saison\n" + ODD + "\n",
                List.of(new CatalogueDocument.Plan("VEN", "{\n\t\"a\": 1}\r\n", ""),
                        new CatalogueDocument.Plan(ODD, "[" + ODD.repeat(20_000) + "]", ODD)))));
        web(all);
        reports(all);
        return all;
    }

    private static void reports(Map<Form<?>, List<Object>> all) {
        Takings takings = new Takings(3, 1, -7600, 400, new TreeMap<>(Map.of(ODD, -1L, "TVQ", Long.MAX_VALUE)), 0);
        LocalDate day = LocalDate.of(2026, 11, 24);
        all.put(ReportForms.DAY, List.of(new DayReport(day, Takings.NONE, List.of(), List.of(), 0),
                new DayReport(day, takings, List.of(new DayReport.OfEvent(12, takings, Takings.NONE)),
                        List.of(new DayReport.OfCounter(COUNTER, takings)), 2)));
        all.put(ReportForms.RECONCILIATION, List.of(new Reconciliation(day, List.of(
                new Reconciliation.Line(COUNTER, ODD, "ACTIVE", 4, HASH,
                        new Reconciliation.Heard(Long.MAX_VALUE, AT), 3, 1, -5, 2, 1),
                new Reconciliation.Line(new CounterId(1, 1), "", "CLOSED", 0, Hash.NONE, null, 0, 0, 0, 0, 0)))));
    }

    private static void web(Map<Form<?>, List<Object>> all) {
        UUID request = UUID.fromString("0e0c3b0e-3a44-4f0e-9a30-6cf9b4a3c9b1");
        all.put(WebForms.BASKET_REQUEST, List.of(BasketRequest.seats(request, 12, List.of(ODD, "b"), 1),
                BasketRequest.some(request, 0, ODD, BasketRequest.MOST_SEATS, BasketRequest.MOST_SECONDS)));
        all.put(WebForms.BASKET_ANSWER, java.util.stream.Stream.concat(
                java.util.stream.Stream.of(new BasketAnswer(null, List.of(ODD))),
                java.util.Arrays.stream(Basket.State.values()).map(
                        state -> new BasketAnswer(new Basket(request, 12, List.of("a", ODD), AT, state), List.of())))
                .map(Object.class::cast).toList());
        all.put(WebForms.ORDER_REQUEST, List.of(
                new OrderRequest(request, 12, request, List.of(new OrderRequest.Wanted(ODD, 'A')), Long.MAX_VALUE,
                        Language.EN, List.of(1, 65_535)),
                new OrderRequest(request, 0, null, List.of(), 0, Language.FR, List.of()),
                new OrderRequest(request, 0, null, List.of(), 0, Language.FR, List.of(),
                        new OrderRequest.Before("7KQ4X-M2P9D", AT))));
        all.put(WebForms.TOLD, List.of(0, Integer.MAX_VALUE));
        all.put(WebForms.PICK_UP, List.of(new PickUpRequest(COUNTER, ODD, true),
                new PickUpRequest(COUNTER, "", false)));
        all.put(WebForms.PICK_UP_ANSWER, List.of(new PickUpAnswer(new Notice.WebOrder(ODD, Language.EN,
                List.of(Histories.ticket(1, 12, "seat"))), ODD)));
        all.put(WebForms.ORDER_ANSWER, List.of(new OrderAnswer(null, List.of(ODD)), new OrderAnswer(new Order("R", 12,
                List.of(new Order.Ticket(ODD, ODD, "", ODD, 'A', Money.cad(-1))), Money.cad(0), AT), List.of())));
    }
}
