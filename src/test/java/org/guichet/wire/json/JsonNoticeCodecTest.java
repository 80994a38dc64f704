package org.guichet.wire.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.guichet.catalogue.TaxAmount;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.TicketLine;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.InvalidInput;
import org.guichet.kernel.Language;
import org.guichet.kernel.Money;
import org.guichet.wire.Notice;
import org.guichet.wire.NoticeCodec;
import org.junit.jupiter.api.Test;

class JsonNoticeCodecTest {

    private final NoticeCodec codec = new JsonNoticeCodec();

    private static TicketLine ticket(int line, String seat) {
        return new TicketLine(line, 12, seat, "Parterre", "C", "11", "P1", 'A', 1, Money.cad(5_000), Money.cad(250),
                List.of(new TaxAmount("GST", Money.cad(263))), Money.cad(5_513), null);
    }

    private static final List<Notice> ALL = List.of(Notice.Recall.of(12, "P1", 40),
            Notice.Recall.of(12, List.of("seat-1", Samples.ODD)),
            new Notice.WebOrder("7c1e", Language.EN, List.of(ticket(1, "seat-1"), ticket(2, Samples.ODD))),
            new Notice.Fetched("7KQ4X-M2P9D"),
            new Notice.GateRule(new CounterId(2, 3), Long.MAX_VALUE),
            new Notice.Policy(12, 90), new Notice.Message("Portes à 19 h " + Samples.ODD, "Doors at 7 p.m."),
            new Notice.Catalogue("tag"));

    @Test
    void everyNoticeReadsBackAsItWas() {
        assertThat(ALL.stream().<Class<?>>map(Notice::getClass).distinct().toList())
                .containsExactlyInAnyOrder(Notice.class.getPermittedSubclasses());
        ALL.forEach(notice -> assertThat(codec.decode(codec.encode(notice))).contains(notice));
    }

    @Test
    void whatALaterVersionSaysIsNotUnderstood() {
        StoredEntry recall = codec.encode(ALL.getFirst());
        assertThat(codec.decode(new StoredEntry("RECALL", 2, recall.payload()))).isEmpty();
        assertThat(codec.decode(new StoredEntry("PARADE", 1, "{}"))).isEmpty();
        assertThat(codec.decode(new StoredEntry("RECALL", 1, recall.payload().replace("{", "{\"later\":[{}],"))))
                .contains(ALL.getFirst());
    }

    @Test
    void whatIsMalformedIsRefusedWithItsPath() {
        StoredEntry order = codec.encode(ALL.get(2));
        assertThatThrownBy(() -> codec.decode(new StoredEntry(order.type(), 1,
                order.payload().replace("\"type_code\":1", "\"type_code\":-1"))))
                .isInstanceOfSatisfying(InvalidInput.class,
                        e -> assertThat(e.problems()).extracting(problem -> problem.place().toString())
                                .allMatch(place -> place.contains("tickets[")).hasSize(2));
        assertThatThrownBy(() -> codec.decode(new StoredEntry(order.type(), 1,
                "{\"reference\":\"r\",\"language\":\"fr\",\"currency\":\"CAD\",\"tickets\":[]}")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> codec.decode(new StoredEntry("MESSAGE", 1, "{\"fr\":\"a\\nb\",\"en\":\"x\"}")))
                .isInstanceOf(InvalidInput.class);
    }
}
