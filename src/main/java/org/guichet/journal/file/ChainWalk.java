package org.guichet.journal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.guichet.journal.Hash;
import org.guichet.journal.Head;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.StoredEntry;
import org.guichet.journal.file.SegmentFormat.Header;
import org.guichet.kernel.CounterId;
import org.guichet.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Walks all segments from the first byte to the last: checksums, dense sequence, hash chain, and zeros wherever nothing
 * was written. It ends at the first fault. Used once; reads only.
 */
final class ChainWalk {

    /** Told of every sound record in order. */
    @FunctionalInterface
    interface Visitor {

        /** @return what is wrong with it after all, or null */
        @Nullable
        Message visit(CounterId counter, ByteBuffer bytes, int offset, Hash hash);
    }

    /** A byte of the journal. */
    record Place(int segment, int offset) {}

    /**
     * Where a walk ended.
     *
     * @param counter whose journal it is, null when there is none
     * @param last where the last sound record begins
     * @param end where the next record would begin
     * @param used end of the bytes that are not zero in that segment
     * @param fault the first fault, or null
     * @param tail whether the fault is an unfinished record at the very end: nothing sound comes after it
     */
    record Walked(@Nullable CounterId counter, Head head, int segments, Place last, Place end, int used,
            @Nullable JournalFault fault, boolean tail) {}

    private final Disk disk;
    private final Visitor visitor;
    private @Nullable CounterId counter;
    private long sequence;
    private Hash hash = Hash.NONE;
    private int sales;
    private Instant at = Instant.EPOCH;
    private int segments;
    private Place last = new Place(1, SegmentFormat.HEADER);
    private Place end = last;
    private int used;
    private @Nullable JournalFault fault;
    private boolean tail;

    /** @param counter whose journal it has to be, or null to take the first segment's word */
    ChainWalk(Disk disk, @Nullable CounterId counter, Visitor visitor) {
        this.disk = disk;
        this.counter = counter;
        this.visitor = visitor;
    }

    Walked walk() throws IOException {
        List<Integer> numbers = SegmentFormat.numbers(disk.names());
        segments = numbers.size();
        int empty = 0;
        for (int i = 0; i < segments && fault == null; i++) {
            int number = i + 1;
            if (numbers.get(i) != number) {
                fail(number, 0, "journal.fault.missing");
                break;
            }
            ByteBuffer bytes = SegmentFormat.load(disk, number);
            long before = sequence;
            if (headerIsSound(number, bytes) && records(number, bytes, i == segments - 1) && before == sequence) {
                empty++;
            } else if (empty > 0 && fault == null) {
                fail(number - 1, SegmentFormat.HEADER, "journal.fault.extra");
            }
        }
        // one segment may stand ready for what comes next
        if (fault == null && empty > 1) {
            fail(segments, SegmentFormat.HEADER, "journal.fault.extra");
        }
        return new Walked(counter, new Head(sequence, hash, sales, at), segments, last, end, used, fault, tail);
    }

    private boolean headerIsSound(int number, ByteBuffer bytes) {
        Header header = SegmentFormat.header(bytes);
        if (header == null) {
            return fail(number, 0, bytes.limit() < SegmentFormat.HEADER
                    ? "journal.fault.truncated"
                    : "journal.fault.header");
        }
        if (!header.versionIsKnown()) {
            return fail(number, 0, "journal.fault.version", Integer.toString(header.version()));
        }
        if (counter == null) {
            counter = header.counter();
        }
        if (!header.counter().equals(counter)) {
            return fail(number, 0, "journal.fault.counter", header.counter().prefix(), counter.prefix());
        }
        if (header.number() != number) {
            return fail(number, 0, "journal.fault.number", Integer.toString(header.number()));
        }
        if (header.size() != bytes.limit()) {
            return fail(number, Math.min(header.size(), bytes.limit()), "journal.fault.truncated");
        }
        return true;
    }

    /** The records of one segment; false after a fault. */
    private boolean records(int number, ByteBuffer bytes, boolean lastSegment) throws IOException {
        int offset = SegmentFormat.HEADER;
        int length = RecordFormat.soundLength(bytes, offset);
        while (length > 0) {
            if (!take(number, bytes, offset)) {
                return false;
            }
            offset += length;
            end = new Place(number, offset);
            used = offset;
            length = RecordFormat.soundLength(bytes, offset);
        }
        int dirt = SegmentFormat.firstUsed(bytes, offset);
        if (dirt == bytes.limit()) {
            return true;
        }
        boolean lengthIsThere = dirt < offset + Integer.BYTES;
        if (soundAfter(bytes, offset + 1) || (!lastSegment && soundLater(number + 1))) {
            return fail(number, lengthIsThere ? offset : dirt, "journal.fault.record");
        }
        tail = true;
        end = new Place(number, offset);
        used = lastUsed(bytes) + 1;
        return fail(number, lengthIsThere ? offset : dirt, "journal.fault.tail");
    }

    private boolean take(int number, ByteBuffer bytes, int offset) {
        CounterId of = Objects.requireNonNull(counter);
        if (!RecordFormat.isOf(of, bytes, offset)) {
            return fail(number, offset, "journal.fault.stranger");
        }
        long found = RecordFormat.sequence(bytes, offset);
        if (found != sequence + 1) {
            return fail(number, offset, "journal.fault.sequence", Long.toString(found));
        }
        if (!RecordFormat.previous(bytes, offset).equals(hash)) {
            return fail(number, offset, "journal.fault.chain");
        }
        Hash own = RecordFormat.hash(bytes, offset);
        Message wrong = visitor.visit(of, bytes, offset, own);
        if (wrong != null) {
            fault = new JournalFault(SegmentFormat.name(number), offset, found, wrong);
            return false;
        }
        sequence = found;
        hash = own;
        at = RecordFormat.at(bytes, offset);
        last = new Place(number, offset);
        if (RecordFormat.type(bytes, offset).equals(StoredEntry.SALE)) {
            sales++;
        }
        return true;
    }

    private boolean fail(int number, int offset, String key, Object... arguments) {
        fault = new JournalFault(SegmentFormat.name(number), offset, sequence + 1, Message.of(key, arguments));
        return false;
    }

    private static boolean soundAfter(ByteBuffer bytes, int from) {
        for (int offset = from; offset <= bytes.limit() - RecordFormat.SHORTEST; offset++) {
            if (RecordFormat.soundLength(bytes, offset) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether any later segment holds a record, or cannot be trusted not to. */
    private boolean soundLater(int from) throws IOException {
        for (int number : SegmentFormat.numbers(disk.names())) {
            if (number >= from) {
                ByteBuffer bytes = SegmentFormat.load(disk, number);
                if (SegmentFormat.header(bytes) == null || soundAfter(bytes, SegmentFormat.HEADER)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int lastUsed(ByteBuffer bytes) {
        int at = bytes.limit() - 1;
        while (bytes.get(at) == 0) {
            at--;
        }
        return at;
    }
}
