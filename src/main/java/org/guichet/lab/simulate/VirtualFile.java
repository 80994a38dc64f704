package org.guichet.lab.simulate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

import org.guichet.lab.simulate.VirtualDisk.Survival;

/** The bytes of a file as its readers see them, as the disk has them for sure, and what was written in between. */
final class VirtualFile {

    private static final int SECTOR = 512;
    private static final int PAGE = 4096;

    private static final class Written {
        private final int offset;
        private final byte[] bytes;

        Written(int offset, byte[] bytes) {
            this.offset = offset;
            this.bytes = bytes;
        }

        /** Puts what falls between those offsets into place. */
        void into(byte[] target, int from, int until) {
            int begin = Math.max(from, offset);
            int end = Math.min(Math.min(until, offset + bytes.length), target.length);
            if (begin < end) {
                System.arraycopy(bytes, begin - offset, target, begin, end - begin);
            }
        }
    }

    private byte[] now;
    private byte[] forced;
    private final List<Written> unforced = new ArrayList<>();

    VirtualFile(byte[] bytes) {
        this.now = bytes;
        this.forced = bytes.clone();
    }

    byte[] now() {
        return now;
    }

    boolean isForced() {
        return unforced.isEmpty();
    }

    void lay(ByteBuffer bytes, int offset) {
        byte[] piece = new byte[bytes.remaining()];
        bytes.get(piece);
        if (offset + piece.length > now.length) {
            now = Arrays.copyOf(now, offset + piece.length);
        }
        Written written = new Written(offset, piece);
        written.into(now, 0, now.length);
        unforced.add(written);
    }

    void settle() {
        if (forced.length < now.length) {
            forced = Arrays.copyOf(forced, now.length);
        }
        unforced.forEach(written -> written.into(forced, 0, forced.length));
        unforced.clear();
    }

    void flip(int offset, int bits) {
        now[offset] ^= (byte) bits;
        forced[offset] ^= (byte) bits;
    }

    /** What a reader finds afterwards: each block as it was after any of the writes since the last force. */
    byte[] remains(Survival survival, RandomGenerator random) {
        if (survival == Survival.EVERYTHING) {
            return now.clone();
        }
        boolean grown = survival == Survival.ANYTHING && random.nextBoolean();
        byte[] left = Arrays.copyOf(forced, grown ? now.length : forced.length);
        if (survival == Survival.ANYTHING && !unforced.isEmpty()) {
            int block = random.nextBoolean() ? SECTOR : PAGE;
            for (int at = 0; at < left.length; at += block) {
                int kept = random.nextInt(unforced.size() + 1);
                for (Written written : unforced.subList(0, kept)) {
                    written.into(left, at, at + block);
                }
            }
        }
        return left;
    }
}
