package org.guichet.journal.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

import org.guichet.journal.RecordFormat;
import org.guichet.journal.file.Disk.DiskFile;
import org.guichet.kernel.CounterId;
import org.jspecify.annotations.Nullable;

/** Names and headers of the segment files, and how one comes to be. */
final class SegmentFormat {

    /** What a segment file has room for, header included. */
    static final int SIZE = 8 << 20;
    static final int HEADER = 128;
    /** Anything larger was not written by this format, and is not read into memory. */
    static final int LARGEST = 256 << 20;

    private static final long MAGIC = 0x4755_4943_4845_544AL; // "GUICHETJ"
    private static final int VERSION = 1;
    private static final int CRC = HEADER - 4;
    private static final int CHUNK = 1 << 20;
    private static final int DIGITS = 6;
    private static final String ENDING = ".journal";
    private static final String UNFINISHED = ".tmp";

    private SegmentFormat() {}

    /** What a sound header says. */
    record Header(int version, CounterId counter, int number, int size) {

        boolean versionIsKnown() {
            return version == VERSION;
        }
    }

    static String name(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits + ENDING;
    }

    /** The numbers of the segments among these files, in order. */
    static List<Integer> numbers(List<String> files) {
        return files.stream().filter(SegmentFormat::isSegment)
                .map(file -> Integer.valueOf(file.substring(0, DIGITS))).sorted().toList();
    }

    private static boolean isSegment(String file) {
        return file.length() == DIGITS + ENDING.length() && file.endsWith(ENDING)
                && file.chars().limit(DIGITS).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether this is something that was being made when the process ended. */
    static boolean isUnfinished(String file) {
        return file.endsWith(UNFINISHED);
    }

    static String unfinished(String file) {
        return file + UNFINISHED;
    }

    /** The header at the beginning of these bytes, or null when it is damaged. */
    static @Nullable Header header(ByteBuffer bytes) {
        if (bytes.limit() < HEADER || bytes.getLong(0) != MAGIC
                || RecordFormat.crc(bytes, 0, CRC) != bytes.getInt(CRC)) {
            return null;
        }
        int counter = Short.toUnsignedInt(bytes.getShort(10));
        int incarnation = Short.toUnsignedInt(bytes.getShort(12));
        if (counter == 0 || incarnation == 0 || incarnation > 255) {
            return null;
        }
        return new Header(bytes.getShort(8), new CounterId(counter, incarnation), bytes.getInt(16), bytes.getInt(20));
    }

    /**
     * Makes a segment of zeros under its header, so that an append finds its blocks ready: written and forced under
     * another name first, so that a segment is either whole or not there.
     */
    static void create(Disk disk, CounterId counter, int number, int size) throws IOException {
        String name = name(number);
        String unfinished = unfinished(name);
        try (DiskFile file = disk.create(unfinished)) {
            ByteBuffer chunk = ByteBuffer.allocate(Math.min(CHUNK, size));
            putHeader(chunk, counter, number, size);
            for (int at = 0; at < size; at += chunk.capacity()) {
                file.write(chunk.position(0).limit(Math.min(chunk.capacity(), size - at)), at);
                if (at == 0) {
                    chunk.clear().put(new byte[HEADER]);
                }
            }
            ForceFailed.guard(file::force);
        } catch (IOException e) {
            giveBack(disk, unfinished, e);
            throw e;
        }
        disk.rename(unfinished, name);
        ForceFailed.guard(disk::forceFolder);
    }

    /** A full disk needs the room. */
    private static void giveBack(Disk disk, String unfinished, IOException why) {
        try {
            disk.delete(unfinished);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** A whole segment file in memory. */
    static ByteBuffer load(Disk disk, int number) throws IOException {
        return load(disk, number, LARGEST);
    }

    /** The beginning of one, at most that many bytes. */
    static ByteBuffer load(Disk disk, int number, int most) throws IOException {
        try (DiskFile file = disk.view(name(number))) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(file.size(), most));
            file.read(bytes, 0);
            return bytes.flip();
        }
    }

    /** Where the first byte that is not zero is, from that offset on, or the end. */
    static int firstUsed(ByteBuffer bytes, int from) {
        int at = from;
        while (at <= bytes.limit() - Long.BYTES && bytes.getLong(at) == 0) {
            at += Long.BYTES;
        }
        while (at < bytes.limit() && bytes.get(at) == 0) {
            at++;
        }
        return at;
    }

    private static void putHeader(ByteBuffer chunk, CounterId counter, int number, int size) {
        chunk.putLong(MAGIC).putShort((short) VERSION).putShort((short) counter.number())
                .putShort((short) counter.incarnation()).putShort((short) 0).putInt(number).putInt(size);
        chunk.putInt(CRC, RecordFormat.crc(chunk, 0, CRC));
    }
}
