package org.guichet.lab.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.guichet.journal.EntryCodec;
import org.guichet.journal.Hash;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.file.VerifyingReader;
import org.guichet.kernel.CounterId;
import org.guichet.sync.Outbox;

/** The journal of an incarnation that sells no more, as far as it is sound: it is kept and told for as long as it is asked for. */
record KeptJournal(CounterId counter, List<StoredRecord> records) implements Outbox {

    static KeptJournal of(CounterId counter, VirtualDisk disk, EntryCodec codec) {
        try {
            List<StoredRecord> records = new ArrayList<>();
            new VerifyingReader(disk, codec).read(records::add);
            return new KeptJournal(counter, records);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long sequence() {
        return records.size();
    }

    @Override
    public Hash head() {
        return records.isEmpty() ? Hash.NONE : records.getLast().hash();
    }

    @Override
    public List<StoredRecord> read(long from, int most) {
        int begin = (int) from - 1;
        return records.subList(begin, Math.min(records.size(), begin + most));
    }
}
