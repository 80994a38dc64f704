package org.guichet.wire.json;

import static org.guichet.kernel.json.Members.number;
import static org.guichet.kernel.json.Members.objects;
import static org.guichet.kernel.json.Members.text;

import java.util.List;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.json.Fields;
import org.guichet.ticketing.GateList;
import org.guichet.ticketing.KeyId;
import org.guichet.ticketing.RefusedTicket;
import org.guichet.ticketing.SeatHash;
import org.guichet.ticketing.TicketKey;
import org.guichet.wire.SignedGateList;

/** The form of what gates read. A refused ticket is one text, the same that is signed: a big house refuses thousands. */
public final class GateForms {

    /** In the place of what cannot be read. */
    private static final RefusedTicket NONE = new RefusedTicket(new CounterId(1, 1), 1, 1, new SeatHash(0), 1, "none");

    public static final Form<SignedGateList> GATE_LIST = new Form<>((signed, json) -> {
        GateList list = signed.list();
        text(json, "house", list.house());
        number(json, "event", list.event());
        text(json, "at", list.at().toString());
        objects(json, "keys", list.keys(), (key, to) -> {
            Words.counter(to, key.counter());
            text(to, "id", KeyId.of(TicketKey.publicKey(key.key())).toString());
            text(to, "public", key.key());
            if (key.lastSale() != GateList.Key.ALL) {
                number(to, "last_sale", key.lastSale());
            }
        });
        Words.strings(json, "refused", list.refused().stream().map(RefusedTicket::text).toList());
        text(json, "centre_key", signed.centreKey());
        text(json, "signature", signed.signature());
    }, fields -> new SignedGateList(new GateList(Words.word(fields, "house"), Words.small(fields, "event"),
            Words.instant(fields, "at"), fields.objects("keys", GateForms::key),
            fields.eachParsed("refused", RefusedTicket::parse, NONE)),
            Words.word(fields, "centre_key"), Words.word(fields, "signature")));

    private GateForms() {}

    private static GateList.Key key(Fields fields) {
        return new GateList.Key(Words.counter(fields), fields.parsed("public", GateForms::publicKey, ""),
                fields.has("last_sale")
                        ? fields.integer("last_sale", 0, GateList.Key.ALL - 1)
                        : GateList.Key.ALL);
    }

    static List<String> publicKeys(Fields fields, String name) {
        return fields.eachParsed(name, GateForms::publicKey, "");
    }

    private static String publicKey(String base64) {
        TicketKey.publicKey(base64);
        return base64;
    }
}
