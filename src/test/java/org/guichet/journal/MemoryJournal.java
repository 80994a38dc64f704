package org.guichet.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;
import org.guichet.kernel.TimeSource;

/** A journal in memory, for tests of what is built on one. Can be told to refuse. */
public final class MemoryJournal implements Journal {

    private final CounterId counter;
    private final TimeSource time;
    private final List<Recorded<Entry>> records = new ArrayList<>();
    private boolean full;

    public MemoryJournal(CounterId counter, TimeSource time) {
        this.counter = counter;
        this.time = time;
    }

    /** From now on every append fails, as on a full disk. */
    public void fill() {
        full = true;
    }

    public List<Entry> entries() {
        return records.stream().map(Recorded::entry).toList();
    }

    @Override
    public synchronized <E extends Entry> Recorded<E> append(Function<Next, E> entry) {
        if (full) {
            throw new JournalUnavailable(Message.of("test.full"));
        }
        Instant now = time.now();
        E made = entry.apply(new Next(counter, records.size() + 1L, sales() + 1, now));
        Recorded<E> recorded = new Recorded<>(counter, records.size() + 1L, now, time.monotonicNanos(),
                new Hash(String.format(Locale.ROOT, "%064x", records.size() + 1L)), made);
        records.add(recorded.asAny());
        return recorded;
    }

    @Override
    public synchronized Head head() {
        return records.isEmpty()
                ? new Head(0, Hash.NONE, 0, Instant.EPOCH)
                : new Head(records.size(), records.getLast().hash(), sales(), records.getLast().at());
    }

    @Override
    public synchronized void read(long fromSequence, Consumer<Recorded<Entry>> reader) {
        records.subList((int) Math.max(0, fromSequence - 1), records.size()).forEach(reader);
    }

    private int sales() {
        return (int) records.stream().filter(record -> record.entry() instanceof SaleEntry).count();
    }
}
