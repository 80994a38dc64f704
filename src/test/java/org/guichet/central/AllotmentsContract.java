package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.guichet.inventory.Guards;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.IncarnationEntry;
import org.guichet.journal.ReturnEntry;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CountedIds;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.FixedTime;
import org.guichet.kernel.Refusal;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.FeedItem;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Notice;
import org.guichet.wire.Signed;
import org.guichet.wire.json.JsonNoticeCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the house is shared among its counters. */
public abstract class AllotmentsContract {

    private static final int EVENT = 1;
    private static final int CAPACITY = 20;

    private final FixedTime time = new FixedTime("2027-04-19T18:00:00Z");
    private final CountedIds ids = new CountedIds();
    private final Ed25519Key key = Ed25519Key.fresh();
    private CentralInventory centre;
    private Books books;

    /** Empty books, closed after the test if they can be. */
    protected abstract Books open();

    @BeforeEach
    void house() {
        books = open();
        centre = new CentralInventory(books, "maison-1", key, Ed25519Key::isOf, new JsonEntryCodec(),
                new JsonNoticeCodec(), time, ids, Guards.ALL);
        books.inTransaction(transaction -> {
            transaction.places().found(IntStream.range(0, CAPACITY)
                    .mapToObj(seat -> BooksContract.open(EVENT, "s-" + seat, seat, "or")).toList());
            return EVENT;
        });
    }

    @AfterEach
    void close() throws Exception {
        if (books instanceof AutoCloseable open) {
            open.close();
        }
    }

    private void act(Consumer<Transaction> act) {
        books.inTransaction(transaction -> {
            act.accept(transaction);
            return EVENT;
        });
    }

    @Test
    void policiesAreKeptByEventWithTheirSections() {
        AllotmentPolicy usual = new AllotmentPolicy(7, AllotmentPolicy.USUAL_MINUTES, new TreeMap<>());
        act(books -> assertThat(books.allotments().policy(7)).isEqualTo(usual));
        AllotmentPolicy fixed = usual.ridingOut(45)
                .sharedBy(Map.of("104", 2, BooksContract.NASTY.replace("\0", ""), 3));
        act(books -> books.allotments().put(fixed));
        act(books -> books.allotments().put(usual.ridingOut(5).sharedBy(Map.of("104", 3))));
        act(books -> books.allotments().put(fixed));
        act(books -> books.allotments().put(new AllotmentPolicy(3, 10, new TreeMap<>())));
        act(books -> {
            assertThat(books.allotments().policy(7)).isEqualTo(fixed);
            assertThat(books.allotments().policies()).extracting(AllotmentPolicy::event).containsExactly(3, 7);
        });
    }

    @Test
    void blocksAreThoseOfTheLastCatalogue() {
        List<Block> blocks = List.of(new Block(0, 12, "104"), new Block(12, 20, "104"), new Block(20, 70, "Parterre"));
        act(books -> books.allotments().blocks(1, List.of(new Block(0, 3, "old"))));
        act(books -> books.allotments().blocks(1, blocks.reversed()));
        act(books -> {
            assertThat(books.allotments().blocks(1)).isEqualTo(blocks);
            assertThat(books.allotments().blocks(2)).isEmpty();
        });
    }

    @Test
    void seatsOfAZoneAreAskedBackOnceInAWhile() {
        Instant now = time.now();
        Instant later = now.plusSeconds(60);
        act(books -> {
            assertThat(books.allotments().recall(1, "or", now, now.minusSeconds(30))).isTrue();
            assertThat(books.allotments().recall(1, "or", later, now.minusSeconds(30))).isFalse();
            assertThat(books.allotments().recall(1, "bleu", now, now.minusSeconds(30))).isTrue();
        });
        act(books -> {
            assertThat(books.allotments().recall(1, "or", later, later.minusSeconds(30))).isTrue();
            assertThat(books.allotments().recall(1, "or", later, later.minusSeconds(30))).isFalse();
        });
    }

