package org.guichet.journal.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.guichet.journal.Hash;
import org.guichet.journal.Head;
import org.guichet.journal.RecordFormat;
import org.guichet.journal.file.Disk.DiskFile;
import org.guichet.kernel.CounterId;

/**
 * A note kept outside the store's folder of how far the journal has come and on which machine: what tells a store that
 * was restored from an old copy, or carried to another machine, from the one that was here. Overwritten after every
 * append without a force: it may be a little late, never early. Not safe from several threads.
 */
public final class Anchor implements Closeable {

    private static final int MAGIC = 0x4755_4341; // "GUCA"
    /** Two slots written in turn, each within one sector, so that a torn write leaves the other whole. */
    private static final int SLOT = 512;
    private static final int CRC = SLOT - Integer.BYTES;
    private static final int LONGEST_MACHINE = 256;

    private final DiskFile file;
    private final String where;
    private final String machine;

    private Anchor(DiskFile file, String where, String machine) {
        this.file = file;
        this.where = where;
        this.machine = machine;
    }

    /** What an anchor says. */
    public record Mark(CounterId counter, long sequence, Hash hash, String machine) {}

    /**
     * @param folder an existing folder outside the store's
     * @param name of the file in it; one a store
     * @param machine what the operating system calls this machine, at most 256 bytes of UTF-8
     */
    public static Anchor open(Disk folder, String name, String machine) throws IOException {
        if (machine.getBytes(StandardCharsets.UTF_8).length > LONGEST_MACHINE) {
            throw new IllegalArgumentException("machine id of " + machine.length() + " characters");
        }
        DiskFile file = folder.names().contains(name) ? folder.open(name) : folder.create(name);
        return new Anchor(file, folder.where() + "/" + name, machine);
    }

    /** The id given for this machine. */
    public String machine() {
        return machine;
    }

    String where() {
        return where;
    }

    /** The newest whole slot; empty for a new anchor or one that cannot be read. */
    public Optional<Mark> read() throws IOException {
        Optional<Mark> first = slot(0);
        Optional<Mark> second = slot(1);
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        return first.get().sequence() > second.get().sequence() ? first : second;
    }

    void write(CounterId counter, Head head) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(SLOT);
        byte[] name = machine.getBytes(StandardCharsets.UTF_8);
        bytes.putInt(MAGIC).putShort((short) counter.number()).putShort((short) counter.incarnation())
                .putLong(head.sequence()).put(HexFormat.of().parseHex(head.hash().hex()))
                .putShort((short) name.length).put(name);
        bytes.putInt(CRC, RecordFormat.crc(bytes, 0, CRC));
        file.write(bytes.clear(), head.sequence() % 2 * SLOT);
    }

    private Optional<Mark> slot(int index) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(SLOT);
        file.read(bytes, (long) index * SLOT);
        bytes.clear();
        if (RecordFormat.crc(bytes, 0, CRC) != bytes.getInt(CRC) || bytes.getInt() != MAGIC) {
            return Optional.empty();
        }
        CounterId counter = new CounterId(Short.toUnsignedInt(bytes.getShort()),
                Short.toUnsignedInt(bytes.getShort()));
        long sequence = bytes.getLong();
        byte[] hash = new byte[32];
        bytes.get(hash);
        byte[] name = new byte[Math.min(Short.toUnsignedInt(bytes.getShort()), LONGEST_MACHINE)];
        bytes.get(name);
        return Optional.of(new Mark(counter, sequence, new Hash(HexFormat.of().formatHex(hash)),
                new String(name, StandardCharsets.UTF_8)));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
