package org.guichet.journal.file;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * An auditor's reader, written from {@code docs/journal-format.md} and nothing else: it shares no code with the product
 * and has its own CRC32C.
 */
final class IndependentReader {

    private final List<String> lines = new ArrayList<>();
    private byte[] before = new byte[32];
    private long sequence;

    /** The export of the journal in that folder, or an exception at the first fault. */
    static List<String> read(Path folder) throws IOException {
        IndependentReader reader = new IndependentReader();
        for (int number = 1; Files.exists(segment(folder, number)); number++) {
            reader.segment(Files.readAllBytes(segment(folder, number)), number);
        }
        return reader.lines;
    }

    private static Path segment(Path folder, int number) {
        return folder.resolve(String.format(Locale.ROOT, "%06d.journal", number));
    }

    private void segment(byte[] file, int number) throws IOException {
        check("GUICHETJ".equals(new String(file, 0, 8, StandardCharsets.US_ASCII)), "magic");
        DataInputStream header = at(file, 8);
        check(header.readUnsignedShort() == 1, "version");
        int counter = header.readUnsignedShort();
        int incarnation = header.readUnsignedShort();
        check(header.readUnsignedShort() == 0, "reserved");
        check(header.readInt() == number, "number");
        check(header.readInt() == file.length, "length");
        check(at(file, 124).readInt() == crc32c(file, 0, 124), "header CRC");
        int offset = 128;
        while (offset + 4 <= file.length) {
            int length = at(file, offset).readInt();
            if (length == 0) {
                break;
            }
            record(file, offset, length, counter, incarnation);
            offset += length;
        }
        for (; offset < file.length; offset++) {
            check(file[offset] == 0, "zeros");
        }
    }

    private void record(byte[] file, int start, int length, int counter, int incarnation) throws IOException {
        check(length >= 86 && length <= file.length - start, "record length");
        check(at(file, start + length - 4).readInt() == crc32c(file, start, length - 4), "record CRC");
        String type = new String(file, start + 4, 16, StandardCharsets.US_ASCII).replace("\0", "");
        DataInputStream in = at(file, start + 20);
        int schema = in.readUnsignedShort();
        check(in.readUnsignedShort() == counter && in.readUnsignedShort() == incarnation, "counter");
        sequence++;
        check(in.readLong() == sequence, "sequence");
        long monotonic = in.readLong();
        Instant wall = Instant.ofEpochMilli(in.readLong());
        check(Arrays.equals(in.readNBytes(32), before), "chain");
        String payload = new String(in.readNBytes(length - 86), StandardCharsets.UTF_8);
        byte[] hash = sha256(Arrays.copyOfRange(file, start, start + length - 4));
        lines.add(String.format(Locale.ROOT,
                "{\"sequence\":%d,\"type\":\"%s\",\"schema\":%d,\"counter\":%d,\"incarnation\":%d,\"at\":\"%s\","
                        + "\"monotonic\":%d,\"prev\":\"%s\",\"hash\":\"%s\",\"payload\":%s}",
                sequence, type, schema, counter, incarnation, wall, monotonic, HexFormat.of().formatHex(before),
                HexFormat.of().formatHex(hash), payload));
        before = hash;
    }

    private static DataInputStream at(byte[] file, int offset) {
        InputStream from = new java.io.ByteArrayInputStream(file, offset, file.length - offset);
        return new DataInputStream(from);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bit by bit, from the polynomial. */
    private static int crc32c(byte[] bytes, int from, int length) {
        int crc = ~0;
        for (int i = from; i < from + length; i++) {
            crc ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc >>> 1 ^ (crc & 1) * 0x82F63B78;
            }
        }
        return ~crc;
    }

    private static void check(boolean holds, String what) throws IOException {
        if (!holds) {
            throw new IOException(what);
        }
    }
}
