package org.guichet.central;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guichet.journal.Entry;
import org.guichet.journal.Hash;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.json.JsonEntryCodec;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Signer;
import org.guichet.wire.Hello;
import org.guichet.wire.Push;
import org.guichet.wire.PushedEntry;
import org.guichet.wire.Signed;

/** The journal of a counter that pushes: entries chained and signed as a real one's. */
public final class WrittenChain {

    public final CounterId counter;
    private final Signer key;
    private final List<PushedEntry> entries = new ArrayList<>();
    private final List<Hash> hashes = new ArrayList<>(List.of(Hash.NONE));

    public WrittenChain(CounterId counter, Signer key) {
        this.counter = counter;
        this.key = key;
    }

    /** Another one that goes on from the same past. */
    public WrittenChain copy() {
        WrittenChain copy = new WrittenChain(counter, key);
        copy.entries.addAll(entries);
        copy.hashes.addAll(hashes.subList(1, hashes.size()));
        return copy;
    }

    /** The same up to that entry, as a copy made then. */
    public WrittenChain upTo(int length) {
        WrittenChain copy = new WrittenChain(counter, key);
        copy.entries.addAll(entries.subList(0, length));
        copy.hashes.addAll(hashes.subList(1, length + 1));
        return copy;
    }

    /** As they lie in the journal. */
    public List<StoredRecord> records() {
        List<StoredRecord> records = new ArrayList<>();
        for (PushedEntry entry : entries) {
            int at = records.size();
            records.add(new StoredRecord(counter, at + 1L, entry.at(), entry.monotonicNanos(), hashes.get(at),
                    hashes.get(at + 1), entry.entry()));
        }
        return records;
    }

    public WrittenChain write(Entry entry) {
        return write(new JsonEntryCodec().encode(entry));
    }

    public WrittenChain write(StoredEntry stored) {
        PushedEntry pushed = new PushedEntry(Instant.ofEpochMilli(1_800_000_000_000L + entries.size()),
                entries.size() * 1_000L, stored);
        hashes.add(RecordFormat.hash(new RecordFormat.Stamp(counter, entries.size() + 1L, pushed.at(),
                pushed.monotonicNanos(), hashes.getLast()), stored));
        entries.add(pushed);
        return this;
    }

    public long length() {
        return entries.size();
    }

    public Hash head() {
        return hashes.getLast();
    }

    /** From that sequence to the end. */
    public Push push(long from) {
        return new Push(counter, from, hashes.get((int) from - 1), entries.subList((int) from - 1, entries.size()),
                head(), key.sign(Signed.head(counter, length(), head())));
    }

    public Hello hello(int generation, long acknowledged) {
        return new Hello(counter, generation, length(), head(), acknowledged, 0);
    }
}
