package org.guichet.central;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guichet.inventory.Guards;
import org.guichet.journal.GrantEntry;
import org.guichet.journal.Histories;
import org.guichet.journal.IncarnationEntry;
import org.guichet.journal.SaleEntry;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.TicketLine;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CountedIds;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.FixedTime;
import org.guichet.wire.EnrolAnswer;
import org.guichet.wire.EnrolRequest;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Grant;
import org.guichet.wire.GrantRequest;
import org.guichet.wire.Rejected;
import org.guichet.wire.json.JsonNoticeCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A centre with one event, and counters that enrol at it, take seats and push what they wrote. */
public abstract class CentreAtWork {

    static final int EVENT = 1;
    static final int CAPACITY = 20;

    final FixedTime time = new FixedTime("2027-04-19T18:00:00Z");
    final CountedIds ids = new CountedIds();
    CentralInventory centre;
    Books books;

    /** Empty books, closed after the test if they can be. */
    protected abstract Books open();

    @BeforeEach
    void house() {
        books = open();
        centre = new CentralInventory(books, "maison-1", Ed25519Key.fresh(), Ed25519Key::isOf, new JsonEntryCodec(),
                new JsonNoticeCodec(),
                time, ids, Guards.ALL);
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

    final WrittenChain enrolled(int number) {
        Ed25519Key key = Ed25519Key.fresh();
        EnrolAnswer answer = centre.enrol(
                new EnrolRequest(centre.offer(number, "Guichet " + number), key.publicKey(), "comptoir"));
        return new WrittenChain(answer.counter(), key).write(
                new IncarnationEntry(answer.house(), answer.name(), answer.generation(), key.publicKey()));
    }

    final GrantRequest asking(CounterId counter, String... seats) {
        return new GrantRequest(new UUID(7, ids.newId().getLeastSignificantBits()), counter, EVENT, List.of(seats), "",
                0);
    }

    final Grant granted(WrittenChain chain, int count) {
        return Objects.requireNonNull(centre.grants(
                new GrantRequest(ids.newId(), chain.counter, EVENT, List.of(), "or", count)).grant());
    }

    final Grant take(WrittenChain chain, int count) {
        Grant grant = granted(chain, count);
        write(chain, grant);
        return grant;
    }

    static void write(WrittenChain chain, Grant grant) {
        chain.write(new GrantEntry(grant.event(), grant.number(), false, grant.seats(), grant.signature()));
    }

    static SaleEntry sale(int number, String... seats) {
        List<TicketLine> tickets = IntStream.range(0, seats.length)
                .mapToObj(line -> Histories.ticket(line + 1, EVENT, seats[line])).toList();
        return Histories.sale(Histories.id(number), "G2-" + number, Histories.DAY, tickets);
    }

    final Map<Standing, Integer> count() {
        Map<Standing, Integer> count = books.inTransaction(transaction -> transaction.places().count(EVENT));
        return Map.copyOf(count);
    }

    final List<Cases.Case> cases() {
        return books.inTransaction(transaction -> transaction.cases().all());
    }

    /** The entries of a chain as the books keep them, dense and in order. */
    final List<StoredEntry> kept(WrittenChain chain) {
        List<StoredRecord> records = books.inTransaction(
                transaction -> transaction.chains().read(chain.counter, 1, 1_000));
        assertThat(records).extracting(StoredRecord::sequence).containsExactlyElementsOf(
                LongStream.rangeClosed(1, records.size()).boxed().toList());
        return records.stream().map(StoredRecord::entry).toList();
    }

    static Rejected refused(ErrorCode code, ThrowingCallable call) {
        Rejected refusal = catchThrowableOfType(Rejected.class, call);
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
