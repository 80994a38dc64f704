package org.guichet.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.guichet.journal.Hash;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.file.FileJournal;
import org.guichet.kernel.CounterId;
import org.guichet.sync.Outbox;
import org.guichet.wire.Push;

/** The open journal of a counter as what it has to tell. Safe from any thread. */
public record JournalOutbox(CounterId counter, FileJournal journal) implements Outbox {

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
        int[] bytes = {0};
        journal.readStored(from, from + most - 1, record -> {
            bytes[0] += record.entry().payload().getBytes(StandardCharsets.UTF_8).length;
            if (records.isEmpty() || bytes[0] <= Push.MOST_BYTES) {
                records.add(record);
            }
        });
        return records;
    }
}