    private List<AllotHouse.Share> allot() {
        return new AllotHouse(books, key, new JsonEntryCodec(), time, ids, Guards.ALL).allot(List.of(),
                new Decision("Ada", ""));
    }

    private List<Notice> notices(CounterId counter) {
        return centre.feed(counter, 0).items().stream()
                .flatMap(item -> new JsonNoticeCodec().decode(item.content()).stream()).toList();
    }

    @Test
    void theHouseIsSpreadOnceAndEveryCounterHearsOfItsShare() {
        WrittenChain two = enrolled(2);
        WrittenChain three = enrolled(3);
        WrittenChain four = enrolled(4);
        granted(four, 2);
        assertThat(allot()).extracting(AllotHouse.Share::held).containsExactly(7, 7, 6);
        assertThat(count()).containsEntry(Standing.GRANTED, CAPACITY);
        assertThat(allot()).extracting(AllotHouse.Share::given).containsExactly(0, 0, 0);

        List<GrantEntry> heard = centre.feed(two.counter, 0).items().stream()
                .map(item -> new JsonEntryCodec().decode(item.content())).map(GrantEntry.class::cast).toList();
        assertThat(heard).flatExtracting(GrantEntry::seats).hasSize(7);
        heard.forEach(entry -> assertThat(Ed25519Key.isOf(key.publicKey(),
                Signed.grant(two.counter, entry.event(), entry.grant(), entry.seats()), entry.signature())).isTrue());

        two.write(heard.getFirst())
                .write(new ReturnEntry(EVENT, heard.getFirst().grant(), heard.getFirst().seats().subList(0, 3)));
        centre.push(two.push(1));
        assertThat(allot()).extracting(AllotHouse.Share::given).containsExactly(3, 0, 0);
        assertThat(three.counter.number()).isEqualTo(3);
    }

    @Test
    void nothingIsSpreadWhenNobodySellsOrGrantsAreStopped() {
        assertThatThrownBy(this::allot).isInstanceOf(Refusal.class);
        enrolled(2);
        new BackOffice(books, new JsonEntryCodec(), time, Guards.ALL).restored(new Decision("Ada", "copie"));
        assertThatThrownBy(this::allot).isInstanceOf(Refusal.class);
        assertThat(count()).containsEntry(Standing.OPEN, CAPACITY);
    }

