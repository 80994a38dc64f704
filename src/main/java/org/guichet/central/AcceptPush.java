package org.guichet.central;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.guichet.central.Chains.Chain;
import org.guichet.central.Chains.Known;
import org.guichet.central.Enrolment.State;
import org.guichet.inventory.Guard;
import org.guichet.inventory.Guards;
import org.guichet.journal.Hash;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.SignatureCheck;
import org.guichet.kernel.TimeSource;
import org.guichet.wire.ErrorCode;
import org.guichet.wire.Push;
import org.guichet.wire.PushAnswer;
import org.guichet.wire.PushAnswer.Outcome;
import org.guichet.wire.PushAnswer.Result;
import org.guichet.wire.PushedEntry;
import org.guichet.wire.Rejected;
import org.guichet.wire.Signed;

/**
 * Takes what a counter pushes: checks the signature and the chain, records every entry and applies it, all in one
 * transaction. Nothing that was signed by a counter is ever thrown away: what contradicts the books becomes a case, what
 * comes from a fenced incarnation is kept and changes no seat, what forks is kept beside the chain.
 */
final class AcceptPush {

    private final Books books;
    private final CounterKeys keys;
    private final SignatureCheck signatures;
    private final TimeSource time;
    private final Guards guards;
    private final ApplyEntry apply;
    private final Fence fence;

    AcceptPush(Books books, CounterKeys keys, SignatureCheck signatures, TimeSource time, Guards guards, Fence fence,
            ApplyEntry apply) {
        this.books = books;
        this.keys = keys;
        this.signatures = signatures;
        this.time = time;
        this.guards = guards;
        this.fence = fence;
        this.apply = apply;
    }

    PushAnswer accept(Push push) {
        checkForm(push);
        String key = keys.of(push.counter()).orElseThrow(
                () -> Rejected.because(ErrorCode.UNAUTHORISED, "no counter " + push.counter().prefix()));
        List<StoredRecord> records = leadingToHead(push);
        if (!signatures.isOf(key, Signed.head(push.counter(), push.to(), push.head()), push.signature())) {
            throw Rejected.because(ErrorCode.UNAUTHORISED, "signature over the head of entry " + push.to());
        }
        return take(push, records);
    }

    /** As {@link #accept}, of what a person vouches for because the counter's key is lost: unsigned. */
    PushAnswer vouched(Push push) {
        checkForm(push);
        return take(push, leadingToHead(push));
    }

    private static List<StoredRecord> leadingToHead(Push push) {
        List<StoredRecord> records = chained(push);
        if (!records.getLast().hash().equals(push.head())) {
            throw Rejected.because(ErrorCode.MALFORMED, "the entries do not lead to the head");
        }
        return records;
    }

    private PushAnswer take(Push push, List<StoredRecord> records) {
        return books.inTransaction(transaction -> record(transaction, push, records)).get();
    }

    private static void checkForm(Push push) {
        if (push.entries().isEmpty() || push.from() < 1) {
            throw Rejected.because(ErrorCode.MALFORMED, "a push has entries, the first of which is 1 or later");
        }
        long bytes = push.entries().stream()
                .mapToLong(entry -> entry.entry().payload().getBytes(StandardCharsets.UTF_8).length).sum();
        if (push.entries().size() > Push.MOST_ENTRIES || (bytes > Push.MOST_BYTES && push.entries().size() > 1)) {
            throw Rejected.because(ErrorCode.TOO_LARGE, push.entries().size() + " entries of " + bytes + " bytes");
        }
    }

    private static List<StoredRecord> chained(Push push) {
        List<StoredRecord> records = new ArrayList<>(push.entries().size());
        Hash previous = push.previous();
        for (PushedEntry entry : push.entries()) {
            long sequence = push.from() + records.size();
            Hash hash = RecordFormat.hash(new RecordFormat.Stamp(push.counter(), sequence, entry.at(),
                    entry.monotonicNanos(), previous), entry.entry());
            records.add(new StoredRecord(push.counter(), sequence, entry.at(), entry.monotonicNanos(), previous, hash,
                    entry.entry()));
            previous = hash;
        }
        return records;
    }

