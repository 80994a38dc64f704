package org.guichet.journal.json;

import static org.guichet.kernel.json.Members.number;
import static org.guichet.kernel.json.Members.objects;
import static org.guichet.kernel.json.Members.text;

import io.avaje.json.JsonWriter;
import java.util.Currency;
import org.guichet.catalogue.TaxAmount;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.json.Fields;

/** The tickets of a sale, and of an order of the website. */
public final class TicketLines {

    static final int MOST = 255;

    private TicketLines() {}

    public static void write(TicketLine ticket, JsonWriter json) {
        number(json, "line", ticket.line());
        number(json, "event", ticket.event());
        text(json, "seat", ticket.seat());
        text(json, "section", ticket.section());
        text(json, "row", ticket.row());
        text(json, "place", ticket.number());
        text(json, "zone", ticket.zone());
        text(json, "type", String.valueOf(ticket.type()));
        number(json, "type_code", ticket.typeCode());
        number(json, "price", ticket.price().cents());
        number(json, "fees", ticket.fees().cents());
        objects(json, "taxes", ticket.taxes(), (tax, to) -> {
            text(to, "code", tax.code());
            number(to, "amount", tax.amount().cents());
        });
        number(json, "total", ticket.total().cents());
        String checked = ticket.checked();
        if (checked != null) {
            text(json, "checked", checked);
        }
    }

    /** @param currency of its amounts, which stands once with the sale or order */
    public static TicketLine read(Fields fields, Currency currency) {
        return new TicketLine(fields.integer("line", 1, MOST), fields.integer("event", 0, Integer.MAX_VALUE),
                fields.text("seat"), fields.text("section"), fields.text("row"), fields.text("place"),
                fields.text("zone"), fields.letter("type"), fields.integer("type_code", 0, Integer.MAX_VALUE),
                fields.cents("price", currency), fields.cents("fees", currency),
                fields.objects("taxes", tax -> new TaxAmount(tax.text("code"), tax.cents("amount", currency))),
                fields.cents("total", currency), fields.optionalText("checked"));
    }
}
