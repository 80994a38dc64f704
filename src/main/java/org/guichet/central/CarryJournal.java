package org.guichet.central;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.central.Chains.Chain;
import org.guichet.inventory.Guards;
import org.guichet.journal.EntryCodec;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Refusal;
import org.guichet.kernel.SignatureCheck;
import org.guichet.kernel.Signer;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.PushedEntry;
import org.guichet.wire.Rejected;
import org.guichet.wire.Signed;
import org.jspecify.annotations.Nullable;

/**
 * Brings by hand the journal of a counter that cannot send it any more, as if the counter had pushed it: the same chain, the
 * same rules, the same answer when it is brought again. Safe from any thread.
 */
public final class CarryJournal {

    private final Books books;
    private final TimeSource time;
    private final AcceptPush acceptPush;

    /** The house has been founded. */
    public CarryJournal(Books books, EntryCodec codec, SignatureCheck signatures, TimeSource time) {
        this.books = books;
        this.time = time;
        List<String> centreKeys = books.inTransaction(transaction -> transaction.office().house())
                .map(Office.House::key).stream().toList();
        this.acceptPush = new AcceptPush(books, new CounterKeys(books), signatures, time, Guards.ALL,
                new Fence(codec, Guards.ALL), new ApplyEntry(codec, signatures, time, Guards.ALL, centreKeys));
    }

    /**
     * What came of it.
     *
     * @param fresh entries that were not here before, the ones beside the chain included
     * @param known entries that were
     * @param conflicts fresh ones that contradict the books: a case each
     * @param sells false when the incarnation sells no more: its entries are kept and its seats wait
     * @param forked true when another journal goes on from the same past
     */
    public record Carried(CounterId counter, long fresh, long known, long conflicts, boolean sells, boolean forked) {

        private Carried with(PushAnswer answer) {
            long same = count(answer, Outcome.DUPLICATE);
            return new Carried(counter, fresh + answer.results().size() - same, known + same,
                    conflicts + count(answer, Outcome.CONFLICT), sells, forked);
        }

        private static long count(PushAnswer answer, Outcome outcome) {
            return answer.results().stream().filter(result -> result.outcome() == outcome).count();
        }

        private Carried refused(ErrorCode code, long entries, long kept) {
            return new Carried(counter, fresh + kept, known + entries - kept, conflicts,
                    sells && code != ErrorCode.FENCED, forked || code == ErrorCode.FORK);
        }
    }

    /**
     * Takes entries that follow each other.
     *
     * @param key of the counter when it was found with its journal; null when a person vouches for it alone
     * @throws Refusal there are no entries; the counter never enrolled; earlier entries are missing; the key is another's
     */
    public Carried carry(List<StoredRecord> records, @Nullable Signer key, Decision decision) {
        if (records.isEmpty()) {
            throw Refusal.of("central.journal.empty");
        }
        CounterId counter = records.getFirst().counter();
        Carried carried = new Carried(counter, 0, 0, 0, true, false);
        for (List<StoredRecord> batch : batches(records)) {
            carried = carry(carried, batch, key);
        }
        Carried done = carried;
        books.inTransaction(transaction -> {
            decision.note(transaction, time.now(), "journal-brought", counter.dotted() + ": " + done.fresh());
            return done;
        });
        return done;
    }

    private Carried carry(Carried before, List<StoredRecord> batch, @Nullable Signer key) {
        Push push = push(batch, key);
        long here = here(before.counter());
        try {
            return before.with(key == null ? acceptPush.vouched(push) : acceptPush.accept(push));
        } catch (Rejected e) {
            return switch (e.code()) {
                case FENCED, FORK -> before.refused(e.code(), batch.size(), here(before.counter()) - here);
                case GAP -> throw Refusal.of("central.journal.gap", before.counter().dotted(),
                        String.valueOf(e.accepted() + 1), String.valueOf(batch.getFirst().sequence()));
                case UNAUTHORISED -> throw Refusal.of(
                        key == null ? "central.counter.unknown" : "central.journal.key", before.counter().dotted());
                default -> throw e;
            };
        }
    }

    /** How many entries of it are kept. */
    private long here(CounterId counter) {
        return books.inTransaction(transaction -> Optional.of(transaction.chains().chain(counter))
                .map(Chain::accepted).orElse(0L) + transaction.chains().strays(counter).size());
    }

    private static Push push(List<StoredRecord> batch, @Nullable Signer key) {
        StoredRecord last = batch.getLast();
        return new Push(last.counter(), batch.getFirst().sequence(), batch.getFirst().previous(), batch.stream()
                .map(record -> new PushedEntry(record.at(), record.monotonicNanos(), record.entry())).toList(),
                last.hash(),
                key == null ? "" : key.sign(Signed.head(last.counter(), last.sequence(), last.hash())));
    }

    private static List<List<StoredRecord>> batches(List<StoredRecord> records) {
        List<List<StoredRecord>> batches = new ArrayList<>();
        long bytes = Push.MOST_BYTES;
        for (StoredRecord record : records) {
            int size = record.entry().payload().getBytes(StandardCharsets.UTF_8).length;
            bytes += size;
            if (bytes > Push.MOST_BYTES || batches.getLast().size() == Push.MOST_ENTRIES) {
                batches.add(new ArrayList<>());
                bytes = size;
            }
            batches.getLast().add(record);
        }
        return batches;
    }
}
