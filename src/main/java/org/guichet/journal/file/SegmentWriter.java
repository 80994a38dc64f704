package org.guichet.journal.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

import org.guichet.journal.file.ChainWalk.Place;
import org.guichet.journal.file.Disk.DiskFile;
import org.guichet.kernel.CounterId;

/** The end of the journal, where records are written. Not safe from several threads. */
final class SegmentWriter implements Closeable {

    private final Disk disk;
    private final CounterId counter;
    private final int size;
    private DiskFile file;
    private int segment;
    private int offset;
    private int segments;

    /** @param segments how many there are: the one written to, and perhaps one more that stands ready */
    SegmentWriter(Disk disk, CounterId counter, int size, Place end, int segments) throws IOException {
        this.disk = disk;
        this.counter = counter;
        this.size = size;
        this.segment = end.segment();
        this.offset = end.offset();
        this.segments = segments;
        this.file = disk.open(SegmentFormat.name(segment));
    }

    int room() {
        return size - SegmentFormat.HEADER;
    }

    Place end() {
        return new Place(segment, offset);
    }

    int segments() {
        return segments;
    }

    /** Makes the next segment ahead of its need, once the present one is three quarters full. */
    void prepareNext() throws IOException {
        if (segments == segment && offset > size / 4 * 3) {
            SegmentFormat.create(disk, counter, segments + 1, size);
            segments++;
        }
    }

    /** Goes to the next segment if that many bytes do not fit in this one. */
    void makeRoom(int length) throws IOException {
        if (offset + length <= size) {
            return;
        }
        if (segments == segment) {
            SegmentFormat.create(disk, counter, segments + 1, size);
            segments++;
        }
        DiskFile next = disk.open(SegmentFormat.name(segment + 1));
        file.close();
        file = next;
        segment++;
        offset = SegmentFormat.HEADER;
    }

    void write(byte[] record) throws IOException {
        file.write(ByteBuffer.wrap(record), offset);
    }

    void force() throws ForceFailed {
        ForceFailed.guard(file::force);
    }

    /** Writes zeros over what a write may have left. */
    void erase(int length) throws IOException {
        file.write(ByteBuffer.allocate(length), offset);
    }

    /** The record written and forced is part of the journal. */
    void advance(int length) {
        offset += length;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
