package org.guichet.wire.json;

import static org.guichet.kernel.json.Members.number;
import static org.guichet.kernel.json.Members.objects;
import static org.guichet.kernel.json.Members.text;

import io.avaje.json.JsonWriter;
import java.util.List;
import java.util.Locale;
import org.guichet.kernel.json.Fields;
import org.guichet.wire.CatalogueDocument;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.FeedItem;
import org.guichet.wire.FeedPage;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantAnswer;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Hello;
import org.guichet.wire.HelloAnswer;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.PushedEntry;
import org.guichet.wire.Rejected;
import org.guichet.wire.SeatStates;
import org.guichet.wire.TakenSeat;

/** The form of every message. */
public final class Forms {

    public static final Form<EnrolRequest> ENROL = new Form<>((request, json) -> {
        text(json, "code", request.code());
        text(json, "key", request.key());
        text(json, "machine", request.machine());
        EnrolRequest.Past past = request.past();
        if (past != null) {
            json.name("past");
            json.beginObject();
            text(json, "house", past.house());
            Words.counter(json, past.counter());
            number(json, "sequence", past.sequence());
            text(json, "head", past.head().hex());
            json.endObject();
        }
    }, fields -> new EnrolRequest(Words.word(fields, "code"), Words.word(fields, "key"),
            Words.word(fields, "machine"), fields.object("past", past -> new EnrolRequest.Past(
                    Words.word(past, "house"), Words.counter(past), Words.count(past, "sequence"),
                    Words.hash(past, "head"))).orElse(null)));

    public static final Form<EnrolAnswer> ENROLLED = new Form<>((answer, json) -> {
        text(json, "house", answer.house());
        Words.counter(json, answer.counter());
        text(json, "name", answer.name());
        number(json, "generation", answer.generation());
        text(json, "centre_key", answer.centreKey());
    }, fields -> new EnrolAnswer(Words.word(fields, "house"), Words.counter(fields), Words.word(fields, "name"),
            Words.small(fields, "generation"), Words.word(fields, "centre_key")));

    public static final Form<Hello> HELLO = new Form<>((hello, json) -> {
        Words.counter(json, hello.counter());
        number(json, "generation", hello.generation());
        number(json, "sequence", hello.sequence());
        text(json, "head", hello.head().hex());
        number(json, "acknowledged", hello.acknowledged());
        number(json, "cursor", hello.cursor());
        if (!hello.ticketKeys().isEmpty()) {
            Words.strings(json, "ticket_keys", hello.ticketKeys());
        }
    }, fields -> new Hello(Words.counter(fields), Words.small(fields, "generation"), Words.count(fields, "sequence"),
            Words.hash(fields, "head"), Words.count(fields, "acknowledged"), Words.count(fields, "cursor"),
            fields.has("ticket_keys")
                    ? Words.atMost(Hello.MOST_TICKET_KEYS, fields, "ticket_keys",
                            GateForms.publicKeys(fields, "ticket_keys"))
                    : List.of()));

    public static final Form<HelloAnswer> HELLO_ANSWER = new Form<>((answer, json) -> {
        text(json, "verdict", answer.verdict().name());
        number(json, "generation", answer.generation());
        number(json, "accepted", answer.accepted());
        text(json, "head", answer.head().hex());
        number(json, "push_after_ms", answer.pushAfterMillis());
        number(json, "feed_head", answer.feedHead());
        text(json, "catalogue", answer.catalogue());
        text(json, "at", answer.at().toString());
        text(json, "why", answer.why());
    }, fields -> new HelloAnswer(Words.one(fields, "verdict", HelloAnswer.Verdict.class),
            Words.small(fields, "generation"), Words.count(fields, "accepted"), Words.hash(fields, "head"),
            Words.count(fields, "push_after_ms"), Words.count(fields, "feed_head"),
            Words.word(fields, "catalogue"), Words.instant(fields, "at"), Words.word(fields, "why")));

    public static final Form<GrantRequest> GRANT_REQUEST = new Form<>((request, json) -> {
        text(json, "request", request.request().toString());
        Words.counter(json, request.counter());
        number(json, "event", request.event());
        Words.strings(json, "seats", request.seats());
        text(json, "zone", request.zone());
        number(json, "count", request.count());
    }, fields -> new GrantRequest(Words.uuid(fields, "request"), Words.counter(fields), Words.small(fields, "event"),
            Words.atMost(GrantRequest.MOST_SEATS, fields, "seats", fields.lines("seats", Words.LONGEST)),
            Words.word(fields, "zone"), fields.integer("count", 0, GrantRequest.MOST_SEATS)));

    public static final Form<GrantAnswer> GRANT_ANSWER = new Form<>((answer, json) -> {
        Grant grant = answer.grant();
        if (grant != null) {
            json.name("grant");
            json.beginObject();
            write(grant, json);
            json.endObject();
        }
        objects(json, "taken", answer.taken(), (taken, to) -> {
            text(to, "seat", taken.seat());
            text(to, "by", taken.by().name());
            text(to, "name", taken.name());
        });
    }, fields -> new GrantAnswer(fields.object("grant", Forms::grant).orElse(null),
            fields.objects("taken", taken -> new TakenSeat(Words.word(taken, "seat"),
                    Words.one(taken, "by", TakenSeat.Holder.class), Words.word(taken, "name")))));

