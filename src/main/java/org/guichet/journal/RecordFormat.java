package org.guichet.journal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32C;

import org.guichet.kernel.CounterId;

/**
 * The bytes of one record, which its hash is over; all numbers big-endian. The layout is told in
 * {@code docs/journal-format.md}. Files of a counter hold these bytes; the centre puts them together again to check a chain.
 */
public final class RecordFormat {

    private static final int TYPE = 4;
    private static final int SCHEMA = 20;
    private static final int COUNTER = 22;
    private static final int INCARNATION = 24;
    private static final int SEQUENCE = 26;
    private static final int MONOTONIC = 34;
    private static final int WALL = 42;
    private static final int PREVIOUS = 50;
    private static final int PAYLOAD = 82;
    private static final int CRC_LENGTH = 4;
    private static final int HASH_LENGTH = 32;

    /** A record with an empty payload. */
    public static final int SHORTEST = PAYLOAD + CRC_LENGTH;

    private RecordFormat() {}

    /** What goes into a record besides the entry itself. */
    public record Stamp(CounterId counter, long sequence, Instant at, long monotonicNanos, Hash previous) {}

    /** The hash that a record of this entry at that place has. */
    public static Hash hash(Stamp stamp, StoredEntry entry) {
        return hash(ByteBuffer.wrap(encode(stamp, entry)), 0);
    }

    public static byte[] encode(Stamp stamp, StoredEntry entry) {
        byte[] payload = entry.payload().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[SHORTEST + payload.length];
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.putInt(bytes.length);
        buffer.put(entry.type().getBytes(StandardCharsets.US_ASCII));
        buffer.position(SCHEMA).putShort((short) entry.schema());
        buffer.putShort((short) stamp.counter().number()).putShort((short) stamp.counter().incarnation());
        buffer.putLong(stamp.sequence()).putLong(stamp.monotonicNanos()).putLong(stamp.at().toEpochMilli());
        buffer.put(HexFormat.of().parseHex(stamp.previous().hex()));
        buffer.put(payload);
        buffer.putInt(crc(buffer, 0, buffer.position()));
        return bytes;
    }

    /** The length of a record at that offset whose length, type and checksum are right, else 0. */
    public static int soundLength(ByteBuffer bytes, int offset) {
        if (offset > bytes.limit() - SHORTEST) {
            return 0;
        }
        int length = bytes.getInt(offset);
        if (length < SHORTEST || length > bytes.limit() - offset || !typeIsSound(bytes, offset)) {
            return 0;
        }
        int body = length - CRC_LENGTH;
        return crc(bytes, offset, body) == bytes.getInt(offset + body) ? length : 0;
    }

    public static String type(ByteBuffer bytes, int offset) {
        int end = 0;
        while (end < StoredEntry.LONGEST_TYPE && bytes.get(offset + TYPE + end) != 0) {
            end++;
        }
        return ascii(bytes, offset + TYPE, end);
    }

    public static long sequence(ByteBuffer bytes, int offset) {
        return bytes.getLong(offset + SEQUENCE);
    }

    public static boolean isOf(CounterId counter, ByteBuffer bytes, int offset) {
        return Short.toUnsignedInt(bytes.getShort(offset + COUNTER)) == counter.number()
                && Short.toUnsignedInt(bytes.getShort(offset + INCARNATION)) == counter.incarnation();
    }

    public static Instant at(ByteBuffer bytes, int offset) {
        return Instant.ofEpochMilli(bytes.getLong(offset + WALL));
    }

    public static Hash previous(ByteBuffer bytes, int offset) {
        byte[] hash = new byte[HASH_LENGTH];
        bytes.get(offset + PREVIOUS, hash);
        return new Hash(HexFormat.of().formatHex(hash));
    }

    /** SHA-256 of the record as stored, without its checksum. */
    public static Hash hash(ByteBuffer bytes, int offset) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.slice(offset, bytes.getInt(offset) - CRC_LENGTH));
            return new Hash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * A sound record.
     *
     * @throws CharacterCodingException the payload is not UTF-8
     */
    public static StoredRecord decode(ByteBuffer bytes, int offset, CounterId counter) throws CharacterCodingException {
        int payload = bytes.getInt(offset) - SHORTEST;
        String text = StandardCharsets.UTF_8.newDecoder().decode(bytes.slice(offset + PAYLOAD, payload)).toString();
        StoredEntry entry = new StoredEntry(type(bytes, offset),
                Short.toUnsignedInt(bytes.getShort(offset + SCHEMA)), text);
        return new StoredRecord(counter, sequence(bytes, offset), at(bytes, offset),
                bytes.getLong(offset + MONOTONIC), previous(bytes, offset), hash(bytes, offset), entry);
    }

    public static int crc(ByteBuffer bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes.slice(offset, length));
        return (int) crc.getValue();
    }

    private static String ascii(ByteBuffer bytes, int offset, int length) {
        byte[] name = new byte[length];
        bytes.get(offset, name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    /** Letters, digits and underscores, then zeros: cheap enough to ask at every byte when searching. */
    private static boolean typeIsSound(ByteBuffer bytes, int offset) {
        boolean ended = false;
        for (int i = 0; i < StoredEntry.LONGEST_TYPE; i++) {
            byte c = bytes.get(offset + TYPE + i);
            boolean nameGoesOn = !ended && ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
            if (!nameGoesOn && (c != 0 || i == 0)) {
                return false;
            }
            ended |= c == 0;
        }
        return true;
    }
}
