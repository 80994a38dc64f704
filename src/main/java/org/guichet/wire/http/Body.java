package org.guichet.wire.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** The bytes of a message under way. */
public final class Body {

    /** Below this, packing makes it no shorter that anybody would notice. */
    public static final int WORTH_PACKING = 1_024;
    private static final int PORTION = 8 * 1_024;

    private Body() {}

    /** There is more of it than allowed. No more than that was read. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;

        TooLarge(int most) {
            super("more than " + most + " bytes");
        }
    }

    /**
     * Copies it to its end and leaves it open, unpacked as it comes: a small body that unpacks to a huge one is refused when it passes the limit.
     *
     * @param most bytes, unpacked
     * @param portion is run before each portion is read, to give up by throwing
     * @throws TooLarge it is longer
     * @throws ZipException it is not packed as it says
     * @throws IOException it did not come whole
     */
    public static void copy(InputStream in, boolean packed, int most, Runnable portion, OutputStream to)
            throws IOException {
        int copied = 0;
        byte[] buffer = new byte[PORTION];
        try (InputStream plain = packed ? new GZIPInputStream(new LeftOpen(in)) : new LeftOpen(in)) {
            portion.run();
            for (int n = plain.read(buffer); n >= 0; n = plain.read(buffer)) {
                if (copied + n > most) {
                    throw new TooLarge(most);
                }
                to.write(buffer, 0, n);
                copied += n;
                portion.run();
            }
        }
    }

    /** Reads what is left of it, for nothing. Like {@link #copy} otherwise. */
    public static void spill(InputStream in, Runnable portion) throws IOException {
        byte[] buffer = new byte[PORTION];
        do {
            portion.run();
        } while (in.read(buffer) >= 0);
    }

    private static final class LeftOpen extends FilterInputStream {

        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // its owner closes it
        }
    }

    /** The same of a body that is there. */
    public static byte[] unpacked(byte[] packed, int most) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        copy(new ByteArrayInputStream(packed), true, most, () -> {}, plain);
        return plain.toByteArray();
    }

    public static byte[] packed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** SHA-256 in hex: what a signature is over. */
    public static String hash(byte[] plain) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