    /** @return what to say when it is on disk: an answer, or a refusal that must not undo what was recorded */
    private Supplier<PushAnswer> record(Transaction books, Push push, List<StoredRecord> records) {
        books.register().lock(push.counter().number());
        Enrolment enrolment = books.register().enrolment(push.counter()).orElseThrow(
                () -> Rejected.because(ErrorCode.UNAUTHORISED, "no counter " + push.counter().prefix()));
        Chain chain = books.chains().chain(push.counter());
        if (push.from() > chain.accepted() + 1) {
            if (books.chains().isStray(push.counter(), push.previous())) {
                return beside(books, enrolment, records);
            }
            throw Rejected.at(ErrorCode.GAP, chain.accepted(), "expected entry " + (chain.accepted() + 1));
        }
        Map<Hash, Known> known = known(books, push, chain);
        List<StoredRecord> fresh = records.stream().filter(record -> !known.containsKey(record.hash())).toList();
        if (!fresh.isEmpty() && guards.has(Guard.DUPLICATE_BY_SEQUENCE) && forks(fresh.getFirst(), chain)) {
            return beside(books, enrolment, fresh);
        }
        if (enrolment.state() != State.ACTIVE && guards.has(Guard.INCARNATION)) {
            note(books, enrolment, fresh);
            return refusing(ErrorCode.FENCED, push.to(), "kept; " + push.counter().prefix() + " sells no more");
        }
        List<Result> results = new ArrayList<>();
        known.values().forEach(before -> results.add(result(before.sequence(), Outcome.DUPLICATE, before.conflict())));
        Map<Long, String> conflicts = apply.apply(books, fresh);
        books.chains().append(push.counter(), fresh, conflicts);
        fresh.forEach(record -> results.add(result(record.sequence(), Outcome.ACCEPTED,
                conflicts.getOrDefault(record.sequence(), ""))));
        Chain now = fresh.isEmpty()
                ? chain
                : new Chain(push.counter(), fresh.getLast().sequence(), fresh.getLast().hash());
        PushAnswer answer = new PushAnswer(now.accepted(), now.head(), results);
        return () -> answer;
    }

    /** The entries of the push that are here, and no others in their places, by their hash. */
    private Map<Hash, Known> known(Transaction books, Push push, Chain chain) {
        Map<Hash, Known> known = new LinkedHashMap<>();
        if (push.from() <= chain.accepted() && guards.has(Guard.DUPLICATE_BY_SEQUENCE)) {
            books.chains().known(push.counter(), push.from(), push.to()).forEach(each -> known.put(each.hash(), each));
        }
        return known;
    }

    /** The answer may have been lost: a contradiction is told again in the same word. */
    private static Result result(long sequence, Outcome otherwise, String conflict) {
        return new Result(sequence, conflict.isEmpty() ? otherwise : Outcome.CONFLICT, conflict);
    }

    private static boolean forks(StoredRecord first, Chain chain) {
        return first.sequence() <= chain.accepted() || !first.previous().equals(chain.head());
    }

    private void note(Transaction books, Enrolment enrolment, List<StoredRecord> fresh) {
        CounterId counter = enrolment.counter();
        fresh.forEach(record -> apply.note(books, enrolment, record));
        books.chains().append(counter, fresh, Map.of());
        fence.settleIfClosed(books, counter, fresh);
    }

    private static Supplier<PushAnswer> refusing(ErrorCode code, long accepted, String detail) {
        return () -> {
            throw Rejected.at(code, accepted, detail);
        };
    }

    /** Two journals went on from the same place: a copy of the store is at work. Neither may go on selling. */
    private Supplier<PushAnswer> beside(Transaction books, Enrolment enrolment, List<StoredRecord> strays) {
        strays.forEach(books.chains()::keepStray);
        apply.strays(books, strays);
        if (enrolment.state() == State.ACTIVE) {
            books.cases().open(new Cases.Case(0, enrolment.counter(), strays.getFirst().sequence(), 0, "", "fork",
                    time.now(), ""));
            fence.quarantine(books, enrolment);
        }
        return refusing(ErrorCode.FORK, strays.getLast().sequence(),
                "entry " + strays.getFirst().sequence() + " is another one here; kept beside the chain");
    }
}