    public static final Form<Push> PUSH = new Form<>((push, json) -> {
        Words.counter(json, push.counter());
        number(json, "from", push.from());
        text(json, "previous", push.previous().hex());
        objects(json, "entries", push.entries(), (entry, to) -> {
            text(to, "at", entry.at().toString());
            number(to, "monotonic", entry.monotonicNanos());
            Words.entry(to, entry.entry());
        });
        text(json, "head", push.head().hex());
        text(json, "signature", push.signature());
    }, fields -> new Push(Words.counter(fields), fields.number("from", 1, Long.MAX_VALUE - Push.MOST_ENTRIES),
            Words.hash(fields, "previous"),
            Words.atMost(Push.MOST_ENTRIES, fields, "entries",
                    fields.objects("entries",
                            entry -> new PushedEntry(Words.instant(entry, "at"),
                                    entry.number("monotonic", Long.MIN_VALUE, Long.MAX_VALUE), Words.entry(entry)))),
            Words.hash(fields, "head"), Words.word(fields, "signature")));

    public static final Form<PushAnswer> PUSH_ANSWER = new Form<>((answer, json) -> {
        number(json, "accepted", answer.accepted());
        text(json, "head", answer.head().hex());
        objects(json, "results", answer.results(), (result, to) -> {
            number(to, "sequence", result.sequence());
            text(to, "outcome", result.outcome().name());
            text(to, "why", result.why());
        });
    }, fields -> new PushAnswer(Words.count(fields, "accepted"), Words.hash(fields, "head"),
            fields.objects("results", result -> new PushAnswer.Result(Words.count(result, "sequence"),
                    Words.one(result, "outcome", PushAnswer.Outcome.class), Words.word(result, "why")))));

    public static final Form<FeedItem> FEED_ITEM = new Form<>(Forms::write, Forms::item);

    public static final Form<FeedPage> FEED = new Form<>((page, json) -> {
        objects(json, "items", page.items(), Forms::write);
        number(json, "head", page.head());
    }, fields -> new FeedPage(fields.objects("items", Forms::item), Words.count(fields, "head")));

    public static final Form<SeatStates> SEATS = new Form<>((states, json) -> {
        number(json, "event", states.event());
        text(json, "version", states.version());
        json.name("snapshot");
        json.value(states.snapshot());
        text(json, "packed", states.packed());
    }, fields -> new SeatStates(Words.small(fields, "event"), Words.word(fields, "version"), fields.flag("snapshot"),
            fields.line("packed", Words.LONGEST_PACKED)));

    /** The files are texts within: their bytes are what their hashes are over. */
    public static final Form<CatalogueDocument> CATALOGUE = new Form<>((document, json) -> {
        text(json, "tag", document.tag());
        text(json, "season", document.season());
        objects(json, "plans", document.plans(), (plan, to) -> {
            text(to, "venue", plan.venue());
            text(to, "plan", plan.plan());
            text(to, "sidecar", plan.sidecar());
        });
    }, fields -> new CatalogueDocument(Words.word(fields, "tag"), fields.text("season"), fields.objects("plans",
            plan -> new CatalogueDocument.Plan(Words.word(plan, "venue"), plan.text("plan"), plan.text("sidecar")))));

    /** Why not; the same members as any problem of RFC 9457 besides. */
    public static final Form<Rejection> PROBLEM = new Form<>((rejection, json) -> {
        Rejected why = rejection.why();
        text(json, "type", "urn:guichet:problem:" + why.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        text(json, "title", why.code().name());
        number(json, "status", why.code().status());
        text(json, "detail", why.detail());
        if (why.accepted() >= 0) {
            number(json, "accepted", why.accepted());
        }
        if (why.retryAfterMillis() > 0) {
            number(json, "retry_after_ms", why.retryAfterMillis());
        }
        text(json, "request", rejection.request());
    }, fields -> new Rejection(Rejected.of(Words.one(fields, "title", ErrorCode.class), fields.text("detail"),
            fields.has("accepted") ? Words.count(fields, "accepted") : -1,
            fields.has("retry_after_ms") ? Words.count(fields, "retry_after_ms") : 0),
            Words.word(fields, "request")));

    private Forms() {}

    private static void write(FeedItem item, JsonWriter json) {
        number(json, "number", item.number());
        text(json, "at", item.at().toString());
        Words.entry(json, item.content());
    }

    private static FeedItem item(Fields fields) {
        return new FeedItem(Words.count(fields, "number"), Words.instant(fields, "at"), Words.entry(fields));
    }

    private static void write(Grant grant, JsonWriter json) {
        Words.counter(json, grant.counter());
        number(json, "event", grant.event());
        text(json, "number", grant.number().toString());
        Words.strings(json, "seats", grant.seats());
        text(json, "signature", grant.signature());
    }

    private static Grant grant(Fields fields) {
        return new Grant(Words.counter(fields), Words.small(fields, "event"), Words.grant(fields, "number"),
                fields.lines("seats", Words.LONGEST), Words.word(fields, "signature"));
    }
}
