package org.guichet.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guichet.inventory.GrantNumber;
import org.guichet.inventory.Guards;
import org.guichet.inventory.SeatState;
import org.guichet.journal.FoldedState;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.Message;
import org.guichet.sale.SmallHouse;
import org.guichet.sale.TakeGrant;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Notice;
import org.guichet.wire.NoticeCodec;
import org.guichet.wire.json.JsonNoticeCodec;
import org.junit.jupiter.api.Test;

class CounterInboxTest {

    private static final Instant AT = Instant.parse("2027-04-19T18:00:00Z");

    private final SmallHouse small = new SmallHouse();
    private final NoticeCodec codec = new JsonNoticeCodec();
    private final List<Long> kept = new ArrayList<>();
    private final List<Notice> heard = new ArrayList<>();
    private KeptFeed feed = (item, generation) -> kept.add(item.number());
    private final CounterInbox inbox = new CounterInbox(
            new TakeGrant(small.programme, small.ledger, FoldedState.of(small.journal), grant -> true, Guards.ALL),
            new JsonEntryCodec(), codec, (item, generation) -> feed.keep(item, generation), (notice, at) -> {
                assertThat(at).isEqualTo(AT);
                heard.add(notice);
            });

    private void tell(long number, StoredEntry content) {
        inbox.told(new FeedItem(number, AT, content), 1);
    }

    @Test
    void noticesAreKeptBeforeTheyAreHeard() {
        tell(1, codec.encode(new Notice.Message("Bonjour", "Hello")));
        assertThat(heard).containsExactly(new Notice.Message("Bonjour", "Hello"));
        feed = (item, generation) -> {
            throw new JournalUnavailable(Message.of("journal.closed"));
        };
        assertThatThrownBy(() -> tell(2, codec.encode(new Notice.Catalogue("tag"))))
                .isInstanceOf(JournalUnavailable.class);
        assertThat(heard).hasSize(1);
        assertThat(kept).containsExactly(1L);
    }

    @Test
    void whatIsNotUnderstoodIsKeptAndBlocksNothing() {
        tell(1, new StoredEntry("PARADE", 1, "{}"));
        tell(2, new StoredEntry("RECALL", 1, "{\"event\":\"first\"}"));
        tell(3, new StoredEntry(StoredEntry.GRANT, 2, "[]"));
        tell(4, codec.encode(Notice.Recall.of(1, "A", 2)));
        assertThat(kept).containsExactly(1L, 2L, 3L, 4L);
        assertThat(heard).containsExactly(Notice.Recall.of(1, "A", 2));
        assertThat(small.journal.head().sequence()).isZero();
    }

    @Test
    void aGrantGoesIntoTheJournal() {
        int place = small.place("101", "A", "1");
        small.programme.house(SmallHouse.FIRST).put(new int[]{place}, SeatState.ELSEWHERE);
        tell(1, new JsonEntryCodec().encode(
                new GrantEntry(SmallHouse.FIRST, new GrantNumber(1, 1), false, List.of("101-A-1"), "signed")));
        assertThat(small.programme.house(SmallHouse.FIRST).state(place)).isEqualTo(SeatState.MINE);
        assertThat(small.journal.head().sequence()).isEqualTo(1);
        assertThat(heard).isEmpty();
    }
}
