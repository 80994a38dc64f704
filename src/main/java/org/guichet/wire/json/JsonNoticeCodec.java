package org.guichet.wire.json;

import static org.guichet.kernel.json.Members.number;
import static org.guichet.kernel.json.Members.objects;
import static org.guichet.kernel.json.Members.text;

import io.avaje.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.TicketLine;
import org.guichet.journal.json.TicketLines;
import org.guichet.kernel.json.Fields;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Notice;
import org.guichet.wire.NoticeCodec;

/**
 * Notices as JSON, one form for each type. What a later version adds to a form is left alone; a form that changes gets the
 * next schema. Immutable; safe from any thread.
 */
public final class JsonNoticeCodec implements NoticeCodec {

    private record Kind<N extends Notice>(String type, int schema, Form<N> form) {

        StoredEntry write(N notice) {
            return new StoredEntry(type, schema, new String(form.write(notice), StandardCharsets.UTF_8));
        }
    }

    private static final Kind<Notice.Recall> RECALL = new Kind<>("RECALL", 1, new Form<>((recall, json) -> {
        number(json, "event", recall.event());
        text(json, "zone", recall.zone());
        number(json, "count", recall.count());
        Words.strings(json, "seats", recall.seats());
    }, fields -> new Notice.Recall(Words.small(fields, "event"), Words.word(fields, "zone"),
            Words.small(fields, "count"), Words.atMost(GrantRequest.MOST_SEATS, fields, "seats",
                    fields.lines("seats", Words.LONGEST)))));

    private static final Kind<Notice.WebOrder> WEB_ORDER = new Kind<>("WEB_ORDER", 1,
            new Form<>(JsonNoticeCodec::write, JsonNoticeCodec::order));

    private static final Kind<Notice.Fetched> FETCHED = new Kind<>("WEB_FETCHED", 1,
            new Form<>((fetched, json) -> text(json, "reference", fetched.reference()),
                    fields -> new Notice.Fetched(Words.word(fields, "reference"))));

    private static final Kind<Notice.GateRule> GATE_RULE = new Kind<>("GATE_RULE", 1, new Form<>((rule, json) -> {
        Words.counter(json, rule.counter());
        number(json, "admitted", rule.admitted());
    }, fields -> new Notice.GateRule(Words.counter(fields), Words.count(fields, "admitted"))));

    private static final Kind<Notice.Policy> POLICY = new Kind<>("POLICY", 1, new Form<>((policy, json) -> {
        number(json, "event", policy.event());
        number(json, "ride_out_minutes", policy.rideOutMinutes());
    }, fields -> new Notice.Policy(Words.small(fields, "event"),
            fields.integer("ride_out_minutes", 1, Integer.MAX_VALUE))));

    private static final Kind<Notice.Message> MESSAGE = new Kind<>("MESSAGE", 1, new Form<>((message, json) -> {
        text(json, "fr", message.fr());
        text(json, "en", message.en());
    }, fields -> new Notice.Message(fields.line("fr", Notice.Message.LONGEST),
            fields.line("en", Notice.Message.LONGEST))));

    private static final Kind<Notice.Catalogue> CATALOGUE = new Kind<>("CATALOGUE", 1,
            new Form<>((catalogue, json) -> text(json, "tag", catalogue.tag()),
                    fields -> new Notice.Catalogue(Words.word(fields, "tag"))));

    private static final Map<String, Kind<?>> KINDS = List
            .of(RECALL, WEB_ORDER, FETCHED, GATE_RULE, POLICY, MESSAGE, CATALOGUE).stream()
            .collect(Collectors.toUnmodifiableMap(Kind::type, Function.identity()));

    @Override
    public StoredEntry encode(Notice notice) {
        return switch (notice) {
            case Notice.Recall recall -> RECALL.write(recall);
            case Notice.WebOrder order -> WEB_ORDER.write(order);
            case Notice.Fetched fetched -> FETCHED.write(fetched);
            case Notice.GateRule rule -> GATE_RULE.write(rule);
            case Notice.Policy policy -> POLICY.write(policy);
            case Notice.Message message -> MESSAGE.write(message);
            case Notice.Catalogue catalogue -> CATALOGUE.write(catalogue);
        };
    }

    @Override
    public Optional<Notice> decode(StoredEntry content) {
        return Optional.ofNullable(KINDS.get(content.type())).filter(kind -> kind.schema() == content.schema())
                .map(kind -> kind.form().read(content.payload().getBytes(StandardCharsets.UTF_8)));
    }

    static void write(Notice.WebOrder order, JsonWriter json) {
        text(json, "reference", order.reference());
        text(json, "language", order.language().code());
        text(json, "currency", order.tickets().getFirst().total().currency().getCurrencyCode());
        objects(json, "tickets", order.tickets(), TicketLines::write);
    }

    static Notice.WebOrder order(Fields fields) {
        Currency currency = fields.currency("currency");
        List<TicketLine> tickets = fields.objects("tickets", ticket -> TicketLines.read(ticket, currency));
        if (tickets.isEmpty()) {
            fields.problem("tickets", "common.json.range", 0);
        }
        return new Notice.WebOrder(Words.word(fields, "reference"), fields.language("language"), tickets);
    }
}
