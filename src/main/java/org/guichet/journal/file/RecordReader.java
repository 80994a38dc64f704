package org.guichet.journal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.function.Consumer;
import org.guichet.journal.JournalUnavailable;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.StoredRecord;
import org.guichet.journal.file.ChainWalk.Place;
import org.guichet.journal.file.Disk.DiskFile;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;

/** Reads a stretch of records that are already on disk; others may be appended meanwhile. */
final class RecordReader {

    private final Disk disk;
    private final CounterId counter;

    RecordReader(Disk disk, CounterId counter) {
        this.disk = disk;
        this.counter = counter;
    }

    /**
     * Both ends included.
     *
     * @param end where the last record there is ends: what the segment has room for beyond it is not read
     */
    void read(long from, long to, Place end, Consumer<StoredRecord> reader) throws IOException {
        int segment = end.segment();
        while (segment > 1 && !beginsBy(segment, from)) {
            segment--;
        }
        long next = from;
        for (; segment <= end.segment() && next <= to; segment++) {
            ByteBuffer bytes = segment < end.segment()
                    ? SegmentFormat.load(disk, segment)
                    : SegmentFormat.load(disk, segment, end.offset());
            int offset = SegmentFormat.HEADER;
            int length = RecordFormat.soundLength(bytes, offset);
            while (length > 0 && next <= to) {
                long sequence = RecordFormat.sequence(bytes, offset);
                if (sequence > next) {
                    throw damaged(segment, offset, next);
                }
                if (sequence == next) {
                    reader.accept(decode(bytes, segment, offset));
                    next++;
                }
                offset += length;
                length = RecordFormat.soundLength(bytes, offset);
            }
        }
        if (next <= to) {
            throw damaged(end.segment(), SegmentFormat.HEADER, next);
        }
    }

    private StoredRecord decode(ByteBuffer bytes, int segment, int offset) {
        try {
            return RecordFormat.decode(bytes, offset, counter);
        } catch (CharacterCodingException e) {
            throw damaged(segment, offset, RecordFormat.sequence(bytes, offset));
        }
    }

    private boolean beginsBy(int segment, long sequence) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(RecordFormat.SHORTEST);
        try (DiskFile file = disk.view(SegmentFormat.name(segment))) {
            file.read(bytes, SegmentFormat.HEADER);
        }
        bytes.flip();
        return bytes.limit() == RecordFormat.SHORTEST && bytes.getInt(0) != 0
                && RecordFormat.sequence(bytes, 0) <= sequence;
    }

    private static JournalUnavailable damaged(int segment, int offset, long sequence) {
        return new JournalUnavailable(new JournalFault(SegmentFormat.name(segment), offset, sequence,
                Message.of("journal.fault.record")).message());
    }
}
