package org.guichet.journal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guichet.i18n.Texts;
import org.guichet.journal.Entry;
import org.guichet.journal.Histories;
import org.guichet.journal.ReprintEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.UnknownEntry;
import org.guichet.kernel.InvalidInput;
import org.junit.jupiter.api.Test;

class JsonEntryCodecTest {

    private final JsonEntryCodec codec = new JsonEntryCodec();

    @Test
    void everyEntryReadsBackAsItWas() {
        for (Entry entry : Stream.of(Histories.firstDay(), Histories.enrolledDay()).flatMap(List::stream).toList()) {
            assertThat(codec.decode(codec.encode(entry))).isEqualTo(entry);
        }
    }

    @Test
    void aNewerSchemaAndAnUnknownTypeAreKeptAsTheyAre() {
        StoredEntry newer = new StoredEntry("SALE", 2, "{ \"what\" : 1.50 }");
        assertThat(codec.decode(newer)).isEqualTo(new UnknownEntry("SALE", 2, "{ \"what\" : 1.50 }"));
        assertThat(codec.encode(codec.decode(newer))).isEqualTo(newer);
    }

    @Test
    void anOlderSchemaIsRaisedStepByStep() {
        Shape<ReprintEntry> third = new Shape<>("REPRINT", 3, CounterShapes.REPRINT.write(),
                CounterShapes.REPRINT.read());
        JsonEntryCodec later = new JsonEntryCodec(List.of(third), Map.of(
                new JsonEntryCodec.Step("REPRINT", 1), payload -> {
                    payload.put("reason", "inconnu");
                    return payload;
                }, new JsonEntryCodec.Step("REPRINT", 2), payload -> {
                    payload.put("lines", List.of(payload.remove("line")));
                    return payload;
                }));
        String first = "{\"sale_id\":\"" + Histories.id(4) + "\",\"number\":\"G2-000004\",\"line\":2,\"generation\":1}";
        assertThat(later.decode(new StoredEntry("REPRINT", 1, first)))
                .isEqualTo(new ReprintEntry(Histories.id(4), "G2-000004", List.of(2), 1, "inconnu"));
        assertThatThrownBy(() -> new JsonEntryCodec(List.of(third), Map.of())
                .decode(new StoredEntry("REPRINT", 1, first))).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aMalformedPayloadIsRefusedWithThePathOfEachField() {
        String sale = codec.encode(Histories.firstDay().get(4)).payload();
        assertThat(problems(sale.replace("\"price\":3800", "\"price\":38.5"))).containsExactly("tickets[0].price");
        assertThat(problems(sale.replace("\"price\":3800", "\"price\":\"3800\""))).containsExactly("tickets[0].price");
        assertThat(problems(sale.replace("\"price\":3800", "\"price\":99999999999999999999")))
                .containsExactly("tickets[0].price");
        assertThat(problems(sale.replace("\"price\":3800", "\"price\":1e999999999")))
                .containsExactly("tickets[0].price");
        assertThat(problems(sale.replace("\"kind\":\"cash\"", "\"kind\":\"gold\""))).containsExactly("tenders[0].kind");
        assertThat(problems(sale.replace("\"currency\":\"CAD\"", "\"currency\":\"ZZ\""))).containsExactly("currency");
        assertThat(problems(sale.replace("\"business_day\":\"2026-05-02\"", "\"business_day\":\"2026-02-30\"")))
                .containsExactly("business_day");
        assertThat(problems(sale.replace("\"venue\"", "\"venu\""))).containsExactly("venue", "venu");
        assertThat(problems(sale.replace("\"tenders\":[{", "\"tenders\":[7,{"))).containsExactly("tenders[0]");
    }

    @Test
    void whatIsNotOneObjectIsRefused() {
        for (String text : List.of("", "null", "[]", "{", "{\"a\":1} x", "{\"a\":1}}", "{\"a\":1,\"a\":2}",
                "{\"a\":tru}",
                "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}")) {
            assertThat(problems(text)).as(text.substring(0, Math.min(20, text.length()))).containsExactly("payload");
        }
    }

    private List<String> problems(String payload) {
        try {
            throw new AssertionError("read as " + codec.decode(new StoredEntry("SALE", 1, payload)));
        } catch (InvalidInput e) {
            assertThat(e.problems()).allMatch(problem -> Texts.has(problem.message().key()));
            return e.problems().stream().map(problem -> problem.place().path()).toList();
        }
    }
}