    @Test
    void sectionsOfACounterAreItsAlone() {
        WrittenChain two = enrolled(2);
        WrittenChain three = enrolled(3);
        books.inTransaction(transaction -> {
            transaction.allotments().blocks(EVENT,
                    List.of(new Block(0, 8, "101"), new Block(8, 16, "102"), new Block(16, CAPACITY, "103")));
            return EVENT;
        });
        SetPolicy setPolicy = new SetPolicy(books, new TellCounters(new JsonNoticeCodec(), time), time);
        Decision ada = new Decision("Ada", "");
        assertThatThrownBy(() -> setPolicy.set(EVENT, before -> before.sharedBy(Map.of("999", 2)), ada))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> setPolicy.set(EVENT, before -> before.ridingOut(0), ada))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> setPolicy.set(99, before -> before.ridingOut(5), ada)).isInstanceOf(Refusal.class);
        setPolicy.set(EVENT, before -> before.sharedBy(Map.of("101", 2, "102", 3)), ada);

        assertThat(granted(two, 20).seats()).hasSize(8).contains("s-0", "s-7");
        assertThat(allot()).extracting(AllotHouse.Share::held).containsExactly(8, 8);
        assertThat(count()).as("nobody's section stays in the pool").containsEntry(Standing.OPEN, 4);
        assertThat(centre.grants(asking(three.counter, "s-17")).grant()).as("by name all the same").isNotNull();
        assertThat(notices(two.counter)).as("nothing is asked back").isEmpty();
    }

    @Test
    void theOutageToRideOutIsToldToAllAndToWhoComesLater() {
        WrittenChain two = enrolled(2);
        SetPolicy setPolicy = new SetPolicy(books, new TellCounters(new JsonNoticeCodec(), time), time);
        setPolicy.set(EVENT, before -> before.ridingOut(45), new Decision("Ada", ""));
        setPolicy.set(EVENT, before -> before.ridingOut(45), new Decision("Ada", ""));
        assertThat(notices(two.counter)).containsExactly(new Notice.Policy(EVENT, 45));
        assertThat(notices(enrolled(3).counter)).containsExactly(new Notice.Policy(EVENT, 45));
        assertThat(setPolicy.all()).extracting(AllotmentPolicy::rideOutMinutes).containsExactly(45);
    }

    @Test
    void theCounterWithMostIsAskedForWhatAnotherLacks() {
        WrittenChain two = enrolled(2);
        WrittenChain three = enrolled(3);
        WrittenChain four = enrolled(4);
        granted(two, 12);
        granted(three, 4);
        assertThat(notices(two.counter)).isEmpty();
        assertThat(granted(four, 12).seats()).hasSize(4);
        assertThat(notices(two.counter)).containsExactly(Notice.Recall.of(EVENT, "or", 8));
        centre.grants(new GrantRequest(ids.newId(), four.counter, EVENT, List.of(), "or", 12));
        assertThat(notices(two.counter)).as("not again at once").hasSize(1);
        time.pass(AskBack.PAUSE.plusSeconds(1));
        centre.grants(new GrantRequest(ids.newId(), four.counter, EVENT, List.of(), "or", 30));
        assertThat(notices(two.counter)).last().isEqualTo(Notice.Recall.of(EVENT, "or", 12));
        assertThat(notices(three.counter)).isEmpty();
        assertThat(count()).as("a wish moves nothing").containsEntry(Standing.GRANTED, CAPACITY);
    }

    @Test
    void noticesGoToTheFeedsOfThoseWhoSell() {
        CounterId two = enrolled(2).counter;
        CounterId three = enrolled(3).counter;
        new BackOffice(books, new JsonEntryCodec(), time, Guards.ALL).revoke(3, new Decision("Ada", "volé"));
        JsonNoticeCodec codec = new JsonNoticeCodec();
        TellCounters tell = new TellCounters(codec, time);
        Notice all = new Notice.Message("Bonjour", "Hello");
        Notice one = Notice.Recall.of(EVENT, "or", 4);
        books.inTransaction(transaction -> {
            tell.tellAll(transaction, all);
            tell.tell(transaction, two.number(), one);
            return EVENT;
        });
        assertThat(centre.feed(two, 0).items()).extracting(item -> codec.decode(item.content()).orElseThrow())
                .containsExactly(all, one);
        assertThat(centre.feed(two, 1).items()).extracting(FeedItem::number).containsExactly(2L);
        assertThat(centre.feed(three, 0).items()).isEmpty();
    }

    private WrittenChain enrolled(int number) {
        Ed25519Key key = Ed25519Key.fresh();
        EnrolAnswer answer = centre.enrol(
                new EnrolRequest(centre.offer(number, "Guichet " + number), key.publicKey(), "comptoir"));
        return new WrittenChain(answer.counter(), key).write(
                new IncarnationEntry(answer.house(), answer.name(), answer.generation(), key.publicKey()));
    }

    private GrantRequest asking(CounterId counter, String... seats) {
        return new GrantRequest(new UUID(7, ids.newId().getLeastSignificantBits()), counter, EVENT, List.of(seats), "",
                0);
    }

    private Grant granted(WrittenChain chain, int count) {
        return Objects.requireNonNull(centre.grants(
                new GrantRequest(ids.newId(), chain.counter, EVENT, List.of(), "or", count)).grant());
    }

    private Map<Standing, Integer> count() {
        Map<Standing, Integer> count = books.inTransaction(transaction -> transaction.places().count(EVENT));
        return Map.copyOf(count);
    }
}
