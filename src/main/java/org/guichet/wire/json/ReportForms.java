package org.guichet.wire.json;

import static org.guichet.kernel.json.Members.number;
import static org.guichet.kernel.json.Members.objects;
import static org.guichet.kernel.json.Members.text;

import io.avaje.json.JsonWriter;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guichet.kernel.json.Fields;
import org.guichet.wire.DayReport;
import org.guichet.wire.Reconciliation;
import org.guichet.wire.Takings;

/** The form of what managers read. */
public final class ReportForms {

    public static final Form<DayReport> DAY = new Form<>((report, json) -> {
        text(json, "date", report.day().toString());
        takings(json, "house", report.house());
        objects(json, "events", report.events(), (each, to) -> {
            number(to, "event", each.event());
            takings(to, "counters", each.counters());
            takings(to, "web", each.web());
        });
        objects(json, "counters", report.counters(), (each, to) -> {
            Words.counter(to, each.counter());
            takings(to, "takings", each.takings());
        });
        number(json, "unread", report.unread());
    }, fields -> new DayReport(fields.date("date"), takings(fields, "house"),
            fields.objects("events",
                    each -> new DayReport.OfEvent(Words.small(each, "event"), takings(each, "counters"),
                            takings(each, "web"))),
            fields.objects("counters",
                    each -> new DayReport.OfCounter(Words.counter(each), takings(each, "takings"))),
            Words.small(fields, "unread")));

    public static final Form<Reconciliation> RECONCILIATION = new Form<>((all, json) -> {
        text(json, "date", all.day().toString());
        objects(json, "counters", all.counters(), (line, to) -> {
            Words.counter(to, line.counter());
            text(to, "name", line.name());
            text(to, "state", line.state());
            number(to, "accepted", line.accepted());
            text(to, "head", line.head().hex());
            Reconciliation.Heard heard = line.heard();
            if (heard != null) {
                to.name("heard");
                to.beginObject();
                number(to, "sequence", heard.sequence());
                text(to, "at", heard.at().toString());
                to.endObject();
            }
            number(to, "missing", line.missing());
            number(to, "sales", line.sales());
            number(to, "voids", line.voids());
            number(to, "cents", line.cents());
            number(to, "cases", line.cases());
            number(to, "open", line.open());
        });
    }, fields -> new Reconciliation(fields.date("date"), fields.objects("counters",
            line -> new Reconciliation.Line(Words.counter(line), Words.word(line, "name"), Words.word(line, "state"),
                    Words.count(line, "accepted"), Words.hash(line, "head"),
                    line.object("heard",
                            heard -> new Reconciliation.Heard(Words.count(heard, "sequence"),
                                    Words.instant(heard, "at")))
                            .orElse(null),
                    Words.count(line, "sales"), Words.count(line, "voids"), cents(line, "cents"),
                    Words.count(line, "cases"), Words.count(line, "open")))));

    private ReportForms() {}

    private static void takings(JsonWriter json, String name, Takings takings) {
        json.name(name);
        json.beginObject();
        number(json, "sold", takings.sold());
        number(json, "taken_back", takings.takenBack());
        number(json, "price", takings.price());
        number(json, "fees", takings.fees());
        objects(json, "taxes", takings.taxes().entrySet(), (tax, to) -> {
            text(to, "code", tax.getKey());
            number(to, "amount", tax.getValue());
        });
        number(json, "total", takings.total());
        json.endObject();
    }

    private static Takings takings(Fields fields, String name) {
        if (!fields.has(name)) {
            fields.problem(name, "common.json.missing");
        }
        return fields.object(name, ReportForms::takings).orElse(Takings.NONE);
    }

    private static Takings takings(Fields fields) {
        SortedMap<String, Long> taxes = new TreeMap<>();
        fields.objects("taxes", tax -> Map.entry(Words.word(tax, "code"), cents(tax, "amount")))
                .forEach(tax -> taxes.put(tax.getKey(), tax.getValue()));
        return new Takings(Words.count(fields, "sold"), Words.count(fields, "taken_back"), cents(fields, "price"),
                cents(fields, "fees"), taxes, cents(fields, "total"));
    }

    /** What is taken back may be more than what is sold. */
    private static long cents(Fields fields, String name) {
        return fields.number(name, Long.MIN_VALUE, Long.MAX_VALUE);
    }
}
