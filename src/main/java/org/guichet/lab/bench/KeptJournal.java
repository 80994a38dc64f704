package org.guichet.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.guichet.journal.Hash;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.StoredRecord;
import org.guichet.kernel.CounterId;
import org.guichet.sync.Outbox;
import org.guichet.sync.http.HttpCentre.Identity;

/**
 * The journal of one of thousands of counters, on disk as each would have its own: in the memory of one process, it is
 * the process that would be measured. Safe from any thread.
 */
final class KeptJournal implements Outbox {

    private final FileChannel file;
    private final long place;
    private final int length;
    private final Identity seller;
    private final long sequence;
    private final Hash head;

    private KeptJournal(FileChannel file, long place, int length, Identity seller, StoredRecord last) {
        this.file = file;
        this.place = place;
        this.length = length;
        this.seller = seller;
        this.sequence = last.sequence();
        this.head = last.hash();
    }

    /**
     * Writes a journal down.
     *
     * @param file of the journals of all
     * @param end where it ends; moved on
     */
    static KeptJournal keep(SoldJournal journal, FileChannel file, AtomicLong end) {
        List<StoredRecord> records = journal.records();
        List<byte[]> encoded = records.stream().map(KeptJournal::encode).toList();
        int length = encoded.stream().mapToInt(bytes -> bytes.length).sum();
        ByteBuffer all = ByteBuffer.allocate(length);
        encoded.forEach(all::put);
        all.flip();
        long place = end.getAndAdd(length);
        try {
            for (long at = place; all.hasRemaining();) {
                at += file.write(all, at);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeptJournal(file, place, length, journal.seller(), records.getLast());
    }

    private static byte[] encode(StoredRecord record) {
        return RecordFormat.encode(new RecordFormat.Stamp(record.counter(), record.sequence(), record.at(),
                record.monotonicNanos(), record.previous()), record.entry());
    }

    Identity seller() {
        return seller;
    }

    @Override
    public CounterId counter() {
        return seller.counter();
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public Hash head() {
        return head;
    }

    @Override
    public List<StoredRecord> read(long from, int most) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        List<StoredRecord> records = new ArrayList<>();
        try {
            while (bytes.hasRemaining() && file.read(bytes, place + bytes.position()) >= 0) {
                // the rest
            }
            bytes.flip();
            for (int at = 0; at < length && records.size() < most; at += bytes.getInt(at)) {
                if (RecordFormat.sequence(bytes, at) >= from) {
                    records.add(RecordFormat.decode(bytes, at, counter()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }
}
