package org.guichet.lab.simulate;

import java.util.List;

import org.guichet.journal.Hash;
import org.guichet.journal.StoredRecord;
import org.guichet.wire.Push;
import org.guichet.wire.PushedEntry;
import org.guichet.wire.Rejected;
import org.guichet.wire.Signed;

/** The sound beginning of a broken journal, to be handed in by a person. */
record Salvaged(KeptJournal journal, VirtualKey key) {

    void handIn(World world) {
        long from = 1;
        while (from <= journal.sequence()) {
            List<StoredRecord> records = journal.read(from, Push.MOST_ENTRIES);
            StoredRecord last = records.getLast();
            Hash previous = records.getFirst().previous();
            try {
                world.push(new Push(journal.counter(), from, previous, records.stream()
                        .map(record -> new PushedEntry(record.at(), record.monotonicNanos(), record.entry())).toList(),
                        last.hash(), key.sign(Signed.head(journal.counter(), last.sequence(), last.hash()))));
            } catch (Rejected e) {
                // kept all the same, or nothing that the centre wants
            }
            from += records.size();
        }
    }
}
