package org.guichet.journal.json;

import static org.guichet.kernel.json.Members.number;
import static org.guichet.kernel.json.Members.objects;
import static org.guichet.kernel.json.Members.text;

import io.avaje.json.JsonWriter;
import java.util.Currency;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.TenderLine;
import org.guichet.journal.VoidEntry;
import org.guichet.kernel.Money;
import org.guichet.kernel.json.Fields;
import org.jspecify.annotations.Nullable;

/** SALE and VOID: where money is. */
final class SaleShapes {

    static final Shape<SaleEntry> SALE = new Shape<>(StoredEntry.SALE, 1, SaleShapes::writeSale, SaleShapes::readSale);
    static final Shape<VoidEntry> VOID = new Shape<>("VOID", 1, SaleShapes::writeVoid, SaleShapes::readVoid);

    private static final String CASH = "cash";
    private static final String CARD = "card";
    private static final String ONLINE = "online";

    private SaleShapes() {}

    private static void writeSale(SaleEntry sale, JsonWriter json) {
        text(json, "sale_id", sale.id().toString());
        text(json, "number", sale.number());
        text(json, "venue", sale.venue());
        number(json, "catalogue", sale.catalogue());
        text(json, "business_day", sale.businessDay().toString());
        text(json, "channel", sale.channel());
        text(json, "language", sale.language().code());
        optional(json, "clerk", sale.clerk());
        optional(json, "shift", sale.shift());
        optional(json, "drawer", sale.drawer());
        optional(json, "order", sale.order());
        text(json, "currency", sale.total().currency().getCurrencyCode());
        objects(json, "tickets", sale.tickets(), TicketLines::write);
        objects(json, "tenders", sale.tenders(), SaleShapes::writeTender);
        number(json, "total", sale.total().cents());
        number(json, "rounding", sale.rounding().cents());
    }

    private static SaleEntry readSale(Fields fields) {
        Currency currency = fields.currency("currency");
        return new SaleEntry(fields.saleId("sale_id"), fields.text("number"), fields.text("venue"),
                fields.number("catalogue", 0, Long.MAX_VALUE),
                fields.objects("tickets", ticket -> TicketLines.read(ticket, currency)),
                fields.objects("tenders", tender -> readTender(tender, currency)), fields.cents("total", currency),
                fields.cents("rounding", currency), fields.optionalText("clerk"), fields.optionalText("shift"),
                fields.optionalText("drawer"), fields.date("business_day"), fields.text("channel"),
                fields.language("language"), fields.optionalText("order"));
    }

    private static void writeTender(TenderLine line, JsonWriter json) {
        switch (line) {
            case TenderLine.Cash cash -> {
                text(json, "kind", CASH);
                number(json, "amount", cash.amount().cents());
                number(json, "tendered", cash.tendered().cents());
                number(json, "change", cash.change().cents());
            }
            case TenderLine.Card card -> {
                text(json, "kind", CARD);
                number(json, "amount", card.amount().cents());
                text(json, "reference", card.reference());
                text(json, "last_four", card.lastFour());
            }
            case TenderLine.Online online -> {
                text(json, "kind", ONLINE);
                number(json, "amount", online.amount().cents());
                text(json, "reference", online.reference());
            }
        }
    }

    private static TenderLine readTender(Fields fields, Currency currency) {
        String kind = fields.text("kind");
        Money amount = fields.cents("amount", currency);
        if (kind.equals(CARD)) {
            return new TenderLine.Card(amount, fields.text("reference"), fields.text("last_four"));
        }
        if (kind.equals(ONLINE)) {
            return new TenderLine.Online(amount, fields.text("reference"));
        }
        if (!kind.equals(CASH)) {
            fields.problem("kind", "common.json.range", kind);
        }
        return new TenderLine.Cash(amount, fields.cents("tendered", currency), fields.cents("change", currency));
    }

    private static void writeVoid(VoidEntry entry, JsonWriter json) {
        text(json, "sale_id", entry.sale().toString());
        text(json, "number", entry.number());
        text(json, "reason", entry.reason());
        text(json, "business_day", entry.businessDay().toString());
        if (!entry.reversed().isEmpty()) {
            text(json, "currency", entry.reversed().getFirst().amount().currency().getCurrencyCode());
        }
        objects(json, "reversed", entry.reversed(), SaleShapes::writeTender);
    }

    private static VoidEntry readVoid(Fields fields) {
        // a sale of free tickets has nothing to give back, in no currency
        Currency currency = fields.has("currency") ? fields.currency("currency") : Money.CAD;
        return new VoidEntry(fields.saleId("sale_id"), fields.text("number"), fields.text("reason"),
                fields.objects("reversed", tender -> readTender(tender, currency)), fields.date("business_day"));
    }

    private static void optional(JsonWriter json, String name, @Nullable String value) {
        if (value != null) {
            text(json, name, value);
        }
    }
}
