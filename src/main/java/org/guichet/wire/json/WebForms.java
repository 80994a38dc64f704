package org.guichet.wire.json;

import static org.guichet.kernel.json.Members.number;
import static org.guichet.kernel.json.Members.objects;
import static org.guichet.kernel.json.Members.text;

import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.kernel.json.Fields;
import org.guichet.kernel.json.Members;
import org.guichet.wire.Basket;
import org.guichet.wire.BasketAnswer;
import org.guichet.wire.BasketRequest;
import org.guichet.wire.Notice;
import org.guichet.wire.Order;
import org.guichet.wire.OrderAnswer;
import org.guichet.wire.OrderRequest;
import org.guichet.wire.OrderRequest.Before;
import org.guichet.wire.PickUpAnswer;
import org.guichet.wire.PickUpRequest;

/** The form of what the website says and hears. */
public final class WebForms {

    private static final int MOST_COUNTERS = 65_535;
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}");

    public static final Form<BasketRequest> BASKET_REQUEST = new Form<>((request, json) -> {
        text(json, "request", request.request().toString());
        number(json, "event", request.event());
        Words.strings(json, "seats", request.seats());
        text(json, "zone", request.zone());
        number(json, "count", request.count());
        number(json, "seconds", request.seconds());
    }, fields -> new BasketRequest(Words.uuid(fields, "request"), Words.small(fields, "event"),
            Words.atMost(BasketRequest.MOST_SEATS, fields, "seats", fields.lines("seats", Words.LONGEST)),
            Words.word(fields, "zone"), fields.integer("count", 0, BasketRequest.MOST_SEATS),
            fields.integer("seconds", 1, BasketRequest.MOST_SECONDS)));

    public static final Form<BasketAnswer> BASKET_ANSWER = new Form<>((answer, json) -> {
        Basket basket = answer.basket();
        if (basket != null) {
            json.name("hold");
            json.beginObject();
            text(json, "request", basket.request().toString());
            number(json, "event", basket.event());
            Words.strings(json, "seats", basket.seats());
            text(json, "until", basket.until().toString());
            text(json, "state", basket.state().name());
            json.endObject();
        }
        Words.strings(json, "taken", answer.taken());
    }, fields -> new BasketAnswer(fields.object("hold", WebForms::basket).orElse(null),
            fields.lines("taken", Words.LONGEST)));

    public static final Form<OrderRequest> ORDER_REQUEST = new Form<>((request, json) -> {
        text(json, "request", request.request().toString());
        number(json, "event", request.event());
        if (request.basket() != null) {
            text(json, "hold", request.basket().toString());
        }
        objects(json, "tickets", request.tickets(), (ticket, to) -> {
            text(to, "seat", ticket.seat());
            text(to, "type", String.valueOf(ticket.type()));
        });
        number(json, "total", request.total());
        text(json, "language", request.language().code());
        Members.array(json, "windows", request.windows(), (window, to) -> to.value((int) window));
        Before before = request.before();
        if (before != null) {
            json.name("before");
            json.beginObject();
            text(json, "reference", before.reference());
            text(json, "at", before.at().toString());
            json.endObject();
        }
    }, fields -> new OrderRequest(Words.uuid(fields, "request"), Words.small(fields, "event"),
            fields.has("hold") ? Words.uuid(fields, "hold") : null,
            Words.atMost(OrderRequest.MOST_TICKETS, fields, "tickets",
                    fields.objects("tickets",
                            ticket -> new OrderRequest.Wanted(Words.word(ticket, "seat"), ticket.letter("type")))),
            Words.count(fields, "total"), fields.language("language"), Words.atMost(OrderRequest.MOST_WINDOWS, fields,
                    "windows", fields.integers("windows", 1, MOST_COUNTERS)),
            fields.object("before", WebForms::before).orElse(null)));

    /** A generation. */
    public static final Form<Integer> TOLD = new Form<>((generation, json) -> number(json, "generation", generation),
            fields -> Words.small(fields, "generation"));

    public static final Form<OrderAnswer> ORDER_ANSWER = new Form<>((answer, json) -> {
        Order order = answer.order();
        if (order != null) {
            json.name("order");
            json.beginObject();
            text(json, "reference", order.reference());
            number(json, "event", order.event());
            text(json, "currency", order.total().currency().getCurrencyCode());
            number(json, "total", order.total().cents());
            text(json, "at", order.at().toString());
            objects(json, "tickets", order.tickets(), (ticket, to) -> {
                text(to, "seat", ticket.seat());
                text(to, "section", ticket.section());
                text(to, "row", ticket.row());
                text(to, "place", ticket.number());
                text(to, "type", String.valueOf(ticket.type()));
                number(to, "total", ticket.total().cents());
            });
            json.endObject();
        }
        Words.strings(json, "gone", answer.gone());
    }, fields -> new OrderAnswer(fields.object("order", WebForms::order).orElse(null),
            fields.lines("gone", Words.LONGEST)));

    public static final Form<PickUpRequest> PICK_UP = new Form<>((request, json) -> {
        Words.counter(json, request.counter());
        text(json, "reference", request.reference());
        json.name("take");
        json.value(request.take());
    }, fields -> new PickUpRequest(Words.counter(fields), Words.word(fields, "reference"), fields.flag("take")));

    /** The order in the form that it has in a feed. */
    public static final Form<PickUpAnswer> PICK_UP_ANSWER = new Form<>((answer, json) -> {
        json.name("order");
        json.beginObject();
        JsonNoticeCodec.write(answer.order(), json);
        json.endObject();
        text(json, "fetched_at", answer.fetchedAt());
    }, fields -> {
        if (!fields.has("order")) {
            fields.problem("order", "common.json.missing");
        }
        return new PickUpAnswer(fields.object("order", JsonNoticeCodec::order)
                .orElse(new Notice.WebOrder("", Language.FR, List.of())), Words.word(fields, "fetched_at"));
    });

    private WebForms() {}

    private static Before before(Fields fields) {
        String reference = Words.word(fields, "reference");
        if (!REFERENCE.matcher(reference).matches()) {
            fields.problem("reference", "common.json.kind");
        }
        return new Before(reference, Words.instant(fields, "at"));
    }

    private static Basket basket(Fields fields) {
        return new Basket(Words.uuid(fields, "request"), Words.small(fields, "event"),
                fields.lines("seats", Words.LONGEST), Words.instant(fields, "until"),
                Words.one(fields, "state", Basket.State.class));
    }

    private static Order order(Fields fields) {
        Currency currency = fields.currency("currency");
        List<Order.Ticket> tickets = fields.objects("tickets",
                ticket -> new Order.Ticket(Words.word(ticket, "seat"), Words.word(ticket, "section"),
                        Words.word(ticket, "row"), Words.word(ticket, "place"), ticket.letter("type"),
                        ticket.cents("total", currency)));
        return new Order(Words.word(fields, "reference"), Words.small(fields, "event"), tickets,
                new Money(Words.count(fields, "total"), currency), Words.instant(fields, "at"));
    }
}
