package org.guichet.journal.json;

import static org.guichet.kernel.json.Members.array;
import static org.guichet.kernel.json.Members.number;
import static org.guichet.kernel.json.Members.objects;
import static org.guichet.kernel.json.Members.text;

import io.avaje.json.JsonWriter;
import java.util.Map;
import org.guichet.inventory.GrantNumber;
import org.guichet.journal.CatalogueEntry;
import org.guichet.journal.CatalogueEntry.PlanFiles;
import org.guichet.journal.CloseEntry;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.IncarnationEntry;
import org.guichet.journal.ParkedEntry;
import org.guichet.journal.PrintedEntry;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.kernel.json.Fields;

/** All that happens at a counter besides money. */
final class CounterShapes {

    static final Shape<CatalogueEntry> CATALOGUE = new Shape<>("CATALOGUE", 1, (entry, json) -> {
        text(json, "season", entry.season());
        objects(json, "plans", entry.plans(), (plan, to) -> {
            text(to, "venue", plan.venue());
            text(to, "plan", plan.plan());
            text(to, "sidecar", plan.sidecar());
        });
    }, fields -> new CatalogueEntry(fields.text("season"), fields.objects("plans",
            plan -> new PlanFiles(plan.text("venue"), plan.text("plan"), plan.text("sidecar")))));

    static final Shape<IncarnationEntry> INCARNATION = new Shape<>("INCARNATION", 1, (entry, json) -> {
        text(json, "house", entry.house());
        text(json, "name", entry.name());
        number(json, "generation", entry.generation());
        text(json, "key", entry.key());
    }, fields -> new IncarnationEntry(fields.text("house"), fields.text("name"),
            fields.integer("generation", 0, Integer.MAX_VALUE), fields.text("key")));

    static final Shape<GrantEntry> GRANT = new Shape<>(StoredEntry.GRANT, 2, (entry, json) -> {
        number(json, "event", entry.event());
        grant(entry.grant(), json);
        json.name("whole_house");
        json.value(entry.wholeHouse());
        array(json, "seats", entry.seats(), (seat, to) -> to.value(seat));
        text(json, "signature", entry.signature());
    }, fields -> new GrantEntry(fields.integer("event", 0, Integer.MAX_VALUE), grant(fields),
            fields.flag("whole_house"), fields.texts("seats"), fields.text("signature")));

    static final Shape<ReturnEntry> RETURN = new Shape<>("RETURN", 1, (entry, json) -> {
        number(json, "event", entry.event());
        grant(entry.grant(), json);
        array(json, "seats", entry.seats(), (seat, to) -> to.value(seat));
    }, fields -> new ReturnEntry(fields.integer("event", 0, Integer.MAX_VALUE), grant(fields),
            fields.texts("seats")));

    static final Shape<CloseEntry> CLOSE = new Shape<>("CLOSE", 1,
            (entry, json) -> text(json, "reason", entry.reason()), fields -> new CloseEntry(fields.text("reason")));

    static final Shape<ReprintEntry> REPRINT = new Shape<>("REPRINT", 1, (entry, json) -> {
        text(json, "sale_id", entry.sale().toString());
        text(json, "number", entry.number());
        array(json, "lines", entry.lines(), CounterShapes::line);
        number(json, "generation", entry.generation());
        text(json, "reason", entry.reason());
    }, fields -> new ReprintEntry(fields.saleId("sale_id"), fields.text("number"),
            fields.integers("lines", 1, TicketLines.MOST), fields.integer("generation", 1, Integer.MAX_VALUE),
            fields.text("reason")));

    static final Shape<PrintedEntry> PRINTED = new Shape<>("PRINTED", 1, (entry, json) -> {
        text(json, "sale_id", entry.sale().toString());
        text(json, "number", entry.number());
        array(json, "lines", entry.lines(), CounterShapes::line);
        number(json, "generation", entry.generation());
        text(json, "printer", entry.printer());
    }, fields -> new PrintedEntry(fields.saleId("sale_id"), fields.text("number"),
            fields.integers("lines", 1, TicketLines.MOST), fields.integer("generation", 0, Integer.MAX_VALUE),
            fields.text("printer")));

    static final Shape<ParkedEntry> PARKED = new Shape<>("PARKED", 1, (entry, json) -> {
        text(json, "sale_id", entry.sale().toString());
        text(json, "label", entry.label());
        text(json, "language", entry.language().code());
        objects(json, "lines", entry.lines(), (line, to) -> {
            number(to, "event", line.event());
            text(to, "seat", line.seat());
            text(to, "type", String.valueOf(line.type()));
        });
    }, fields -> new ParkedEntry(fields.saleId("sale_id"), fields.text("label"),
            fields.objects("lines",
                    line -> new ParkedEntry.Line(line.integer("event", 0, Integer.MAX_VALUE), line.text("seat"),
                            line.letter("type"))),
            fields.language("language")));

    private CounterShapes() {}

    /** From GRANT 1, which only counters with no centre wrote, to GRANT 2. */
    static Map<String, Object> unsigned(Map<String, Object> payload) {
        payload.put("signature", "");
        return payload;
    }

    private static void grant(GrantNumber grant, JsonWriter json) {
        number(json, "generation", grant.generation());
        number(json, "number", grant.number());
    }

    private static GrantNumber grant(Fields fields) {
        return new GrantNumber(fields.integer("generation", 0, Integer.MAX_VALUE),
                fields.integer("number", 0, Integer.MAX_VALUE));
    }

    private static void line(int value, JsonWriter json) {
        json.value(value);
    }
}
