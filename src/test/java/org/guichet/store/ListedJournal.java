package org.guichet.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

import org.guichet.journal.Entry;
import org.guichet.journal.Hash;
import org.guichet.journal.Head;
import org.guichet.journal.Journal;
import org.guichet.journal.Next;
import org.guichet.journal.Recorded;
import org.guichet.journal.SaleEntry;

/** A journal that was written before the test began, and counts how much of it is read. */
final class ListedJournal implements Journal {

    private final List<Recorded<Entry>> entries;
    private int read;

    ListedJournal(List<Recorded<Entry>> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The journal as it was after that many entries. */
    ListedJournal until(int length) {
        return new ListedJournal(new ArrayList<>(entries.subList(0, length)));
    }

    /** How many entries were read since the last time this was asked. */
    int readSince() {
        int since = read;
        read = 0;
        return since;
    }

    @Override
    public <E extends Entry> Recorded<E> append(Function<Next, E> entry) {
        throw new UnsupportedOperationException("the view appends nothing");
    }

    @Override
    public Head head() {
        if (entries.isEmpty()) {
            return new Head(0, Hash.NONE, 0, Instant.EPOCH);
        }
        Recorded<Entry> last = entries.getLast();
        int sales = (int) entries.stream().filter(each -> each.entry() instanceof SaleEntry).count();
        return new Head(last.sequence(), last.hash(), sales, last.at());
    }

    @Override
    public void read(long fromSequence, Consumer<Recorded<Entry>> reader) {
        for (Recorded<Entry> entry : entries) {
            if (entry.sequence() >= fromSequence) {
                read++;
                reader.accept(entry);
            }
        }
    }
}
