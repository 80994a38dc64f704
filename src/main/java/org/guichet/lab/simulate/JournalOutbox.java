package org.guichet.lab.simulate;

import java.util.ArrayList;
import java.util.List;

import org.guichet.journal.Hash;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.file.FileJournal;
import org.guichet.kernel.CounterId;
import org.guichet.sync.Outbox;

/** The open journal of a counter as what it has to tell. */
record JournalOutbox(CounterId counter, FileJournal journal) implements Outbox {

    @Override
    public long sequence() {
        return journal.head().sequence();
    }

    @Override
    public Hash head() {
        return journal.head().hash();
    }

    @Override
    public List<StoredRecord> read(long from, int most) {
        List<StoredRecord> records = new ArrayList<>();
        journal.readStored(from, record -> {
            if (records.size() < most) {
                records.add(record);
            }
        });
        return records;
    }
}
