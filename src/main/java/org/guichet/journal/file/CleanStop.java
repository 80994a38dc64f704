package org.guichet.journal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.guichet.journal.Hash;
import org.guichet.journal.Head;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.file.ChainWalk.Place;
import org.guichet.journal.file.Disk.DiskFile;
import org.guichet.kernel.CounterId;
import org.jspecify.annotations.Nullable;

/**
 * The file that a journal leaves when it is closed and takes away when it is opened: where it ended, so that the next
 * start need not read everything again.
 *
 * @param last where the last record begins
 * @param end where the next one would begin
 */
record CleanStop(CounterId counter, Head head, int segments, Place last, Place end) {

    static final String NAME = "clean-stop";

    private static final long MAGIC = 0x4755_4943_4353_544FL; // "GUICCSTO"
    private static final int LENGTH = 92;
    private static final int CRC = LENGTH - Integer.BYTES;

    void write(Disk disk) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        bytes.putLong(MAGIC).putShort((short) 1).putShort((short) counter.number())
                .putShort((short) counter.incarnation()).putShort((short) 0);
        bytes.putLong(head.sequence()).put(HexFormat.of().parseHex(head.hash().hex())).putInt(head.sales())
                .putLong(head.at().toEpochMilli());
        bytes.putInt(segments).putInt(last.segment()).putInt(last.offset()).putInt(end.segment())
                .putInt(end.offset());
        bytes.putInt(CRC, RecordFormat.crc(bytes, 0, CRC));
        String unfinished = SegmentFormat.unfinished(NAME);
        try (DiskFile file = disk.create(unfinished)) {
            file.write(bytes.clear(), 0);
            file.force();
        }
        disk.rename(unfinished, NAME);
        disk.forceFolder();
    }

    /** What the last close left, or null when there is nothing, or nothing whole. */
    static @Nullable CleanStop read(Disk disk) throws IOException {
        if (!disk.names().contains(NAME)) {
            return null;
        }
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        try (DiskFile file = disk.view(NAME)) {
            file.read(bytes, 0);
        }
        bytes.clear();
        if (bytes.getLong() != MAGIC || RecordFormat.crc(bytes, 0, CRC) != bytes.getInt(CRC)
                || bytes.getShort() != 1) {
            return null;
        }
        CounterId counter = new CounterId(Short.toUnsignedInt(bytes.getShort()),
                Short.toUnsignedInt(bytes.getShort()));
        bytes.getShort();
        long sequence = bytes.getLong();
        byte[] hash = new byte[32];
        bytes.get(hash);
        Head head = new Head(sequence, new Hash(HexFormat.of().formatHex(hash)), bytes.getInt(),
                Instant.ofEpochMilli(bytes.getLong()));
        return new CleanStop(counter, head, bytes.getInt(), new Place(bytes.getInt(), bytes.getInt()),
                new Place(bytes.getInt(), bytes.getInt()));
    }

    /** Whether the files still end exactly there. */
    boolean holds(Disk disk) throws IOException {
        if (head.sequence() == 0 || !SegmentFormat.numbers(disk.names()).equals(allNumbers())) {
            return false;
        }
        for (int number = last.segment(); number <= segments; number++) {
            ByteBuffer bytes = SegmentFormat.load(disk, number);
            SegmentFormat.Header header = SegmentFormat.header(bytes);
            if (header == null || !header.versionIsKnown() || !header.counter().equals(counter)
                    || header.number() != number || header.size() != bytes.limit()) {
                return false;
            }
            int from = number == last.segment() ? last.offset() : SegmentFormat.HEADER;
            if (number == last.segment()) {
                int length = RecordFormat.soundLength(bytes, from);
                if (length == 0 || RecordFormat.sequence(bytes, from) != head.sequence()
                        || !RecordFormat.hash(bytes, from).equals(head.hash())) {
                    return false;
                }
                from += length;
            }
            if (SegmentFormat.firstUsed(bytes, from) != bytes.limit()) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> allNumbers() {
        return IntStream.rangeClosed(1, segments).boxed().toList();
    }
}
